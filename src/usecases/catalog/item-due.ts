import type { Agency } from '../../core/agencies/agency.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import {
  explainPublication,
  type PublicationReading,
  readPublicationClock,
} from '../../core/catalog/publication-clock.ts';
import type { ExplanationStep } from '../../core/deadlines/clock-explanation.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries, RecordedEvent } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';

/** When an item must be public at the latest and why; undefined for what is not disclosed proactively or has no day yet. */
export async function readItemDue(
  queries: Queries,
  agency: Pick<Agency, 'areaCode'>,
  { openness, madeOn, changedOn, otherDue }: ItemDraftContent,
  history: readonly RecordedEvent[],
): Promise<{ readonly reading: PublicationReading; readonly explanation: readonly ExplanationStep[] } | undefined> {
  if (openness?.kind !== 'proactive' || madeOn === null) return undefined;
  const facts = { madeOn, changedOn, otherDue, openedOn: openedOnIn(history) };
  const reading = readPublicationClock(facts, await calendarOf(queries, agency));
  return { reading, explanation: explainPublication(facts, reading) };
}

function openedOnIn(history: readonly RecordedEvent[]): PlainDate | null {
  return history.findLast(({ action }) => action === 'reassess')?.happenedOn ?? null;
}
