import type { getDispute } from '../../../contract/disputes.ts';
import type { CallReply } from '../../ui/call.ts';

/** A case of the docket as its page was given it. */
export type OpenedDispute = CallReply<typeof getDispute>;
