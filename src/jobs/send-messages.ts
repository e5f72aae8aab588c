import { sendMessages } from '../usecases/messages/send-messages.ts';
import type { Job } from './job.ts';

/** Sends mails: when a transaction queued one, and every minute for those that wait or are tried again. */
export const sendMessagesJob: Job = {
  task: 'send-messages',
  schedule: '* * * * *',
  stillWorthMs: 0,
  run: sendMessages,
};
