import type { Action } from './actions.ts';

/** What an applicant does to the own request without anybody's leave; everything else is the office's. */
const applicantActs: readonly Action[] = ['receiveCorrection', 'receiveStatement', 'withdraw'];

/** Whether an action is the applicant's own. */
export function isApplicantAct(action: Action): boolean {
  return applicantActs.includes(action);
}
