import type { AccountId } from '../values/ids.ts';

/** Who acts in the record without an account of the office: the applicant, any other visitor, and the system's own jobs. */
export const applicantActor = 'applicant' as AccountId;
export const visitorActor = 'visitor' as AccountId;
export const systemActor = 'system' as AccountId;

const names: Readonly<Record<string, string>> = {
  [applicantActor]: '申请人',
  [visitorActor]: '访客',
  [systemActor]: '系统',
};

/** The name a timeline shows for an actor without an account; `null` for everybody else. */
export function outsideActorName(id: string): string | null {
  return Object.hasOwn(names, id) ? (names[id] ?? null) : null;
}
