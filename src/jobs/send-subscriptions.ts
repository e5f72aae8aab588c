import { sendSubscriptions } from '../usecases/subscriptions/send-subscriptions.ts';
import type { Job } from './job.ts';

/** Sends the mails of subscriptions: questions at once, news in the morning on which it is due. */
export const sendSubscriptionsJob: Job = {
  task: 'send-subscriptions',
  schedule: '* * * * *',
  stillWorthMs: 0,
  run: sendSubscriptions,
};
