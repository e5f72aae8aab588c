import { describe, expect, it } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { plainDate } from '../../core/values/plain-date.ts';
import { menuGroups } from './menu-entries.ts';

const today = plainDate(2026, 3, 9);

function addresses(roles: readonly Role[], hasLedger: boolean): readonly string[] {
  return menuGroups({ roles }, { id: 'torli', hasLedger }, today).flatMap(({ entries }) => entries.map(({ to }) => to));
}

describe('the menu', () => {
  it.each<[string, readonly Role[], boolean, readonly string[]]>([
    [
      'what to review, and agencies, to a secrecy reviewer',
      ['secrecyReviewer'],
      true,
      [
        '/paper-desk',
        '/divisions',
        '/answers',
        '/items',
        '/old-sites',
        '/duties',
        '/statements',
        '/reassessments',
        '/columns',
        '/validity',
        '/profile',
        '/assessments',
        '/words',
        '/incidents',
        '/calendar',
        '/agencies',
      ],
    ],
    [
      'people to an administrator',
      ['administrator'],
      true,
      ['/divisions', '/calendar', '/settings', '/agencies', '/accounts'],
    ],
    [
      'ledgers and reports to a clerk',
      ['clerk'],
      true,
      [
        '/requests',
        '/paper-desk',
        '/requests/new',
        '/divisions',
        '/mails',
        '/answers',
        '/items/new',
        '/items',
        '/old-sites',
        '/duties',
        '/statements',
        '/reassessments',
        '/columns',
        '/validity',
        '/profile',
        '/deliveries',
        '/channels',
        '/mistakes',
        '/assessments',
        '/words',
        '/incidents',
        '/registers/proactive',
        '/registers/stock',
        '/registers/disputes',
        '/inquiries',
        '/registers/fees',
        '/tables/torli/2026',
        '/reports',
        '/specimens',
        '/calendar',
        '/settings',
        '/agencies',
      ],
    ],
    [
      'no ledgers to the clerk of an area, which has none',
      ['clerk'],
      false,
      [
        '/duties',
        '/mistakes',
        '/inquiries',
        '/tables/torli/2026',
        '/reports',
        '/specimens',
        '/calendar',
        '/settings',
        '/agencies',
      ],
    ],
    [
      'the units of last year to a supervisor',
      ['countySupervisor'],
      false,
      [
        '/duties',
        '/complaints',
        '/tables/torli/2026',
        '/reports',
        '/filings/2025',
        '/specimens',
        '/calendar',
        '/agencies',
      ],
    ],
  ])('shows %s', (_, roles, hasLedger, expected) => {
    expect(addresses(roles, hasLedger)).toEqual(expected);
  });
});
