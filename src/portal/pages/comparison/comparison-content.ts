import { type Agency, isGovernmentReport } from '../../../core/agencies/agency.ts';
import type { ComparedReport } from '../../../core/annual-report/comparison.ts';
import { publicationDueOn } from '../../../core/annual-report/report-stages.ts';
import { fen, formatWanYuan } from '../../../core/values/fen.ts';
import type { PlainDate, Year } from '../../../core/values/plain-date.ts';
import type { PageContext } from '../../../http/page-route.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { type Choice, type Choosable, comparableYears, readChoice } from './choice.ts';
import { comparisonText } from './text.ts';

/** What the page and its files show. */
export interface ComparisonContent {
  readonly choosable: Choosable;
  readonly choice: Choice;
  readonly reports: readonly ComparedReport[];
  readonly today: PlainDate;
}

/** Reads the choice and the reports it names. */
export async function comparisonContent(context: PageContext): Promise<ComparisonContent> {
  const { queries } = context.deps;
  const [tree, published] = await Promise.all([queries.loadTree(), queries.listPublishedReports()]);
  const agencies = existingAgencies(tree, context.today);
  const choosable = { agencies, years: comparableYears(published) };
  const choice = readChoice(context, choosable);
  const versions = await queries.listPublishedVersions(
    choice.units.map(({ id }) => id),
    choice.years,
  );
  const reports = versions.flatMap(({ agencyId, year, content, firstPublishedAt }): ComparedReport[] => {
    const agency = choice.units.find(({ id }) => id === agencyId);
    if (agency === undefined) return [];
    return [
      {
        agencyId,
        year,
        tables: content.tables,
        publishedOn: shanghaiDay(firstPublishedAt),
        dueOn: dueOn(agency, year),
      },
    ];
  });
  return { choosable, choice, reports, today: context.today };
}

/** The report of a unit and year, where one is public. */
export function reportAt(content: ComparisonContent, agency: Agency, year: Year): ComparedReport | undefined {
  return content.reports.find((report) => report.agencyId === agency.id && report.year === year);
}

/** Last day on which a unit's report had to be public. */
export function dueOn(agency: Agency, year: Year): PlainDate {
  return publicationDueOn(year, isGovernmentReport(agency));
}

/** The year whose outcomes and days are shown: the newest one chosen. */
export function newestYear({ choice }: ComparisonContent): Year {
  return choice.years.at(-1) ?? 0;
}

/** A value in words: cases, or an amount in 万元. */
export function valueWords(value: number, { unit }: Choice['indicator']): string {
  return unit === 'fen' ? comparisonText.wanYuan(formatWanYuan(fen(value))) : comparisonText.cases(value);
}
