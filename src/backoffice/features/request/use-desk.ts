import { useQuery } from '@tanstack/react-query';
import { getDesk } from '../../../contract/desk.ts';
import { type CallReply, call } from '../../ui/call.ts';

/** Who holds a request and who could, as its page reads it. */
export type RequestDesk = CallReply<typeof getDesk>;

/** The desk of a request; undefined until it is read. */
export function useRequestDesk(requestId: string): RequestDesk | undefined {
  const query = useQuery({
    queryKey: ['desk', requestId],
    queryFn: () => call(getDesk, { params: { requestId } }),
  });
  return query.data;
}
