import { readWord } from '../../../contract/item-reading.ts';
import { startItem } from '../../../contract/items.ts';
import { type Openness, opennessKinds } from '../../../core/catalog/openness.ts';
import { type CallInput, type CallReply, call } from '../../ui/call.ts';
import { keepImportNotes } from '../../ui/import-notes.ts';
import { randomId } from '../../ui/random-id.ts';
import { upload } from '../../ui/upload.ts';
import { keepPictures } from './keep-pictures.ts';
import { text } from './text.ts';

type Reading = CallReply<typeof readWord>;
type Content = CallInput<typeof startItem>['body']['content'];

/** Begins an empty item of the own agency; answers its identifier. Throws a `Problem` when it is refused. */
export async function startBlank(agencyName: string): Promise<string> {
  const itemId = randomId();
  await call(startItem, { body: { itemId, content: emptyContent(agencyName) } });
  return itemId;
}

/**
 * Reads a Word document and begins an item with what it says; its pictures become files of the item. Answers its identifier.
 * Throws a `Problem` when the file is refused: nothing was begun then.
 */
export async function startFromWord(
  file: File,
  agencyName: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const reading = await upload(readWord, { file, params: {}, fields: {} }, onProgress);
  const itemId = randomId();
  const content = contentOf(reading, agencyName);
  const started = await call(startItem, { body: { itemId, content } });
  const lost = await keepPictures(itemId, started.revision, { ...content, body: reading.body }, reading.pictures);
  const notes = [...reading.notes, ...(lost === 0 ? [] : [text.pictureLost(lost)])];
  keepImportNotes(itemId, { notes, attachments: reading.attachments });
  return itemId;
}

function contentOf(reading: Reading, agencyName: string): Content {
  const { title, documentNumber, madeOn, issuers, genre, openness, subjectId } = reading;
  return {
    ...emptyContent(agencyName),
    title: (title ?? '').slice(0, 200),
    documentNumber,
    madeOn,
    issuers: [...issuers],
    genre,
    openness: opennessOf(openness),
    subjectId,
    // pictures follow once they are files of the item
    body: reading.body.filter(({ kind }) => kind !== 'picture'),
  };
}

/** What the mark of the document says; the reasons still have to be written. */
function opennessOf(kind: Reading['openness']): Openness | null {
  const row = opennessKinds.find(({ id }) => id === kind);
  return row === undefined ? null : { kind: row.id, ground: null, reason: '' };
}

function emptyContent(agencyName: string): Content {
  return {
    title: '',
    language: 'zh-CN',
    variantOf: null,
    issuers: [agencyName],
    documentNumber: null,
    madeOn: null,
    changedOn: null,
    openness: null,
    subjectId: null,
    columnId: null,
    genre: null,
    topic: '',
    keywords: [],
    summary: '',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: agencyName,
    otherDue: null,
    changeNote: '',
    body: [],
    files: [],
  };
}
