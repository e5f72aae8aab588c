import { remindDisputes } from '../usecases/registers/remind-disputes.ts';
import { dayMs, type Job } from './job.ts';

/** Reminds of the agency's own periods in disputes at 8:45 in Shanghai. */
export const remindDisputesJob: Job = {
  task: 'remind-disputes',
  schedule: '45 0 * * *',
  stillWorthMs: dayMs / 2,
  run: remindDisputes,
};
