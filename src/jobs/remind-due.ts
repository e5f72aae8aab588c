import { remindDue } from '../usecases/requests/remind-due.ts';
import { dayMs, type Job } from './job.ts';

/** Reminds of due requests at 8:30 in Shanghai. */
export const remindDueJob: Job = {
  task: 'remind-due',
  schedule: '30 0 * * *',
  stillWorthMs: dayMs / 2,
  run: remindDue,
};
