import { visitorActor } from '../../core/access/outside-actors.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { addWorkingDays, unpublishedYears } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type MistakeReport, parseMistakeReport, type TypedMistake } from '../../core/releases/mistake-report.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import { type AgencyId, type EntryId, type ItemId, parseAgencyId } from '../../core/values/ids.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { countFormAttempt, sourceKey, tooMany } from '../applications/form-limits.ts';
import type { Deps, StoredMistake } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { mistakePlace } from './mistake-course.ts';

const reportsPerHour = 10;
const hour = 3600;

/** What came with the form besides what was typed. */
export interface SentMistake extends TypedMistake {
  /** Chosen by the form, so that sending the same twice keeps it once. */
  readonly mistakeId: string;
  /** The unit that was chosen; asked for only where the page does not say whose it is. */
  readonly agency: string;
  readonly source: string;
}

/** What the reporter is told: the secret of the link under which the answer will stand. */
export interface KeptMistake {
  readonly secret: string;
}

/**
 * Keeps a report of a mistake for the unit whose page it is, with a last day for the answer. Refuses what is missing or
 * wrong by field, and too many from one source in an hour.
 */
export async function reportMistake(
  deps: Deps,
  sent: SentMistake,
  siteAddress: string,
): Promise<Result<KeptMistake, readonly Refusal[]>> {
  const parsed = parseMistakeReport(sent, siteAddress);
  const owner = parsed.ok ? await ownerOf(deps, parsed.value.pagePath, sent.agency) : undefined;
  const noOwner: readonly Refusal[] = parsed.ok && owner === undefined ? [unitMissing] : [];
  if (!parsed.ok) return parsed;
  if (owner === undefined) return refuse(noOwner);
  const count = await countFormAttempt(deps, sourceKey(deps, 'mistake', sent.source), hour);
  if (count > reportsPerHour)
    return refuse([{ ...tooMany('您这里一小时内提交得太多了，请稍后再试，或者打电话告诉我们。'), field: 'words' }]);
  const mistakeId = identityOf(deps, sent.mistakeId, parsed.value);
  // the same sent again leads to the same page
  const secret = deps.blindDigest('mistakeLink', `${owner.agencyId}\n${mistakeId}`);
  await keep(deps, parsed.value, { ...owner, mistakeId, secret });
  return accept({ secret });
}

/** The same words from the same form are one report; what was changed after going back is another one. */
function identityOf(deps: Pick<Deps, 'newId' | 'blindDigest'>, formId: string, report: MistakeReport): EntryId {
  if (!/^[\w-]{16,64}$/.test(formId)) return deps.newId() as EntryId;
  return deps.blindDigest('mistakeForm', canonicalJson({ formId, ...report })).slice(0, 32) as EntryId;
}

interface Owner {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId | null;
}

async function keep(
  deps: Deps,
  report: MistakeReport,
  { agencyId, itemId, mistakeId, secret }: Owner & { readonly mistakeId: EntryId; readonly secret: string },
): Promise<void> {
  await deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'mistake', mistakeId);
    if ((await stores.queries.findMistake(agencyId, mistakeId)) !== undefined) return;
    const due = await dueOf(deps, stores.queries, agencyId);
    const year = yearOf(deps.today());
    const serial = await stores.events.nextNumber(agencyId, 'mistake', year);
    const mistakeNumber = `ZC${year}${String(serial).padStart(4, '0')}`;
    const mistake = newMistake(deps, report, { agencyId, itemId, mistakeId, secret, mistakeNumber, ...due });
    const event = await stores.events.append(visitorActor, {
      agencyId,
      stream: 'mistake',
      subjectId: mistakeId,
      action: 'report',
      happenedOn: deps.today(),
      payload: { kind: report.kind, pagePath: report.pagePath, mistakeNumber: mistake.mistakeNumber, dueOn: due.dueOn },
    });
    await stores.mistakes.save(mistake, event.seq);
    await stores.audit.record({ id: visitorActor, agencyId }, 'mistake.reported', `mistake/${mistakeId}`);
  });
}

type NewMistake = Pick<
  StoredMistake,
  'agencyId' | 'itemId' | 'mistakeId' | 'mistakeNumber' | 'dueOn' | 'dueIsProvisional'
> & { readonly secret: string };

function newMistake(deps: Deps, report: MistakeReport, { secret, ...named }: NewMistake): StoredMistake {
  const { words, contact, kind, pagePath } = report;
  return {
    ...named,
    stage: 'received',
    kind,
    pagePath,
    receivedAt: deps.now(),
    linkDigest: deps.digest(secret),
    sealed: deps.sealer.seal(JSON.stringify({ words, contact }), mistakePlace(named.agencyId, named.mistakeId)),
    reply: null,
    replyDigest: null,
    authors: [],
    closingReason: null,
    closedAt: null,
  };
}

/** Whose page it is: the publisher of a document, the unit whose area the address lies in, or the one that was chosen. */
async function ownerOf(deps: Deps, pagePath: string, chosen: string): Promise<Owner | undefined> {
  const number = /^\/d\/([^/]+\/[^/]+)/.exec(pagePath)?.[1];
  const item = number === undefined ? undefined : await deps.queries.findPublishedItem(number, deps.today());
  if (item !== undefined) return { agencyId: item.agencyId, itemId: item.itemId };
  const named = /^\/(?:gk|nb)\/([^/]+)/.exec(pagePath)?.[1];
  const { agencies } = await deps.queries.loadTree();
  const found = [named, chosen]
    .map((text) => parseAgencyId(text ?? ''))
    .map((id) => agencies.find((agency) => agency.id === id && existsOn(agency, deps.today())))
    .find((agency) => agency !== undefined);
  return found === undefined ? undefined : { agencyId: found.id, itemId: null };
}

async function dueOf(deps: Deps, queries: Deps['queries'], agencyId: AgencyId) {
  const today = deps.today();
  const agency = agencyIn(await queries.loadTree(), agencyId);
  const [calendar, { catalog }] = await Promise.all([
    calendarOf(queries, agency),
    queries.loadSettings(agencyId, today),
  ]);
  const dueOn = addWorkingDays(calendar, today, catalog.mistakeReplyDays);
  return { dueOn, dueIsProvisional: unpublishedYears(calendar, today, dueOn).length > 0 };
}

const unitMissing: Refusal = {
  reason: 'missing',
  field: 'agency',
  message: '从网址看不出是哪个单位的页面，请选择发布单位。',
};
