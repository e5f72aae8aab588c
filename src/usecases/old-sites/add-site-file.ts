import type { Actor } from '../../core/access/permissions.ts';
import { fileNameOf } from '../../core/catalog/old-site-row.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, SiteImportFile } from '../ports.ts';
import { filesOfRow, keepSiteFile, openRows } from './site-list.ts';

/** A file of an old site as it was chosen, alone or in a folder. */
export interface AddSiteFile {
  readonly importId: EntryId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a file that a list names, sealed, until its row is imported; a package (.zip) is kept file by file. Files that no
 * row names are told and not kept. Nothing in them is opened yet: that happens, in a process of its own, with the row.
 */
export async function addSiteFile(
  deps: Deps,
  actor: Actor,
  { importId, fileName, bytes }: AddSiteFile,
): Promise<Result<{ readonly kept: readonly string[]; readonly unnamed: readonly string[] }, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const list = await deps.queries.findSiteImport(agencyId, importId);
  if (list === undefined) return refuse(notFound);
  const wanted = new Set(openRows(deps, list).flatMap(({ row }) => filesOfRow(row)));
  const name = fileNameOf(fileName);
  const found = await filesIn(deps, { name, bytes }, wanted);
  if (!found.ok) return found;
  const kept: SiteImportFile[] = [];
  for (const file of found.value.files)
    kept.push(await keepSiteFile(deps, { agencyId, importId }, file.name, file.bytes));
  await deps.inTransaction(async ({ oldSites, audit }) => {
    for (const file of kept) await oldSites.saveFile(agencyId, importId, file);
    await audit.record(actor, 'oldSite.fileAdded', `oldSite/${importId}`, { files: kept.length });
  });
  return accept({ kept: kept.map((file) => file.name), unnamed: found.value.others });
}

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file brings: itself, or what a package holds of the files that are wanted. */
async function filesIn(
  { attachmentFiles }: Pick<Deps, 'attachmentFiles'>,
  file: NamedFile,
  wanted: ReadonlySet<string>,
): Promise<Result<{ readonly files: readonly NamedFile[]; readonly others: readonly string[] }, Refusal>> {
  if (wanted.has(file.name)) return accept({ files: [file], others: [] });
  if (/\.zip$/i.test(file.name)) return attachmentFiles.unpack(file.bytes, [...wanted]);
  return accept({ files: [], others: [file.name] });
}
