import { remindComplaints } from '../usecases/complaints/remind-complaints.ts';
import { dayMs, type Job } from './job.ts';

/** Reminds of complaints, and of what units were asked about them, at 8:50 in Shanghai. */
export const remindComplaintsJob: Job = {
  task: 'remind-complaints',
  schedule: '50 0 * * *',
  stillWorthMs: dayMs / 2,
  run: remindComplaints,
};
