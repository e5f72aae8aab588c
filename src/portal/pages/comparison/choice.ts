import type { Agency, AgencyKind } from '../../../core/agencies/agency.ts';
import { type IndicatorId, indicators } from '../../../core/annual-report/comparison.ts';
import type { Year } from '../../../core/values/plain-date.ts';
import type { PageContext } from '../../../http/page-route.ts';
import type { PublishedReport } from '../../ui/published-reports.ts';

/** So many units can be told apart on one page. */
export const mostUnits = 24;
/** Without a choice, so many of the newest years are shown. */
const shownYears = 3;

/** What somebody asked to compare; the address says it all. */
export interface Choice {
  readonly units: readonly Agency[];
  /** Oldest first. */
  readonly years: readonly Year[];
  readonly indicator: (typeof indicators)[number];
  /** More units were asked for than are shown. */
  readonly isCut: boolean;
}

/** Everything that can be chosen. */
export interface Choosable {
  readonly agencies: readonly Agency[];
  /** Newest first. */
  readonly years: readonly Year[];
}

/** The years of all published reports, the newest first. */
export function comparableYears(reports: readonly PublishedReport[]): readonly Year[] {
  return [...new Set(reports.map(({ year }) => year))].sort((one, other) => other - one);
}

/**
 * Reads a choice from the address; what nobody can choose is taken as not chosen. Without units it is one kind, like
 * with like: that with the most units.
 */
export function readChoice({ choices }: Pick<PageContext, 'choices'>, { agencies, years }: Choosable): Choice {
  const named = agencies.filter(({ id }) => choices['danwei']?.includes(id));
  const asked = named.length > 0 ? named : ofCommonestKind(agencies);
  const chosenYears = years.filter((year) => choices['nian']?.includes(String(year)));
  const newest = chosenYears.length > 0 ? chosenYears : years.slice(0, shownYears);
  const id = choices['zhibiao']?.[0];
  return {
    units: asked.slice(0, mostUnits),
    years: [...newest].sort((one, other) => one - other),
    indicator: indicators.find((known) => known.id === id) ?? indicators[0],
    isCut: asked.length > mostUnits,
  };
}

/** The address that stands for a choice. */
export function choiceQuery({ units, years, indicator }: Choice): string {
  const pairs = [
    ...units.map(({ id }) => ['danwei', id]),
    ...years.map((year) => ['nian', String(year)]),
    ['zhibiao', indicator.id satisfies IndicatorId],
  ];
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&');
}

function ofCommonestKind(agencies: readonly Agency[]): readonly Agency[] {
  const counts = new Map<AgencyKind, number>();
  for (const { kind } of agencies) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, one], [, other]) => other - one);
  return agencies.filter(({ kind }) => kind === commonest?.[0]);
}
