import { type AgencyTree, isAbove } from '../agencies/agency-tree.ts';
import type { AccountId, AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Role } from './roles.ts';

/** Where a permission reaches: only the holder's own agency, or also every agency below it. */
type Reach = 'own' | 'ownAndBelow';

interface Grant {
  readonly role: Role;
  readonly reach: Reach;
}

/** Who may do what. Nothing that is missing here is allowed (deny by default). */
export const permissions = {
  'request.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
  'request.register': own('clerk', 'disclosureOffice'),
  'request.handle': own('clerk', 'disclosureOffice'),
  'request.assign': own('clerk', 'disclosureOffice', 'leader'),
  'request.close': own('clerk', 'disclosureOffice'),
  'request.revealApplicant': own('clerk', 'disclosureOffice'),
  'attachment.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'),
  'attachment.write': own('clerk', 'disclosureOffice'),
  'attachment.clear': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'),
  'paper.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'paper.draft': own('clerk', 'disclosureOffice'),
  'paper.review': own('reviewer', 'disclosureOffice'),
  'paper.secrecyReview': own('secrecyReviewer'),
  'paper.consent': own('disclosureOffice'),
  'paper.sign': own('leader'),
  'paper.serve': own('clerk', 'disclosureOffice'),
  'register.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
  'register.write': own('clerk', 'disclosureOffice'),
  'report.read': [
    ...own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
    ...ownAndBelow('countySupervisor'),
  ],
  'report.edit': own('clerk', 'disclosureOffice'),
  'report.comment': [...own('clerk', 'reviewer', 'leader', 'disclosureOffice'), ...ownAndBelow('countySupervisor')],
  'report.submit': own('clerk', 'disclosureOffice'),
  'report.approve': own('reviewer', 'leader'),
  'report.file': own('clerk', 'reviewer', 'leader', 'disclosureOffice'),
  'report.publish': own('reviewer', 'leader', 'disclosureOffice'),
  'filing.review': ownAndBelow('countySupervisor'),
  'specimen.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'countySupervisor', 'auditor'),
  'specimen.import': own('clerk', 'disclosureOffice', 'countySupervisor'),
  'specimen.acceptRepair': own('clerk', 'reviewer', 'disclosureOffice', 'countySupervisor'),
  'specimen.publish': own('reviewer', 'leader', 'countySupervisor'),
  'answer.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'answer.draft': own('clerk', 'disclosureOffice'),
  'answer.secrecyReview': own('secrecyReviewer'),
  'answer.approve': own('reviewer', 'leader'),
  'answer.withdraw': own('reviewer', 'leader', 'disclosureOffice'),
  'item.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'item.draft': own('clerk', 'disclosureOffice'),
  'item.review': own('reviewer', 'disclosureOffice'),
  'item.secrecyReview': own('secrecyReviewer'),
  'item.approve': own('leader'),
  'item.publish': own('reviewer', 'leader', 'disclosureOffice'),
  'item.withdraw': own('reviewer', 'leader', 'disclosureOffice'),
  'column.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'column.write': own('clerk', 'disclosureOffice'),
  'validity.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'validity.propose': own('clerk', 'disclosureOffice'),
  'validity.approve': own('reviewer', 'leader'),
  'profile.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'profile.edit': own('clerk', 'disclosureOffice'),
  'profile.approve': own('reviewer', 'leader'),
  'duty.read': [
    ...own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
    ...ownAndBelow('countySupervisor'),
  ],
  'statement.draft': own('clerk', 'disclosureOffice'),
  'statement.approve': own('reviewer', 'leader'),
  'statement.withdraw': own('reviewer', 'leader', 'disclosureOffice'),
  'reassessment.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'reassessment.decide': own('reviewer', 'leader', 'disclosureOffice'),
  'delivery.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
  'delivery.write': own('clerk', 'disclosureOffice'),
  'channel.use': own('clerk', 'reviewer', 'leader', 'disclosureOffice'),
  'complaint.read': own('countySupervisor', 'auditor'),
  'complaint.handle': own('countySupervisor'),
  'inquiry.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
  'inquiry.answer': own('clerk', 'disclosureOffice'),
  'mistake.read': own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
  'mistake.reply': own('clerk', 'disclosureOffice'),
  'mistake.approve': own('reviewer', 'leader'),
  'item.letStand': own('reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'),
  'word.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'word.write': own('disclosureOffice'),
  'incident.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'incident.write': own('clerk', 'secrecyReviewer', 'disclosureOffice'),
  'incident.close': own('leader', 'disclosureOffice'),
  'assessment.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'auditor'),
  'assessment.write': own('clerk', 'disclosureOffice'),
  'agency.read': [
    ...own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'),
    ...ownAndBelow('countySupervisor', 'administrator', 'auditor'),
  ],
  'agency.write': ownAndBelow('administrator'),
  'division.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice', 'administrator'),
  'division.write': own('disclosureOffice', 'administrator'),
  'setting.read': [
    ...own('clerk', 'reviewer', 'leader', 'disclosureOffice', 'auditor'),
    ...ownAndBelow('administrator'),
  ],
  'setting.write': [...own('disclosureOffice'), ...ownAndBelow('administrator')],
  'calendar.read': own(
    'clerk',
    'reviewer',
    'secrecyReviewer',
    'leader',
    'disclosureOffice',
    'countySupervisor',
    'auditor',
    'administrator',
  ),
  'calendar.write': ownAndBelow('countySupervisor', 'administrator'),
  'message.read': own('clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'),
  'message.oversee': own('clerk', 'disclosureOffice'),
  'account.read': ownAndBelow('administrator', 'auditor'),
  'account.write': ownAndBelow('administrator'),
  'audit.read': own('auditor'),
} as const satisfies Record<string, readonly Grant[]>;

export type Permission = keyof typeof permissions;

/** A person who is signed in, with the posts held today. */
export interface Actor {
  readonly id: AccountId;
  readonly agencyId: AgencyId;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Colleagues whose posts the person holds for a period; `roles` includes them, `ownRoles` does not. */
  readonly deputyFor?: readonly Principal[];
  readonly ownRoles?: readonly Role[];
}

/** Somebody whose posts a deputy holds for a period. */
export interface Principal {
  readonly id: AccountId;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/**
 * Whether an actor may use a permission on a record of an agency today. A `false` about another agency's record is
 * answered to the outside as if the record did not exist.
 */
export function may(
  actor: Actor,
  permission: Permission,
  agency: AgencyId,
  tree: AgencyTree,
  today: PlainDate,
): boolean {
  const grants: readonly Grant[] = permissions[permission];
  return grants.some(
    (grant) =>
      actor.roles.includes(grant.role) &&
      (agency === actor.agencyId || (grant.reach === 'ownAndBelow' && isAbove(tree, actor.agencyId, agency, today))),
  );
}

/** Whether an actor holds a permission in the own agency at all: what menus and buttons ask. */
export function holds(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const grants: readonly Grant[] = permissions[permission];
  return grants.some((grant) => actor.roles.includes(grant.role));
}

/** The colleague in whose place somebody uses a permission: none where the own posts give it. */
export function principalFor(actor: Actor, permission: Permission): Principal | undefined {
  const { ownRoles, deputyFor = [] } = actor;
  if (ownRoles === undefined || holds({ roles: ownRoles }, permission)) return undefined;
  return deputyFor.find((principal) => holds(principal, permission));
}

function own(...names: Role[]): readonly Grant[] {
  return names.map((role) => ({ role, reach: 'own' }));
}

function ownAndBelow(...names: Role[]): readonly Grant[] {
  return names.map((role) => ({ role, reach: 'ownAndBelow' }));
}
