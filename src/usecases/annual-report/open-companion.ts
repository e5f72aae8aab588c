import { type Actor, may } from '../../core/access/permissions.ts';
import { isGovernmentReport } from '../../core/agencies/agency.ts';
import { childrenOn, parentOn } from '../../core/agencies/agency-tree.ts';
import { type BoundFacts, type StaleBinding, staleBindings } from '../../core/annual-report/bound-text.ts';
import { chainGaps } from '../../core/annual-report/chain-gaps.ts';
import { findingKey, type ReturnedFinding } from '../../core/annual-report/finding.ts';
import { correctedReport } from '../../core/annual-report/rectification-note.ts';
import { isFrozen, publicationDueOn } from '../../core/annual-report/report-stages.ts';
import type { SectionNumber } from '../../core/annual-report/sections.ts';
import { type KnownText, type SimilarSentence, similarSentences } from '../../core/annual-report/similar-sentences.ts';
import { type FactGroup, yearFactGroups } from '../../core/annual-report/year-facts.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type PlainDate,
  type Year,
} from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, Queries, ReportComment, StoredNote } from '../ports.ts';
import { compareReports, type ReportChanges } from './compare-reports.ts';
import { findCorrectedReport } from './find-corrected-report.ts';
import { type OpenWorkbench, openWorkbench } from './open-workbench.ts';

/** A day by which the report should or must be public. */
export interface ReportDeadline {
  readonly id: 'target' | 'law';
  readonly on: PlainDate;
  /** Days that are left; negative when it has passed. */
  readonly daysLeft: number;
}

/** What became of a returned version since: every change, and which of the findings it came back with are gone. */
export interface SinceReturned {
  readonly version: number;
  readonly changes: ReportChanges;
  readonly findings: readonly (ReturnedFinding & { readonly key: string; readonly isMended: boolean })[];
}

/** What stands beside a report while it is written and read: never part of it. */
export interface ReportCompanion {
  readonly deadlines: readonly ReportDeadline[];
  readonly facts: readonly FactGroup[];
  readonly boundFacts: BoundFacts;
  readonly stale: readonly StaleBinding[];
  readonly sincePrevious: ReportChanges | null;
  readonly sinceReturned: SinceReturned | null;
  readonly similarPercent: number;
  readonly similar: readonly (SimilarSentence & { readonly section: SectionNumber })[];
  readonly comments: readonly ReportComment[];
  readonly mayComment: boolean;
  readonly notes: readonly (StoredNote & {
    readonly writtenByName: string | null;
    readonly decidedByName: string | null;
  })[];
  readonly mayWriteNote: boolean;
  readonly mayDecideNote: boolean;
  readonly chainGaps: readonly string[];
}

/** Everything beside a report of an agency and year, for whoever may read it. */
export async function openCompanion(
  deps: Deps,
  actor: Actor,
  agencyId: AgencyId,
  year: Year,
): Promise<Result<ReportCompanion, Refusal>> {
  const opened = await openWorkbench(deps, actor, agencyId, year);
  if (!opened.ok) return opened;
  const bench = opened.value;
  const { queries } = deps;
  const [settings, comments, notes, facts, others, sinceReturned, gaps] = await Promise.all([
    queries.loadSettings(agencyId, deps.today()),
    queries.listComments(agencyId, year),
    queries.listReportNotes(agencyId, year),
    factsOf(queries, bench),
    textsOfOthers(queries, bench, deps.today()),
    changesSinceReturned(queries, bench),
    gapsAfter(queries, bench),
  ]);
  const holds = (permission: 'report.comment' | 'report.edit' | 'report.approve'): boolean =>
    may(actor, permission, agencyId, bench.tree, deps.today());
  const frozen = isFrozen(bench.record.stage);
  return accept({
    deadlines: deadlinesOf(bench, settings.report.targetDays, deps.today()),
    facts,
    boundFacts: bench.boundFacts,
    stale: frozen ? [] : staleBindings(bench.bindings, bench.report.tables, bench.boundFacts),
    sincePrevious: bench.previous === undefined ? null : compareReports(bench.previous, bench.report),
    sinceReturned,
    similarPercent: settings.report.similarPercent,
    similar: similarIn(bench, others),
    comments,
    mayComment: holds('report.comment'),
    notes,
    mayWriteNote: frozen && holds('report.edit') && !notes.some(({ stage }) => stage === 'inApproval'),
    mayDecideNote: holds('report.approve'),
    chainGaps: gaps,
  });
}

