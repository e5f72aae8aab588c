import { expect, it } from 'vitest';
import {
  type ValidityChange,
  type ValidityEffect,
  validityKinds,
  validityOn,
} from '../../src/core/catalog/validity.ts';
import { addDays, type PlainDate } from '../../src/core/values/plain-date.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import { aDatabase } from '../support/database.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aContent, publishItem } from '../support/public-items.ts';
import { anAgency, inStores } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, aClock());
const agencyId = await anAgency(db, 'dolat');
const first = day('2026-01-01');

type Step = readonly [ValidityEffect, number];
const courses: readonly { readonly until: number | null; readonly steps: readonly Step[] }[] = [
  { until: null, steps: [] },
  { until: 3, steps: [] },
  { until: null, steps: [['repealed', 2]] },
  { until: 3, steps: [['repealed', 5]] },
  {
    until: null,
    steps: [
      ['amended', 1],
      ['lapsed', 4],
    ],
  },
  {
    until: null,
    steps: [
      ['repealed', 1],
      ['reinstated', 3],
    ],
  },
  {
    until: null,
    steps: [
      ['repealed', 1],
      ['reinstated', 3],
      ['lapsed', 5],
    ],
  },
  {
    until: 4,
    steps: [
      ['amended', 1],
      ['repealed', 2],
      ['reinstated', 3],
    ],
  },
  {
    until: null,
    steps: [
      ['repealed', 6],
      ['reinstated', 2],
    ],
  },
];

it('filters by the validity that the core reads, on every day of every course', async () => {
  for (const [index, { until, steps }] of courses.entries()) await keepCourse(index, until, steps);
  for (let passed = 0; passed <= 8; passed += 1) {
    const today = addDays(first, passed);
    const expected = courses.map(({ until, steps }) => kindOn(until, steps, today));
    for (const { id } of validityKinds) {
      const { rows } = await queries.listPublishedItems({ validity: id, offset: 0, limit: 100 }, today);
      const found = rows.map(({ title }) => Number(title)).sort((a, b) => a - b);
      expect([passed, id, found]).toEqual([passed, id, expected.flatMap((kind, at) => (kind === id ? [at] : []))]);
    }
    const counts = await queries.countDocuments({}, 'validity', today);
    for (const { key, count } of counts) expect(expected.filter((kind) => kind === key)).toHaveLength(count);
  }
});

async function keepCourse(index: number, until: number | null, steps: readonly Step[]): Promise<void> {
  const itemId = await publishItem(
    db,
    aContent(agencyId, {
      ...{
        title: String(index),
        normativeKind: 'normativeDocument',
        validUntil: until === null ? null : addDays(first, until),
      },
    }),
    { itemId: `item-course-${index}`, indexNumber: `654224/2026-${String(index + 1).padStart(5, '0')}` },
  );
  await inStores(db, async ({ items, queries: own }) => {
    const [release] = await own.listReleases(agencyId, 'item', itemId);
    if (release === undefined) throw new Error('The item was not released.');
    for (const step of steps) await items.saveValidityChange(agencyId, itemId, changeOf(step), release.releaseId);
  });
}

function kindOn(until: number | null, steps: readonly Step[], today: PlainDate): string {
  const validUntil = until === null ? null : addDays(first, until);
  return validityOn({ hasValidity: true, validUntil, changes: steps.map(changeOf) }, today).kind;
}

function changeOf([effect, after]: Step): ValidityChange {
  return { effect, from: addDays(first, after), by: '《新办法》', byIndexNumber: null };
}
