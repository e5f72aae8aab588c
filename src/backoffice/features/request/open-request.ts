import type { getRequest } from '../../../contract/requests.ts';
import type { CallReply } from '../../ui/call.ts';

/** A request as its page reads it. */
export type OpenRequest = CallReply<typeof getRequest>;
