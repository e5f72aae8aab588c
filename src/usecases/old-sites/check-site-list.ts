import type { Actor } from '../../core/access/permissions.ts';
import type { OldAddress } from '../../core/catalog/old-address.ts';
import {
  isOldSiteHeadings,
  type OldSiteRow,
  parseOldSiteRow,
  readOldSiteHeadings,
} from '../../core/catalog/old-site-row.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { CellFault } from '../../core/requests/ledger-row.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import { catalogFrameOf } from '../catalog/catalog-frame.ts';
import type { Deps } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { sealRows, type WaitingSiteRow } from './site-list.ts';

/** What a trial of a list found: nothing of it is entered anywhere. */
export interface SiteListCheck {
  readonly importId: EntryId;
  readonly readyCount: number;
  /** Rows whose address was imported before. */
  readonly existing: readonly number[];
  readonly faults: readonly { readonly rowNumber: number; readonly faults: readonly CellFault[] }[];
}

/** Titles and notes may stand above the headings. */
const headingsWithin = 10;

/**
 * Reads a list of what an old site has and tries every row, without making anything: rows without fault are kept sealed
 * until their files came and somebody confirms. Refuses a file that is no sheet or lacks headings.
 */
export async function checkSiteList(
  deps: Deps,
  actor: Actor,
  input: { readonly importId: EntryId; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<SiteListCheck, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  if ((await deps.queries.findSiteImport(actor.agencyId, input.importId)) !== undefined) return refuse(alreadyChecked);
  const sheet = await deps.sheets.read(input.bytes);
  if (!sheet.ok) return sheet;
  const at = sheet.value.slice(0, headingsWithin).findIndex(isOldSiteHeadings);
  const headings = readOldSiteHeadings(sheet.value[at] ?? []);
  if (!headings.ok) return headings;
  const { subjects } = await catalogFrameOf(deps.queries, agencyIn(allowed.value, actor.agencyId), deps.today());
  const rows = sheet.value
    .map((texts, place) => ({ rowNumber: place + 1, texts }))
    .slice(at + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
    .map(({ rowNumber, texts }) => ({
      rowNumber,
      row: parseOldSiteRow(headings.value, texts, { subjects, today: deps.today() }),
    }));
  return keep(deps, actor, input, await sorted(deps, rows));
}

interface ReadRow {
  readonly rowNumber: number;
  readonly row: Result<OldSiteRow, readonly CellFault[]>;
}

interface SortedRows extends Pick<SiteListCheck, 'existing' | 'faults'> {
  readonly ready: readonly WaitingSiteRow[];
}

async function sorted(deps: Deps, rows: readonly ReadRow[]): Promise<SortedRows> {
  const addresses = rows.flatMap(({ row }) => (row.ok ? [row.value.address] : []));
  const taken = new Set((await deps.queries.listTakenAddresses(addresses)).map(keyOf));
  const seen = new Set<string>();
  const ready: WaitingSiteRow[] = [];
  const existing: number[] = [];
  const faults: { rowNumber: number; faults: readonly CellFault[] }[] = [];
  for (const { rowNumber, row } of rows) {
    if (!row.ok) {
      faults.push({ rowNumber, faults: row.refusal });
      continue;
    }
    const key = keyOf(row.value.address);
    if (taken.has(key)) existing.push(rowNumber);
    else if (seen.has(key)) faults.push({ rowNumber, faults: [twice] });
    else ready.push({ rowNumber, itemId: deps.newId() as ItemId, row: row.value });
    seen.add(key);
  }
  return { ready, existing, faults };
}

const twice: CellFault = { column: '原地址', message: '这个地址在表中出现了不止一次，请核对。' };

function keyOf({ host, path }: OldAddress): string {
  return `${host} ${path}`;
}

async function keep(
  deps: Deps,
  actor: Actor,
  { importId, fileName }: { readonly importId: EntryId; readonly fileName: string },
  { ready, existing, faults }: SortedRows,
): Promise<Result<SiteListCheck, Refusal>> {
  const { agencyId } = actor;
  await deps.inTransaction(async ({ oldSites, audit }) => {
    await oldSites.saveImport({
      agencyId,
      importId,
      fileName: fileName.slice(0, 200),
      sealedRows: sealRows(deps, { agencyId, importId }, ready),
      rowCount: ready.length,
      authorId: actor.id,
      checkedAt: deps.now(),
    });
    const detail = { ready: ready.length, existing: existing.length, faulty: faults.length };
    await audit.record(actor, 'oldSite.checked', `oldSite/${importId}`, detail);
  });
  return accept({ importId, readyCount: ready.length, existing, faults });
}

const alreadyChecked: Refusal = {
  reason: 'alreadyChecked',
  message: '这张表已经试导入。要导入另一张表，请重新打开导入页。',
};
