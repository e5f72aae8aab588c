import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, agencyAsOf } from '../../core/agencies/agency-tree.ts';
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
import { fen } from '../../core/values/fen.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { earlierOf, firstDayOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { Deps, Queries, ReportDraft } from '../ports.ts';
import { checkOwnReport } from './check-own-report.ts';
import { type ComputedTables, computeTables } from './compute-tables.ts';
import { findPreviousReport } from './find-previous-report.ts';

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
  readonly facts: YearFacts;
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
  const found = tree.agencies.find((candidate) => candidate.id === agencyId);
  if (found === undefined) throw new Error(`The tree has no agency ${agencyId}.`);
  const agency = agencyAsOf(tree, found, lastDayOf(year));
  const cutOff = earlierOf(deps.today(), lastDayOf(year));
  const [computed, draft, previous] = await Promise.all([
    computeTables(queries, tree, agency, cutOff),
    queries.findDraft(agencyId, year),
    findPreviousReport(queries, tree, agency, year),
  ]);
  const facts = await factsOf(queries, hasLedger(agency) ? computed.ledgers : [agencyId], year, cutOff);
  const proposals = sentenceProposals(agency, computed.tables, facts);
  const written = draft ?? firstDraft(proposals);
  const report = reportOf(agency, year, computed, { 0: preamble(agency, year), ...written.narrative });
  const own = { agency, year, report, previous, units: computed.units };
  const checked = await checkOwnReport({ queries, tree, today: deps.today() }, own);
  return {
    agency,
    year,
    cutOff,
    computed,
    draft,
    report,
    contentDigest: deps.digest(canonicalJson(report)),
    findings: together(computed.findings, checked),
    proposals,
    bindings: written.bindings,
    boundFacts: boundFactsOf(computed.tables, facts),
    facts,
    previous,
  };
}

/** What adding up an area said already, rule by rule, is not said again by the rules. */
export function together(computed: readonly Finding[], checked: readonly Finding[]): readonly Finding[] {
  const said = new Set(computed.map(({ rule }) => rule));
  return [...computed, ...checked.filter(({ rule }) => !said.has(rule))];
}

function reportOf(agency: Agency, year: Year, { tables }: ComputedTables, narrative: Narrative): AnnualReport {
  return { title: reportTitle(agency.name, year), agency: agency.name, year, tables, cells: {}, narrative };
}

/** What the year's facts are over every ledger that the report counts. */
async function factsOf(
  queries: Queries,
  ledgers: readonly AgencyId[],
  year: Year,
  cutOff: PlainDate,
): Promise<YearFacts> {
  const facts = await Promise.all(
    ledgers.map(async (ledger) => ({
      late: await queries.countLateClosings(ledger, cutOff),
      fees: await queries.sumProcessingFees(ledger, cutOff),
      publications: await queries.countPublications(ledger, firstDayOf(year), cutOff),
    })),
  );
  const publications = facts.flatMap((row) => row.publications);
  return {
    year,
    lateCount: facts.reduce((sum, { late }) => sum + late, 0),
    feesFen: fen(facts.reduce((sum, { fees }) => sum + fees, 0)),
    publishedCount: publications.reduce((sum, { firstCount }) => sum + firstCount, 0),
  };
}
