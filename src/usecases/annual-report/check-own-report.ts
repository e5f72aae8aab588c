import { type Agency, isGovernmentReport } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { CheckOptions, ComparedText } from '../../core/annual-report/checks/report-check.ts';
import { checkReport } from '../../core/annual-report/checks/report-checks.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { publicationDueOn } from '../../core/annual-report/report-stages.ts';
import { withWaivers } from '../../core/annual-report/report-waiver.ts';
import type { UnitReport } from '../../core/annual-report/roll-up.ts';
import { earlierOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';
import { ledgerFacts } from './ledger-facts.ts';
import { siblingTexts } from './sibling-texts.ts';

/** A report of ours, and what is known beside it by whoever has it checked. */
export interface OwnReport {
  readonly agency: Agency;
  readonly year: Year;
  readonly report: AnnualReport;
  /** Its predecessor, corrections included. */
  readonly previous: AnnualReport | undefined;
  /** Of an area: what each unit contributes. */
  readonly units?: readonly UnitReport[] | null;
  /** Texts to compare with, where they are at hand already. */
  readonly siblings?: readonly ComparedText[];
}

/** Where the facts beside a report come from. */
export interface CheckSources {
  readonly queries: Queries;
  readonly tree: AgencyTree;
  readonly today: PlainDate;
}

/**
 * What the rules say of a report of ours, in the workbench, at every step, in the supervisor's queue and for programs alike:
 * asked with the year before, the siblings' texts, the ledgers, the units and the days, and with what people answer for.
 */
export async function checkOwnReport(sources: CheckSources, own: OwnReport): Promise<readonly Finding[]> {
  const { queries, today } = sources;
  const [options, waivers] = await Promise.all([
    optionsOf(sources, own),
    queries.listWaivers([own.agency.id], own.year),
  ]);
  return withWaivers(checkReport(own.report, options), waivers, today);
}

async function optionsOf({ queries, tree, today }: CheckSources, own: OwnReport): Promise<CheckOptions> {
  const { agency, year, previous, units } = own;
  const cutOff = earlierOf(today, lastDayOf(year));
  const [ledger, siblings, records, releases, settings] = await Promise.all([
    ledgerFacts(queries, tree, agency, cutOff),
    own.siblings ?? siblingTexts(queries, tree, agency, year),
    queries.listReports([agency.id]),
    queries.listReleases(agency.id, 'annualReport', String(year)),
    queries.loadSettings(agency.id, today),
  ]);
  const record = records.find((candidate) => candidate.year === year);
  const { publishedAt = null, filedOn = null } = record ?? {};
  // a report that was public in time does not become late by its correction
  const firstAt = releases[0]?.releasedAt ?? publishedAt;
  return {
    mode: 'entry',
    level: agency.level,
    kind: agency.kind,
    ...(previous === undefined ? {} : { previous }),
    ...(ledger === undefined ? {} : { ledger }),
    ...(units === undefined || units === null ? {} : { units }),
    siblings,
    similarPercent: settings.report.similarPercent,
    days: {
      today,
      dueOn: publicationDueOn(year, isGovernmentReport(agency)),
      filedOn,
      publishedOn: publishedAt === null || firstAt === null ? null : shanghaiDayOf(firstAt),
    },
    publishedYears: records.filter(({ publishedVersion }) => publishedVersion !== null).map((known) => known.year),
  };
}
