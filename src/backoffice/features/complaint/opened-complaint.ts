import type { openComplaint } from '../../../contract/complaints.ts';
import type { CallReply } from '../../ui/call.ts';

/** A complaint as its page was given it. */
export type OpenedComplaint = CallReply<typeof openComplaint>;
