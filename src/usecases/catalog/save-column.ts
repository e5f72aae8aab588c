import type { Actor } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { subjectsOfAgency } from '../../core/catalog/agency-subjects.ts';
import { type ColumnFacts, checkColumn, mostColumns } from '../../core/catalog/catalog-columns.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ColumnId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { CatalogColumn, Deps, Stores } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';

/** A column as it is entered. */
export interface EnteredColumn extends ColumnFacts {
  readonly columnId: ColumnId;
}

/**
 * Opens or changes columns of the actor's agency in one transaction, all of them or none; sent twice, they are opened
 * once. Refuses a subject that the agency's catalogue does not have, a name that another open column of the subject has, a
 * rhythm that is none, a division that is not in use, and more columns than anybody can oversee.
 */
export async function saveColumns(
  deps: Deps,
  actor: Actor,
  entered: readonly EnteredColumn[],
): Promise<Result<number, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'column.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  const agency = agencyIn(allowed.value, actor.agencyId);
  return deps.inTransaction(async (stores) => {
    // the lock on the agency's chain: two people naming a column at once see each other
    await stores.events.history(agency.id, 'column', agency.id);
    const checked = await checkAll(deps, stores, agency, entered);
    if (!checked.ok) return checked;
    for (const column of checked.value) await keepColumn(deps, stores, actor, column);
    return accept(checked.value.length);
  });
}

/** Ends the use of a column: what stands in it stays public, nothing new goes into it. */
export async function closeColumn(deps: Deps, actor: Actor, columnId: ColumnId): Promise<Result<null, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'column.write');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'column', columnId);
    const column = (await stores.queries.listColumns(agencyId)).find((row) => row.columnId === columnId);
    if (column === undefined) return refuse(notFound);
    if (column.closedAt !== null) return accept(null);
    await stores.events.append(actor.id, {
      ...{ agencyId, stream: 'column', subjectId: columnId, action: 'close', happenedOn: deps.today(), payload: {} },
    });
    await stores.catalog.closeColumn(agencyId, columnId, deps.now());
    await stores.audit.record(actor, 'column.closed', `column/${columnId}`, { name: column.name });
    return accept(null);
  });
}

async function checkAll(
  deps: Pick<Deps, 'today'>,
  { queries }: Stores,
  agency: Agency,
  entered: readonly EnteredColumn[],
): Promise<Result<readonly EnteredColumn[], readonly Refusal[]>> {
  const { catalog } = await queries.loadSettings(agency.id, deps.today());
  const subjects = subjectsOfAgency(catalog, agency);
  const divisions = await queries.listDivisions(agency.id);
  const standing = [...(await queries.listColumns(agency.id))];
  const columns: EnteredColumn[] = [];
  const faults: Refusal[] = [];
  for (const { columnId, ...facts } of entered) {
    const checked = checkColumn(facts, subjects);
    const own = checked.ok ? { ...checked.value, columnId } : undefined;
    const found = [
      ...(checked.ok ? [] : checked.refusal),
      ...nameFaults(own, standing),
      ...divisionFaults(facts, divisions),
    ];
    faults.push(...found.map((fault) => (entered.length === 1 ? fault : named(facts.name, fault))));
    if (own === undefined || found.length > 0) continue;
    columns.push(own);
    standing.push({ ...own, agencyId: agency.id, closedAt: null });
  }
  const open = new Set(standing.filter(({ closedAt }) => closedAt === null).map(({ columnId }) => columnId));
  if (open.size > mostColumns) faults.push(tooMany);
  return faults.length > 0 ? refuse(faults) : accept(columns);
}

function nameFaults(own: EnteredColumn | undefined, standing: readonly CatalogColumn[]): readonly Refusal[] {
  if (own === undefined) return [];
  const isTaken = standing.some(
    ({ columnId, subjectId, name, closedAt }) =>
      columnId !== own.columnId && closedAt === null && subjectId === own.subjectId && name === own.name,
  );
  if (!isTaken) return [];
  const message = `这个主题下已有名为“${own.name}”的栏目，请直接修改它，或者换一个名称。`;
  return [{ reason: 'nameTaken', field: 'name', message }];
}

function divisionFaults(
  { divisionId }: ColumnFacts,
  divisions: readonly { readonly divisionId: string; readonly closedAt: string | null }[],
): readonly Refusal[] {
  if (divisionId === null || divisions.some((row) => row.divisionId === divisionId && row.closedAt === null)) return [];
  return [{ reason: 'noDivision', field: 'divisionId', message: '所选的责任机构不存在或者已停用，请重新选择。' }];
}

function named(name: string, fault: Refusal): Refusal {
  return { ...fault, message: `“${name}”：${fault.message}` };
}

async function keepColumn(deps: Deps, stores: Stores, actor: Actor, column: EnteredColumn): Promise<void> {
  const { agencyId } = actor;
  const { columnId, subjectId, name, rhythm, divisionId } = column;
  await stores.events.history(agencyId, 'column', columnId);
  await stores.events.append(actor.id, {
    ...{ agencyId, stream: 'column', subjectId: columnId, action: 'save', happenedOn: deps.today() },
    payload: { subject: subjectId, name, rhythm: rhythm === null ? null : { ...rhythm }, divisionId },
  });
  await stores.catalog.saveColumn({ ...column, agencyId });
  await stores.audit.record(actor, 'column.saved', `column/${columnId}`, { name });
}

const tooMany: Refusal = {
  reason: 'tooManyColumns',
  message: `一个机关最多设${mostColumns}个栏目。请先停用不再使用的栏目。`,
};
