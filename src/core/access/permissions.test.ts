import { describe, expect, it } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import type { AgencyTree } from '../agencies/agency-tree.ts';
import type { AccountId, AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Actor, holds, may, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

const today = '2026-03-09' as PlainDate;
const [county, town, otherTown] = ['county', 'town', 'other-town'] as const;
const tree: AgencyTree = {
  agencies: [county, town, otherTown].map((id) => ({ id, establishedOn: '2000-01-01', abolishedOn: null }) as Agency),
  links: [town, otherTown].map((child) => ({
    child: child as AgencyId,
    parent: county as AgencyId,
    from: '2000-01-01' as PlainDate,
    until: null,
  })),
};

describe('who may do what on whose records', () => {
  it.each([
    ['clerk', town, 'request.register', town, true],
    ['clerk', town, 'request.register', otherTown, false],
    ['clerk', town, 'request.register', county, false],
    ['clerk', county, 'request.register', town, false],
    ['clerk', town, 'report.approve', town, false],
    ['reviewer', town, 'report.approve', town, true],
    ['reviewer', town, 'report.submit', town, false],
    ['countySupervisor', county, 'filing.review', town, true],
    ['countySupervisor', town, 'filing.review', otherTown, false],
    ['countySupervisor', county, 'request.read', town, false],
    ['countySupervisor', county, 'request.revealApplicant', town, false],
    ['administrator', county, 'account.write', town, true],
    ['administrator', county, 'request.read', county, false],
    ['administrator', county, 'report.approve', county, false],
    ['auditor', town, 'audit.read', town, true],
    ['auditor', town, 'request.revealApplicant', town, false],
    ['secrecyReviewer', town, 'report.publish', town, false],
  ] as const)('%s of %s, %s on %s: %s', (role, of, permission, on, allowed) => {
    expect(may(actor(role, of), permission, on as AgencyId, tree, today)).toBe(allowed);
  });

  it('gives nothing to somebody without a post', () => {
    const nobody: Actor = { ...actor('clerk', town), roles: [] };
    expect(holds(nobody, 'request.read')).toBe(false);
    expect(may(nobody, 'request.read', town as AgencyId, tree, today)).toBe(false);
  });

  it('lets no post both write a report and approve it', () => {
    const writing: readonly Permission[] = ['report.edit', 'report.submit'];
    for (const role of [
      'clerk',
      'reviewer',
      'leader',
      'disclosureOffice',
      'countySupervisor',
      'administrator',
    ] as const) {
      const writes = writing.some((permission) => holds({ roles: [role] }, permission));
      expect(writes && holds({ roles: [role] }, 'report.approve'), role).toBe(false);
    }
  });
});

function actor(role: Role, agency: string): Actor {
  return { id: 'account-1' as AccountId, agencyId: agency as AgencyId, displayName: '', roles: [role] };
}
