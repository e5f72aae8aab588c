import type { listAttachments } from '../../../contract/attachments.ts';
import type { CallReply } from '../../ui/call.ts';

/** An attachment as the list of its request tells it. */
export type AttachmentOf = CallReply<typeof listAttachments>['rows'][number];
