import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { BoundFacts, TextBinding } from '../../core/annual-report/bound-text.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import {
  boundFactsOf,
  firstDraft,
  preamble,
  reportTitle,
  type SentenceProposal,
  sentenceProposals,
  type YearFacts,
} from '../../core/annual-report/narrative-proposals.ts';
import type { AnnualReport, Narrative } from '../../core/annual-report/report.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { earlierOf, firstDayOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { Deps, Queries, ReportDraft } from '../ports.ts';
import { checkOwnReport } from './check-own-report.ts';
import { type ComputedTables, computeTables } from './compute-tables.ts';
import { findCorrectedReport } from './find-corrected-report.ts';

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
  /** Which numbers of the text stand for which data, and what the data are beside the tables. */
  readonly bindings: readonly TextBinding[];
  readonly boundFacts: BoundFacts;
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
  const [computed, draft, previous, facts] = await Promise.all([
    computeTables(queries, tree, agency, cutOff),
    queries.findDraft(agencyId, year),
    findCorrectedReport(queries, agencyId, year - 1),
    factsOf(queries, agencyId, year, cutOff),
  ]);
  const proposals = sentenceProposals(agency, computed.tables, facts);
  const written = draft ?? firstDraft(proposals);
  const report = reportOf(agency, year, computed, {
    0: preamble(agency, year),
    ...written.narrative,
  });
  return {
    agency,
    year,
    cutOff,
    computed,
    draft,
    report,
    contentDigest: deps.digest(canonicalJson(report)),
    findings: [...computed.findings, ...checkOwnReport(report, agency, previous)],
    proposals,
    bindings: written.bindings,
    boundFacts: boundFactsOf(computed.tables, facts),
    previous,
  };
}

function reportOf(agency: Agency, year: Year, { tables }: ComputedTables, narrative: Narrative): AnnualReport {
  return { title: reportTitle(agency.name, year), agency: agency.name, year, tables, cells: {}, narrative };
}

async function factsOf(queries: Queries, agencyId: AgencyId, year: Year, cutOff: PlainDate): Promise<YearFacts> {
  const [lateCount, feesFen, publications] = await Promise.all([
    queries.countLateClosings(agencyId, cutOff),
    queries.sumProcessingFees(agencyId, cutOff),
    queries.countPublications(agencyId, firstDayOf(year), cutOff),
  ]);
  const publishedCount = publications.reduce((sum, { firstCount }) => sum + firstCount, 0);
  return { year, lateCount, feesFen, publishedCount };
}
