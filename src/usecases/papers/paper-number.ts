import type { Agency } from '../../core/agencies/agency.ts';
import { formatDocumentNumber } from '../../core/catalog/document-number.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import { type PaperKind, paperKindOf, paperSeries } from '../../core/requests/paper-kinds.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Queries, Stores } from '../ports.ts';

/** A yearly series of document numbers: its name in the store, and the words before the year. */
interface NumberSeries {
  readonly series: string;
  readonly code: string;
}

/** The series of a kind in an agency; `null` for papers without a number. */
export function seriesOf(
  kind: PaperKind,
  agency: Pick<Agency, 'id' | 'shortName'>,
  { letterWord, papers }: Pick<HandlingSettings, 'letterWord' | 'papers'>,
): NumberSeries | null {
  const { series } = paperKindOf(kind);
  if (series === null) return null;
  const word = letterWord.trim() === '' ? wordOfName(agency) : letterWord.trim();
  return papers.numberSeries === 'perAgency'
    ? { series: 'paper:agency', code: `${word}公开` }
    : { series: `paper:${series}`, code: `${word}${paperSeries[series].word}` };
}

/** The short name as far as a document number can hold it. */
function wordOfName({ id, shortName }: Pick<Agency, 'id' | 'shortName'>): string {
  const word = [...shortName.replace(/[\s〔〕[\]()（）【】]/g, '')].slice(0, 20).join('');
  return word === '' ? id.toUpperCase() : word;
}

/** Takes the next number of a series; a transaction that is rolled back gives it back, so that there are no gaps. */
export async function takeDocumentNumber(
  { events }: Pick<Stores, 'events'>,
  agencyId: AgencyId,
  series: NumberSeries | null,
  day: PlainDate,
): Promise<string | null> {
  if (series === null) return null;
  const year = yearOf(day);
  const serial = await events.nextNumber(agencyId, series.series, year);
  return formatDocumentNumber({ code: series.code, year, serial });
}

/** The number that the series will give next, unless somebody else is faster. */
export async function expectedDocumentNumber(
  queries: Pick<Queries, 'lastNumber'>,
  agencyId: AgencyId,
  series: NumberSeries | null,
  day: PlainDate,
): Promise<string | null> {
  if (series === null) return null;
  const year = yearOf(day);
  const serial = (await queries.lastNumber(agencyId, series.series, year)) + 1;
  return formatDocumentNumber({ code: series.code, year, serial });
}
