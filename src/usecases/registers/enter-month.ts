import type { Actor } from '../../core/access/permissions.ts';
import { type ProactiveEntryFacts, proactiveItems, unitOfItem } from '../../core/annual-report/proactive-entries.ts';
import { lastDayOfMonth } from '../../core/annual-report/register-sheet.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Fen } from '../../core/values/fen.ts';
import { earlierOf, type PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, Queries } from '../ports.ts';
import { byHand, enterFigure, faultsOfFigure } from './enter-figures.ts';

/** What a month is entered for: decisions by number, charges by amount. */
const monthlyItems = proactiveItems.filter(({ unit }) => unit !== 'document');
type MonthlyItem =
  | 'administrativeLicence'
  | 'administrativePenalty'
  | 'administrativeCoercion'
  | 'administrativeCharge';

/** The figures of one month; what is left out or zero makes no entry. */
interface MonthFigures {
  /** First day of the month. */
  readonly month: PlainDate;
  readonly quantities: Readonly<Partial<Record<Exclude<MonthlyItem, 'administrativeCharge'>, number>>>;
  readonly amountFen: Fen | null;
  readonly source: string;
}

/**
 * Enters the figures of a month in one go, each as an entry of the month's last day (today for the running month). Refused
 * with every faulty field, and for an item whose month was entered before: that entry is voided first.
 */
export async function enterMonth(
  deps: Deps,
  actor: Actor,
  figures: MonthFigures,
): Promise<Result<number, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  const { agencyId } = actor;
  const today = deps.today();
  if (figures.month > today)
    return refuse([{ field: 'month', reason: 'inTheFuture', message: '所选月份还没有到，请重新选择。' }]);
  const entries = factsOf(figures, earlierOf(lastDayOfMonth(figures.month), today));
  if (entries.length === 0)
    return refuse([
      {
        field: 'administrativeLicence',
        reason: 'missing',
        message: '请至少填写一项大于 0 的数。全部为 0 的月份不必登记。',
      },
    ]);
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'proactive', agencyId);
    const faults: Refusal[] = [];
    for (const facts of entries) {
      const found = await faultsOfFigure(deps, stores.queries, agencyId, facts);
      faults.push(...found.map((fault) => ({ ...fault, field: fieldOf(fault, facts) })));
      faults.push(...(await enteredBefore(stores.queries, actor, facts)));
    }
    if (faults.length > 0) return refuse(faults);
    for (const facts of entries) {
      const entryId = await enterFigure(deps, stores, actor, facts, byHand);
      const detail = { item: facts.item, kind: facts.kind };
      await stores.audit.record(actor, 'register.entryAdded', `proactive/${entryId}`, detail);
    }
    return accept(entries.length);
  });
}

function factsOf(
  { month, quantities, amountFen, source }: MonthFigures,
  on: PlainDate,
): readonly ProactiveEntryFacts[] {
  const words = `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
  const shared = { happenedOn: on, documentNumber: null, source };
  return monthlyItems.flatMap(({ id, label }): ProactiveEntryFacts[] => {
    const title = `${words}${label}合计`;
    if (unitOfItem(id) === 'money')
      return amountFen === null || amountFen === 0
        ? []
        : [{ ...shared, item: id, kind: 'collected', quantity: null, amountFen, title }];
    const quantity = quantities[id as keyof typeof quantities] ?? 0;
    return quantity === 0 ? [] : [{ ...shared, item: id, kind: 'decided', quantity, amountFen: null, title }];
  });
}

async function enteredBefore(
  queries: Queries,
  { agencyId }: Pick<Actor, 'agencyId'>,
  facts: ProactiveEntryFacts,
): Promise<readonly Refusal[]> {
  const filter = {
    item: facts.item,
    kind: facts.kind,
    year: Number(facts.happenedOn.slice(0, 4)),
    offset: 0,
    limit: 500,
  };
  const { rows } = await queries.listEntries(agencyId, filter);
  const earlier = rows.find(({ title }) => title === facts.title);
  if (earlier === undefined) return [];
  return [
    {
      field: facts.item,
      reason: 'monthEntered',
      message: `${earlier.title}已由${earlier.authorName}登记。要更正的，请先在台账中作废原记录，再登记新的数。`,
      cite: form2021,
    },
  ];
}

/** Faults of a single entry point at the field of the month's form. */
function fieldOf({ field }: Refusal, { item }: ProactiveEntryFacts): string {
  if (field === 'quantity' || field === 'amountFen') return item;
  return field === 'happenedOn' ? 'month' : (field ?? item);
}
