import { refreshDues } from '../usecases/calendar/refresh-dues.ts';
import { dayMs, type Job } from './job.ts';

/** Computes last days again at 0:10 in Shanghai, when a new day has begun, and at the start, which may bring a new notice. */
export const refreshDuesJob: Job = {
  task: 'refresh-dues',
  schedule: '10 16 * * *',
  stillWorthMs: dayMs,
  atStart: true,
  run: refreshDues,
};
