import type { Actor } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { checkItemDraft } from '../../core/catalog/check-item-content.ts';
import type { DisclosureSubject } from '../../core/catalog/disclosure-subjects.ts';
import type { Block } from '../../core/catalog/item-body.ts';
import type { ItemDraftContent, ItemFile } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, FileId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import { catalogFrameOf } from '../catalog/catalog-frame.ts';
import { saveItem } from '../catalog/save-item.ts';
import { keepNewItem } from '../catalog/start-item.ts';
import type { Deps, ReadPicture, SiteImport, SiteImportFile } from '../ports.ts';
import { addItemFile, itemFileOf } from '../releases/add-item-file.ts';
import { agencyIn } from '../requests/request-context.ts';
import { draftOfRow } from './draft-of-row.ts';
import { openRows, openSiteFile, type WaitingSiteRow } from './site-list.ts';

/** What was noted about a row that was imported or not. */
export interface SiteRowNote {
  readonly rowNumber: number;
  readonly title: string;
  /** Whether a draft stands now. */
  readonly isImported: boolean;
  readonly messages: readonly string[];
}

export interface SiteImportProgress {
  readonly doneCount: number;
  readonly rowCount: number;
  readonly notes: readonly SiteRowNote[];
}

/** Rows worked off by one call, so that a long list shows its progress and a lost connection loses nothing. */
const rowsAtOnce = 5;

/**
 * Makes drafts of the next rows of a list: words, files as clean copies, old address and old number. Nothing becomes public:
 * each draft goes through reviews and gate like any other. A row that was imported is passed over, so that calling again
 * after an interruption makes nothing twice.
 */
export async function importSiteRows(
  deps: Deps,
  actor: Actor,
  importId: EntryId,
): Promise<Result<SiteImportProgress, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const list = await deps.queries.findSiteImport(agencyId, importId);
  if (list === undefined) return refuse(notFound);
  const agency = agencyIn(allowed.value, agencyId);
  const { subjects } = await catalogFrameOf(deps.queries, agency, deps.today());
  const files = await deps.queries.listSiteImportFiles(agencyId, importId);
  const importing = { deps, actor, list, agency, files, subjects };
  const rows = openRows(deps, list).slice(list.doneCount, list.doneCount + rowsAtOnce);
  const notes: SiteRowNote[] = [];
  for (const [at, waiting] of rows.entries()) {
    const note = await importRow(importing, waiting);
    if (note.messages.length > 0) notes.push(note);
    await deps.inTransaction(async ({ oldSites }) =>
      oldSites.advance(agencyId, importId, list.doneCount + at + 1, deps.now()),
    );
  }
  const doneCount = list.doneCount + rows.length;
  if (doneCount === list.rowCount && rows.length > 0)
    await deps.inTransaction(({ audit }) =>
      audit.record(actor, 'oldSite.imported', `oldSite/${importId}`, { rows: list.rowCount }),
    );
  return accept({ doneCount, rowCount: list.rowCount, notes });
}

interface Importing {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly list: SiteImport;
  readonly agency: Agency;
  readonly subjects: readonly DisclosureSubject[];
  readonly files: readonly SiteImportFile[];
}

async function importRow(importing: Importing, waiting: WaitingSiteRow): Promise<SiteRowNote> {
  const { rowNumber, row } = waiting;
  const messages: string[] = [];
  const read = await readDocument(importing, waiting, messages);
  const content = draftOfRow(row, importing.agency, importing.subjects, read?.blocks);
  const begun = await begin(importing, waiting, { ...content, body: content.body.filter(isText) });
  if (!begun.ok) return { rowNumber, title: row.title, isImported: false, messages: [begun.refusal] };
  messages.push(...begun.value);
  await addFiles(importing, waiting, content, read?.pictures ?? [], messages);
  return { rowNumber, title: row.title, isImported: true, messages };
}

function isText(block: Block): boolean {
  return block.kind !== 'picture';
}

interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly pictures: readonly ReadPicture[];
}

