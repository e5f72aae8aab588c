import { publishScheduled } from '../usecases/catalog/publish-scheduled.ts';
import { dayMs, type Job } from './job.ts';

/** Publishes what was appointed for this minute; at the start, what was appointed while the program was down. */
export const publishScheduledJob: Job = {
  task: 'publish-scheduled',
  schedule: '* * * * *',
  stillWorthMs: dayMs,
  atStart: true,
  run: publishScheduled,
};
