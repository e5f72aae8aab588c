import { useQuery } from '@tanstack/react-query';
import { getRequest } from '../../../contract/requests.ts';
import { call } from '../../ui/call.ts';
import { text } from './text.ts';

/** What the applicant wrote, kept in sight while the questions are answered. */
export function AskedFor({ requestId }: { readonly requestId: string }) {
  const request = useQuery({
    queryKey: ['request', requestId],
    queryFn: () => call(getRequest, { params: { requestId } }),
  });
  const sought = request.data?.applicant.find(({ label }) => label.startsWith(text.informationSought));
  if (sought === undefined) return null;
  return (
    <dl className="facts boxed">
      <div>
        <dt>{sought.label}</dt>
        <dd className="as-typed">{sought.value}</dd>
      </div>
    </dl>
  );
}
