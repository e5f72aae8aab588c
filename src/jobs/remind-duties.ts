import { remindDuties } from '../usecases/duties/remind-duties.ts';
import { dayMs, type Job } from './job.ts';

/** Reminds of what is to be published at 8:40 in Shanghai. */
export const remindDutiesJob: Job = {
  task: 'remind-duties',
  schedule: '40 0 * * *',
  stillWorthMs: dayMs / 2,
  run: remindDuties,
};
