import type { OldSiteRow } from '../../core/catalog/old-site-row.ts';
import type { AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { Deps, SiteImport, SiteImportFile } from '../ports.ts';

/** A row that waits to be imported. Its item has its identifier already, so that importing it twice makes one. */
export interface WaitingSiteRow {
  readonly rowNumber: number;
  readonly itemId: ItemId;
  readonly row: OldSiteRow;
}

type ImportKey = { readonly agencyId: AgencyId; readonly importId: EntryId };

/** The rows of a list, sealed. */
export function sealRows(
  { sealer }: Pick<Deps, 'sealer'>,
  key: ImportKey,
  rows: readonly WaitingSiteRow[],
): Uint8Array {
  return sealer.seal(JSON.stringify(rows), rowsBoundTo(key));
}

/** The rows of a list that was kept. */
export function openRows({ sealer }: Pick<Deps, 'sealer'>, list: SiteImport): readonly WaitingSiteRow[] {
  return JSON.parse(sealer.open(list.sealedRows, rowsBoundTo(list))) as WaitingSiteRow[];
}

/** Seals a file that came along and puts it into the file store. */
export async function keepSiteFile(
  deps: Pick<Deps, 'sealer' | 'files'>,
  key: ImportKey,
  name: string,
  bytes: Uint8Array,
): Promise<SiteImportFile> {
  const { digest } = await deps.files.put(deps.sealer.sealBytes(bytes, fileBoundTo(key, name)));
  return { name, sealedDigest: digest, byteCount: bytes.byteLength };
}

/** A file that came along. Throws if it is lost. */
export async function openSiteFile(
  deps: Pick<Deps, 'sealer' | 'files'>,
  key: ImportKey,
  { name, sealedDigest }: SiteImportFile,
): Promise<Uint8Array> {
  const sealed = await deps.files.get(sealedDigest);
  if (sealed === undefined) throw new Error(`A file of import ${key.importId} is lost: restore ${sealedDigest}.`);
  return deps.sealer.openBytes(sealed, fileBoundTo(key, name));
}

/** The names of the files that a row needs. */
export function filesOfRow({ document, attachments }: OldSiteRow): readonly string[] {
  return [...(document === null ? [] : [document]), ...attachments];
}

function rowsBoundTo({ agencyId, importId }: ImportKey): string {
  return `siteImport/${agencyId}/${importId}`;
}

function fileBoundTo(key: ImportKey, name: string): string {
  return `${rowsBoundTo(key)}/file/${name}`;
}
