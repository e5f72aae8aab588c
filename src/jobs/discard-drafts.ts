import { discardOldDrafts } from '../usecases/applications/discard-old-drafts.ts';
import { dayMs, type Job } from './job.ts';

/** Forgets drafts of applications that nobody will come back to, at 3:00 in Shanghai. */
export const discardDraftsJob: Job = {
  task: 'discard-drafts',
  schedule: '0 19 * * *',
  stillWorthMs: dayMs,
  run: discardOldDrafts,
};
