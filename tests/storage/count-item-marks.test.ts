import { beforeAll, expect, it } from 'vitest';
import type { AgencyId, ColumnId, ItemId } from '../../src/core/values/ids.ts';
import { countItemMarks } from '../../src/storage/catalog/count-item-marks.ts';
import { listPublishedItems } from '../../src/storage/catalog/list-published-items.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aContent, publishItem, takeItemBack } from '../support/public-items.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const today = day('2026-03-09');
const column = 'column-0001' as ColumnId;
let dolat: AgencyId;

beforeAll(async () => {
  dolat = await anAgency(db, 'dolat');
  const kuli = await anAgency(db, 'kuli');
  await publish(1, { columnId: column, genre: 'list', topic: '' }, '2025-12-31T15:00:00.000Z');
  // 1 January 2026 in Shanghai
  await publish(
    2,
    { columnId: column, topic: '民政', normativeKind: 'normativeDocument', validUntil: day('2026-03-08') },
    '2025-12-31T17:00:00.000Z',
  );
  await publish(3, { topic: '民政', normativeKind: 'normativeDocument' }, '2026-02-01T02:00:00.000Z');
  await publish(4, { subjectId: 'plans' }, '2026-02-01T02:00:00.000Z');
  await publish(5, {}, '2026-02-02T02:00:00.000Z', kuli);
  await publish(6, {}, '2026-02-02T02:00:00.000Z');
  await takeItemBack(db, dolat, 'item-000006' as ItemId, '内容有误');
});

const marksOf = async (part: Parameters<typeof countItemMarks>[1]): Promise<readonly string[]> =>
  (await countItemMarks(db, part, today)).map(({ kind, id, count }) => `${kind} ${id} ${count}`);

it('counts what the items of a subject share, by their day in legal time and their validity on the day asked for', async () => {
  expect(await marksOf({ agencyIds: [dolat], subjectIds: ['livelihood'] })).toEqual([
    'genre circular 2',
    'genre list 1',
    'topic 民政 2',
    'validity inForce 1',
    'validity lapsed 1',
    'year 2026 2',
    'year 2025 1',
  ]);
});

it('keeps to one column, and finds nothing where nothing is', async () => {
  expect(await marksOf({ agencyIds: [dolat], subjectIds: ['livelihood'], columnId: column })).toEqual([
    'genre circular 1',
    'genre list 1',
    'topic 民政 1',
    'validity lapsed 1',
    'year 2025 1',
    'year 2026 1',
  ]);
  expect(await marksOf({ agencyIds: [dolat], subjectIds: ['budgets'] })).toEqual([]);
});

it('offers only what a filter by it finds, as often as it says', async () => {
  const part = { agencyIds: [dolat], subjectIds: ['livelihood'] };
  for (const { kind, id, count } of await countItemMarks(db, part, today)) {
    const value = kind === 'year' ? Number(id) : id;
    const found = await listPublishedItems(db, { ...part, [kind]: value, offset: 0, limit: 1 }, today);
    expect(found.total, `${kind} ${id}`).toBe(count);
  }
});

async function publish(
  number: number,
  what: Parameters<typeof aContent>[1],
  publishedAt: string,
  agencyId: AgencyId = dolat,
): Promise<void> {
  const itemId = `item-00000${number}`;
  await publishItem(db, aContent(agencyId, what), { itemId, indexNumber: `654224001/2026-0000${number}`, publishedAt });
}