function deadlinesOf(
  { agency, record }: OpenWorkbench,
  targetDays: number,
  today: PlainDate,
): readonly ReportDeadline[] {
  const law = publicationDueOn(record.year, isGovernmentReport(agency));
  const target = addDays(law, -targetDays);
  const left = (on: PlainDate): number => daysBetween(today, on);
  return [
    ...(targetDays === 0 ? [] : [{ id: 'target', on: target, daysLeft: left(target) } as const]),
    { id: 'law', on: law, daysLeft: left(law) },
  ];
}

async function factsOf(queries: Queries, bench: OpenWorkbench): Promise<readonly FactGroup[]> {
  const { agencyId, year } = bench.record;
  const [from, to] = [firstDayOf(year), bench.cutOff];
  const [publications, reach, requestsByChannel, foundInstead] = await Promise.all([
    queries.countPublications(agencyId, from, to),
    queries.listReach(agencyId, from, to),
    queries.countByChannel(agencyId, from, to),
    queries.countFoundWithoutRequest(agencyId, from, to),
  ]);
  const channels = [...new Set(reach.map(({ channel }) => channel))];
  const readers = channels.map((channel) => ({
    channel,
    count: reach.reduce((sum, row) => sum + (row.channel === channel ? row.count : 0), 0),
  }));
  return yearFactGroups(bench.report.tables, {
    ...bench.facts,
    publications,
    readers,
    requestsByChannel,
    foundInstead,
  });
}

/** Texts that sentences are compared with: last year's own, and what siblings have published for the same year. */
async function textsOfOthers(
  queries: Queries,
  { agency, tree, record, previous }: OpenWorkbench,
  today: PlainDate,
): Promise<readonly (KnownText & { readonly section: SectionNumber })[]> {
  const parent = parentOn(tree, agency.id, today);
  const siblings =
    parent === undefined ? [] : childrenOn(tree, parent, lastDayOf(record.year)).filter(({ id }) => id !== agency.id);
  const published = await queries.listPublishedVersions(
    siblings.map(({ id }) => id),
    [record.year],
  );
  const own =
    previous === undefined ? [] : [{ where: `本机关${record.year - 1}年度报告`, narrative: previous.narrative }];
  const theirs = published.map(({ content }) => ({
    where: `${content.agency}${record.year}年度报告`,
    narrative: content.narrative,
  }));
  return [...own, ...theirs].flatMap(({ where, narrative }) =>
    ([1, 5, 6] as const).map((section) => ({ where, section, text: narrative[section] ?? '' })),
  );
}

function similarIn(
  { report }: OpenWorkbench,
  others: readonly (KnownText & { readonly section: SectionNumber })[],
): ReportCompanion['similar'] {
  return ([1, 5, 6] as const).flatMap((section) =>
    similarSentences(
      report.narrative[section] ?? '',
      others.filter((other) => other.section === section),
    ).map((sentence) => ({ section, ...sentence })),
  );
}

async function changesSinceReturned(queries: Queries, bench: OpenWorkbench): Promise<SinceReturned | null> {
  const { history, record, report, findings } = bench;
  const at = history.findLastIndex(({ action }) => action === 'return');
  if (at === -1) return null;
  // once accepted again, what came back before is settled
  if (history.slice(at).some(({ action }) => action === 'accept')) return null;
  const returned = history[at];
  const filed = history.slice(0, at).findLast(({ action }) => action === 'file');
  const number = Number(filed?.payload['version']);
  const version = Number.isSafeInteger(number)
    ? await queries.findVersion(record.agencyId, record.year, number)
    : undefined;
  if (version === undefined || returned === undefined) return null;
  const chosen = (returned.payload['findings'] ?? []) as unknown as readonly ReturnedFinding[];
  const standing = new Set(findings.filter(({ verdict }) => verdict !== 'pass').map(findingKey));
  return {
    version: number,
    changes: compareReports(version.content, report),
    findings: chosen.map((finding) => {
      const key = findingKey(finding);
      return { ...finding, key, isMended: !standing.has(key) };
    }),
  };
}

/** What the next year's approved report carries over, against what this one carries forward with its notes, a waiting one included. */
async function gapsAfter(queries: Queries, { record, frozen }: OpenWorkbench): Promise<readonly string[]> {
  if (frozen === undefined) return [];
  const { agencyId, year } = record;
  const notes = (await queries.listReportNotes(agencyId, year)).filter(
    ({ stage, version }) => stage !== 'declined' && version === record.version,
  );
  if (notes.length === 0) return [];
  const next = await findCorrectedReport(queries, agencyId, year + 1);
  return next === undefined ? [] : chainGaps(correctedReport(frozen.content, notes), next);
}
