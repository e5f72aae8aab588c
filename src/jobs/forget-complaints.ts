import { forgetComplaints } from '../usecases/complaints/forget-complaints.ts';
import { dayMs, type Job } from './job.ts';

/** Takes out complaints that were kept long enough, at 3:20 in Shanghai. */
export const forgetComplaintsJob: Job = {
  task: 'forget-complaints',
  schedule: '20 19 * * *',
  stillWorthMs: dayMs,
  run: forgetComplaints,
};
