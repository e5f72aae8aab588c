import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contributionsOfDispute, tablesOfContributions } from '../../src/core/annual-report/contributions.ts';
import { disputeTableFrom } from '../../src/core/annual-report/live-tables.ts';
import { type DisputeEvent, disputeAfter } from '../../src/core/disputes/dispute-events.ts';
import { disputeOutcomesOf, disputeResultOf } from '../../src/core/disputes/dispute-outcomes.ts';
import { disputeResults, disputeRoutes } from '../../src/core/disputes/dispute-results.ts';
import { countTable4 } from '../../src/core/disputes/table4-counting.ts';
import type { AccountId, AgencyId, EntryId } from '../../src/core/values/ids.ts';
import { fromDayNumber, type PlainDate } from '../../src/core/values/plain-date.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { RecordedEvent } from '../../src/usecases/ports.ts';
import { disputeRecordFrom } from '../../src/usecases/registers/dispute-course.ts';
import { aDatabase } from '../support/database.ts';
import { anAgency, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
let neighbour: AgencyId;
let agencyNo = 0;

const dayNumber = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
/** A little more than two turns of the year, so that cases fall on both sides of them. */
const anyDay = fc.integer({ min: dayNumber('2024-10-01'), max: dayNumber('2026-03-31') }).map(fromDayNumber);
const by = 'clerk-account' as AccountId;

/** What may become of a case: any end of its forum, an appeal, corrections of each fact that counts, dropped steps, voiding. */
const aHistory = fc
  .record({
    route: fc.constantFrom(...disputeRoutes.map(({ id }) => id)),
    openedOn: anyDay,
    asCoDefendant: fc.boolean(),
    turns: fc.array(
      fc.record({
        what: fc.constantFrom('conclude', 'appeal', 'reopenDay', 'otherEnd', 'otherRole', 'dropStep', 'void', 'note'),
        on: anyDay,
        pick: fc.nat(),
        result: fc.constantFrom(...disputeResults.map(({ id }) => id)),
        byRule: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ route, openedOn, asCoDefendant, turns }) => {
    const opened: DisputeEvent = {
      ...{ action: 'open', happenedOn: openedOn, by, route, caseNumber: '案1', authority: '甲', source: '通知' },
      ...{ requestNumber: null, asCoDefendant },
    };
    const history: DisputeEvent[] = [opened];
    for (const turn of turns) history.push(...eventOf(history, turn).filter((event) => isInOrder([...history, event])));
    return history;
  });

/** No case ends before it was opened: the docket refuses such days. */
function isInOrder(history: readonly DisputeEvent[]): boolean {
  const { openedOn, conclusion } = disputeAfter(history);
  return conclusion === null || conclusion.concludedOn >= openedOn;
}

interface Turn {
  readonly what: string;
  readonly on: PlainDate;
  readonly pick: number;
  readonly result: (typeof disputeResults)[number]['id'];
  readonly byRule: boolean;
}

function eventOf(history: readonly DisputeEvent[], { what, on, pick, result, byRule }: Turn): readonly DisputeEvent[] {
  const { facts, conclusion, openedOn, stepCount } = disputeAfter(history);
  const outcomes = disputeOutcomesOf(facts.route);
  const outcome = outcomes[pick % outcomes.length];
  if (outcome === undefined) return [];
  const end = { outcome, ...(byRule ? { result: disputeResultOf(outcome) } : { result }) };
  const late = on < openedOn ? openedOn : on;
  const fact = { happenedOn: late, by };
  switch (what) {
    case 'conclude':
      return conclusion === null ? [{ ...fact, action: 'conclude', ...end }] : [];
    case 'appeal':
      return conclusion === null ? [] : [{ ...fact, action: 'takeStep', kind: 'appealed' } as DisputeEvent];
    case 'reopenDay':
      return [{ ...fact, action: 'correct', changes: { openedOn: on } }];
    case 'otherEnd':
      return conclusion === null ? [] : [{ ...fact, action: 'correct', changes: { ...end, concludedOn: late } }];
    case 'otherRole':
      return [{ ...fact, action: 'correct', changes: { asCoDefendant: facts.asCoDefendant !== true } }];
    case 'dropStep':
      return stepCount === 0 ? [] : [{ ...fact, action: 'dropStep', step: stepCount, why: '误录' }];
    case 'void':
      return [{ ...fact, action: 'void', why: '误录' }];
    default:
      return [{ ...fact, action: 'noteLessons', lessons: '检索要留痕。' }];
  }
}

/** Writes what follows from each history, as the use cases do. */
async function keep(agencyId: AgencyId, histories: readonly (readonly DisputeEvent[])[]): Promise<void> {
  await inStores(db, async ({ registers }) => {
    for (const [no, history] of histories.entries()) {
      const caseId = `case-${String(no).padStart(6, '0')}` as EntryId;
      const events = history.map(({ action, happenedOn, by: actorId, ...payload }, at) => ({
        ...{
          agencyId,
          eventNo: at + 1,
          stream: 'dispute',
          subjectId: caseId,
          seq: at + 1,
          action,
          happenedOn,
          actorId,
        },
        ...{ payload, recordedAt: noonOf9March.now() },
      }));
      await registers.saveDispute(
        disputeRecordFrom(agencyId, caseId, events as unknown as readonly RecordedEvent[]),
        events.length,
      );
    }
  });
}

beforeAll(async () => {
  neighbour = await anAgency(db, 'neighbour');
});

describe('table 4 by query', () => {
  it('is what the histories of the docket say, on any cut-off day, and each cell opens to as many cases', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aHistory, { maxLength: 30 }), anyDay, async (histories, cutOff) => {
        agencyNo += 1;
        const agency = await anAgency(db, `docket-${agencyNo}`);
        await keep(agency, histories);
        const table = disputeTableFrom(await queries.tallyDisputes(agency, cutOff));
        for (const { route, result, count } of countTable4(histories, cutOff)) {
          const column = result ?? 'pending';
          expect([route, column, table[route][column]]).toEqual([route, column, count]);
          const cell = `disputes.${route}.${column}`;
          expect((await queries.listBehindCell(agency, cell, cutOff, 0, 1))?.disputes.total).toBe(count);
        }
        const parts = histories.flatMap((history) => contributionsOfDispute(disputeAfter(history), cutOff));
        expect(tablesOfContributions(parts).disputes).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('is empty for a neighbour, whatever others keep', async () => {
    const table = disputeTableFrom(await queries.tallyDisputes(neighbour, fromDayNumber(dayNumber('2025-12-31'))));
    expect(Object.values(table).flatMap((block) => Object.values(block))).not.toContain(1);
  });
});
