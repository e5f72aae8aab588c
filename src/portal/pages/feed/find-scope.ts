import type { Agency } from '../../../core/agencies/agency.ts';
import { disclosureSubjects, proposedAddition, statutorySubjects } from '../../../core/catalog/disclosure-subjects.ts';
import { type ItemScope, parseScopeKeyword } from '../../../core/catalog/item-scope.ts';
import type { ColumnId } from '../../../core/values/ids.ts';
import type { PageContext } from '../../../http/page-route.ts';
import { findUnit, unitAddress } from '../../ui/unit-place.ts';
import { feedText } from './text.ts';

/** What a feed follows, what it is called, and the page on which the same stands. */
export interface NamedScope {
  readonly scope: ItemScope;
  readonly names: readonly string[];
  readonly page: string;
}

/** The scope that an address names; undefined where it names a unit, subject, column or word that cannot be. */
export async function findScope(context: PageContext): Promise<NamedScope | undefined> {
  const { params } = context;
  const unit = params['agency'] === undefined ? null : (await findUnit(context))?.agency;
  const keyword = params['keyword'] === undefined ? null : parseScopeKeyword(params['keyword']);
  const subject = params['subject'] === undefined ? null : findSubject(params['subject'], unit ?? null);
  if (unit === undefined || keyword === undefined || subject === undefined) return undefined;
  const column = await findColumn(context, unit, subject);
  if (column === undefined) return undefined;
  const place = unit === null ? null : unitAddress(unit.id, subject === null ? undefined : `ml/${subject.id}`);
  return {
    scope: {
      agencyId: unit?.id ?? null,
      subjectId: subject?.id ?? null,
      columnId: column?.columnId ?? null,
      keyword,
    },
    names: [
      ...(unit === null ? [] : [unit.shortName]),
      ...(subject === null ? [] : [subject.label]),
      ...(column === null ? [] : [column.name]),
      ...(keyword === null ? [] : [feedText.keyword(keyword)]),
    ],
    page: keyword === null ? pageOf(place, column) : `/ss?q=${encodeURIComponent(keyword)}`,
  };
}

interface NamedColumn {
  readonly columnId: ColumnId;
  readonly name: string;
}

async function findColumn(
  { deps, params }: PageContext,
  unit: Agency | null,
  subject: { readonly id: string } | null,
): Promise<NamedColumn | null | undefined> {
  const named = params['column'];
  if (named === undefined) return null;
  if (unit === null || subject === null) return undefined;
  const columns = await deps.queries.listColumns(unit.id);
  return columns.find(({ columnId, subjectId }) => columnId === named && subjectId === subject.id);
}

function findSubject(id: string, unit: Agency | null): { readonly id: string; readonly label: string } | undefined {
  const additions = (['cityAndCounty', 'township'] as const).flatMap((addition) => disclosureSubjects(addition));
  const own = unit === null ? [] : disclosureSubjects(proposedAddition(unit.kind, unit.level));
  return [...own, ...statutorySubjects, ...additions].find((subject) => subject.id === id);
}

function pageOf(place: string | null, column: NamedColumn | null): string {
  if (place === null) return '/gk';
  return column === null ? place : `${place}/${column.columnId}`;
}
