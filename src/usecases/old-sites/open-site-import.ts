import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, SiteImport, StoredItem } from '../ports.ts';
import { filesOfRow, openRows } from './site-list.ts';

/** One row of an import: what it is, which files it lacks, and the item that was made of it. */
export interface SiteImportRow {
  readonly rowNumber: number;
  readonly itemId: ItemId;
  readonly title: string;
  readonly address: string;
  readonly missing: readonly string[];
  readonly item: StoredItem | undefined;
}

export interface OpenSiteImport {
  readonly list: SiteImport;
  readonly rows: readonly SiteImportRow[];
}

/** An import with the state of every row, for those who import and those who review what came of it. */
export async function openSiteImport(
  deps: Pick<Deps, 'queries' | 'sealer' | 'today'>,
  actor: Actor,
  importId: EntryId,
): Promise<Result<OpenSiteImport, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'item.read', agencyId);
  if (!allowed.ok) return allowed;
  const list = await deps.queries.findSiteImport(agencyId, importId);
  if (list === undefined) return refuse(notFound);
  const [files, imported] = await Promise.all([
    deps.queries.listSiteImportFiles(agencyId, importId),
    deps.queries.listImportedItems(agencyId, importId),
  ]);
  const names = new Set(files.map(({ name }) => name));
  const items = new Map(imported.map(({ item }) => [item.itemId, item]));
  return accept({
    list,
    rows: openRows(deps, list).map(({ rowNumber, itemId, row }) => ({
      rowNumber,
      itemId,
      title: row.title,
      address: `${row.address.host === '' ? '' : `//${row.address.host}`}${row.address.path}`,
      missing: filesOfRow(row).filter((name) => !names.has(name)),
      item: items.get(itemId),
    })),
  });
}
