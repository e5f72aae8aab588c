import { discardDraftsJob } from './discard-drafts.ts';
import { forgetComplaintsJob } from './forget-complaints.ts';
import { indexFilesJob } from './index-files.ts';
import type { Job } from './job.ts';
import { publishScheduledJob } from './publish-scheduled.ts';
import { recordLapsedJob } from './record-lapsed.ts';
import { refreshDuesJob } from './refresh-dues.ts';
import { remindComplaintsJob } from './remind-complaints.ts';
import { remindDisputesJob } from './remind-disputes.ts';
import { remindDueJob } from './remind-due.ts';
import { remindDutiesJob } from './remind-duties.ts';
import { sendMessagesJob } from './send-messages.ts';
import { sendSubscriptionsJob } from './send-subscriptions.ts';

/** Every job of the product. */
export const allJobs: readonly Job[] = [
  sendMessagesJob,
  sendSubscriptionsJob,
  publishScheduledJob,
  remindDueJob,
  remindDutiesJob,
  remindDisputesJob,
  remindComplaintsJob,
  refreshDuesJob,
  recordLapsedJob,
  discardDraftsJob,
  forgetComplaintsJob,
  indexFilesJob,
];
