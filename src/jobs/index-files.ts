import { indexFileWords } from '../usecases/catalog/index-file-words.ts';
import type { Job } from './job.ts';

/** Makes the words of newly published files findable, every minute. */
export const indexFilesJob: Job = {
  task: 'index-files',
  schedule: '* * * * *',
  stillWorthMs: 0,
  atStart: true,
  run: indexFileWords,
};