async function readDocument(
  importing: Importing,
  { row }: WaitingSiteRow,
  messages: string[],
): Promise<ReadDocument | undefined> {
  if (row.document === null) return undefined;
  const bytes = await bytesOf(importing, row.document, messages);
  if (bytes === undefined) return undefined;
  const read = await importing.deps.wordReader.read(bytes);
  if (read.ok) return read.value;
  messages.push(`正文文件“${row.document}”没有读进来：${read.refusal.message}`);
  return undefined;
}

/** Item, old address and old number in one transaction; the message of what keeps the row out, or what was noted. */
async function begin(
  { deps, actor, list, agency }: Importing,
  { rowNumber, itemId, row }: WaitingSiteRow,
  content: ItemDraftContent,
): Promise<Result<readonly string[], string>> {
  const draft = checkItemDraft(content);
  if (!draft.ok) return refuse(draft.refusal.map(({ message }) => message).join(' '));
  const { agencyId } = actor;
  const { importId } = list;
  return deps.inTransaction(async (stores): Promise<Result<readonly string[], string>> => {
    await stores.events.history(agencyId, 'item', itemId);
    if ((await stores.queries.findItem(agencyId, itemId)) !== undefined) return accept([]);
    const taken = await stores.queries.listTakenAddresses([row.address]);
    if (taken.length > 0) return refuse('原地址已经由别的信息使用，这一行没有导入。');
    const origin = { oldSite: importId, row: rowNumber };
    await keepNewItem(deps, stores, actor, { itemId, content: draft.value, agency, origin });
    const place = { ...row.address, agencyId, itemId, importId, rowNumber, publishedOn: row.publishedOn };
    await stores.oldSites.takeAddress(place);
    if (row.indexNumber === null) return accept([]);
    const isTaken = await stores.items.takeIndexNumber(agencyId, itemId, row.indexNumber, true);
    return accept(isTaken ? [] : [`原索引号“${row.indexNumber}”已经由别的信息使用，没有沿用。`]);
  });
}

/** Adds attachments and pictures as clean copies, then saves the draft with them; what is refused is told. */
async function addFiles(
  importing: Importing,
  waiting: WaitingSiteRow,
  content: ItemDraftContent,
  pictures: readonly ReadPicture[],
  messages: string[],
): Promise<void> {
  const { deps, actor } = importing;
  const { itemId, row } = waiting;
  const files: ItemFile[] = [];
  const placed = new Map<FileId, FileId>();
  for (const name of row.attachments) {
    const bytes = await bytesOf(importing, name, messages);
    const file = bytes && (await added(importing, waiting, name, bytes, messages));
    if (file !== undefined) files.push(file);
  }
  for (const [at, { fileId, kind, base64 }] of pictures.entries()) {
    const file = await added(importing, waiting, `图片${at + 1}.${kind}`, Buffer.from(base64, 'base64'), messages);
    if (file === undefined) continue;
    files.push(file);
    placed.set(fileId, file.fileId);
  }
  if (files.length === 0) return;
  const body = content.body.flatMap((block): readonly Block[] => {
    if (block.kind !== 'picture') return [block];
    const fileId = placed.get(block.fileId);
    return fileId === undefined ? [] : [{ ...block, fileId }];
  });
  const saved = await saveItem(deps, actor, { itemId, basedOn: 1, content: { ...content, body, files } });
  if (!saved.ok) messages.push(...[saved.refusal].flat().map(({ message }) => message));
}

async function added(
  { deps, actor }: Importing,
  { itemId }: WaitingSiteRow,
  fileName: string,
  bytes: Uint8Array,
  messages: string[],
): Promise<ItemFile | undefined> {
  const title = fileName.replace(/\.[a-z]{2,5}$/i, '');
  const file = await addItemFile(deps, actor, { itemId, title, fileName, bytes });
  if (file.ok) return itemFileOf(file.value);
  messages.push(`“${fileName}”没有导入：${file.refusal.message}`);
  return undefined;
}

async function bytesOf(
  { deps, list, files }: Importing,
  name: string,
  messages: string[],
): Promise<Uint8Array | undefined> {
  const file = files.find((one) => one.name === name);
  if (file !== undefined) return openSiteFile(deps, list, file);
  messages.push(`文件“${name}”没有上传。`);
  return undefined;
}
