import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import {
  firstDraft,
  preamble,
  reportTitle,
  type SentenceProposal,
  sentenceProposals,
  type YearFacts,
} from '../../core/annual-report/narrative-proposals.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { checkReport } from '../../core/annual-report/report-checks.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import { fen } from '../../core/values/fen.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { earlierOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { Deps, Queries, ReportDraft } from '../ports.ts';
import { type ComputedTables, computeTables } from './compute-tables.ts';

/** A report as the ledgers and the saved text make it at this moment. */
export interface ComposedReport {
  readonly agency: Agency;
  readonly year: Year;
  readonly cutOff: PlainDate;
  readonly computed: ComputedTables;
  readonly draft: ReportDraft | undefined;
  readonly report: AnnualReport;
  readonly contentDigest: Digest;
  readonly findings: readonly Finding[];
  readonly proposals: readonly SentenceProposal[];
  readonly previous: AnnualReport | undefined;
}

/** Composes the report of an agency and year: live tables up to today, or to 31 December once the year is over. */
export async function composeReport(
  deps: Pick<Deps, 'today' | 'digest'>,
  queries: Queries,
  tree: AgencyTree,
  agencyId: AgencyId,
  year: Year,
): Promise<ComposedReport> {
  const agency = tree.agencies.find((candidate) => candidate.id === agencyId);
  if (agency === undefined) throw new Error(`The tree has no agency ${agencyId}.`);
  const cutOff = earlierOf(deps.today(), lastDayOf(year));
  const [computed, draft, previousVersion, facts] = await Promise.all([
    computeTables(queries, tree, agency, cutOff),
    queries.findDraft(agencyId, year),
    queries.findVersion(agencyId, year - 1),
    factsOf(queries, agencyId, year, cutOff),
  ]);
  const proposals = sentenceProposals(agency, computed.tables, facts);
  const report: AnnualReport = {
    title: reportTitle(agency.name, year),
    agency: agency.name,
    year,
    tables: computed.tables,
    cells: {},
    narrative: { 0: preamble(agency, year), ...(draft?.narrative ?? firstDraft(proposals)) },
  };
  const previous = previousVersion?.content;
  const checked = checkReport(report, {
    mode: 'entry',
    level: agency.level,
    ...(previous === undefined ? {} : { previous }),
  });
  return {
    agency,
    year,
    cutOff,
    computed,
    draft,
    report,
    contentDigest: deps.digest(canonicalJson(report)),
    findings: [...computed.findings, ...checked],
    proposals,
    previous,
  };
}

async function factsOf(queries: Queries, agencyId: AgencyId, year: Year, cutOff: PlainDate): Promise<YearFacts> {
  return { year, lateCount: await queries.countLateClosings(agencyId, cutOff), feesFen: fen(0) };
}
