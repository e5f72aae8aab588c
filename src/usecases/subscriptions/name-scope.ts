import { disclosureSubjects } from '../../core/catalog/disclosure-subjects.ts';
import type { ItemScope } from '../../core/catalog/item-scope.ts';
import type { Queries } from '../ports.ts';

const subjects = (['none', 'cityAndCounty', 'township'] as const).flatMap((addition) => disclosureSubjects(addition));

/** What somebody follows, in words; everything where no side is named. */
export async function nameScope(
  queries: Pick<Queries, 'loadTree' | 'listColumns'>,
  { agencyId, subjectId, columnId, keyword }: ItemScope,
): Promise<string> {
  const { agencies } = await queries.loadTree();
  const columns = agencyId === null || columnId === null ? [] : await queries.listColumns(agencyId);
  const names = [
    agencies.find(({ id }) => id === agencyId)?.name,
    subjects.find(({ id }) => id === subjectId)?.label,
    columns.find((column) => column.columnId === columnId)?.name,
    keyword === null ? undefined : `关键词“${keyword}”`,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? '全部新公开的信息' : names.join('·');
}

/** Whether a subject of the frame is known. */
export function isSubject(id: string): boolean {
  return subjects.some((subject) => subject.id === id);
}
