import { recordLapsed } from '../usecases/registers/record-lapsed.ts';
import { dayMs, type Job } from './job.ts';

/** Counts documents whose last day has passed as lapsed, at 0:20 in Shanghai, and at the start. */
export const recordLapsedJob: Job = {
  task: 'record-lapsed',
  schedule: '20 16 * * *',
  stillWorthMs: dayMs,
  atStart: true,
  run: recordLapsed,
};
