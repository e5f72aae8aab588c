import mammoth from 'mammoth';
import { bodyLines } from '../../core/catalog/item-body.ts';
import { blocksFromMarkup } from '../../core/catalog/markup-blocks.ts';
import type { WordNote } from '../../core/catalog/word-notes.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { FileId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { BrokenZip, readZip, type ZipPackage } from '../attachments/read-zip.ts';
import { fileKind } from '../reading/file-kind.ts';
import { parsedMarkup } from './parsed-markup.ts';
import { storedZip } from './stored-zip.ts';
import { wordRefusal } from './word-refusals.ts';
import { withWrittenNumbers } from './written-numbers.ts';

/** A picture of a document with the place-holder that stands for its file in the blocks. */
export interface WordPicture {
  readonly fileId: FileId;
  readonly kind: 'png' | 'jpeg';
  readonly base64: string;
}

/** What the reading process answers. */
export interface WordAnswer {
  readonly blocks: ReturnType<typeof blocksFromMarkup>['blocks'];
  readonly pictures: readonly WordPicture[];
  readonly notes: readonly WordNote[];
}

const mostBlocks = 5_000;
const longestText = 500_000;
const mostPictures = 60;
const longestPictures = 20 * 1024 * 1024;

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='gkCenter'] => p.center:fresh",
  "p[style-name='gkRight'] => p.right:fresh",
  'u => u',
];

/** Reads a Word document (DOCX) into blocks; refuses what is none, with the remedy. */
export async function readWord(bytes: Uint8Array): Promise<Result<WordAnswer, Refusal>> {
  const fault = faultOfKind(bytes);
  if (fault !== undefined) return refuse(fault);
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  if (!zip.value.names.includes('word/document.xml')) return refuse(wordRefusal('notWord'));
  try {
    return await readPackage(zip.value);
  } catch (error) {
    if (error instanceof BrokenZip) return refuse(wordRefusal('damaged'));
    throw error;
  }
}

function faultOfKind(bytes: Uint8Array): Refusal | undefined {
  switch (fileKind(bytes)) {
    case 'empty':
      return wordRefusal('empty');
    case 'oldOffice':
      return wordRefusal('oldOffice');
    case 'pdf':
    case 'ofd':
    case 'image':
      return wordRefusal('paged');
    case 'word':
    case 'archive':
      return undefined;
    default:
      return wordRefusal('notWord');
  }
}

async function readPackage(zip: ZipPackage): Promise<Result<WordAnswer, Refusal>> {
  const part = (name: string) => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
  const document = part('word/document.xml');
  const plain = withWrittenNumbers(document, part('word/numbering.xml'), part('word/styles.xml'));
  const pictures: WordPicture[] = [];
  const html = await mammoth.convertToHtml(
    { buffer: packageWith(zip, plain.xml) },
    {
      styleMap,
      transformDocument: withAlignments,
      convertImage: pictureCollector(pictures),
      externalFileAccess: false,
    },
  );
  const { blocks, lost } = blocksFromMarkup(parsedMarkup(html.value), (source) => fileIn(pictures, source));
  const length = bodyLines(blocks).reduce((sum, { text }) => sum + text.length, 0);
  if (blocks.length > mostBlocks || length > longestText) return refuse(wordRefusal('tooLong'));
  if (blocks.length === 0) return refuse(wordRefusal('noText'));
  const notes = new Set<WordNote>([...lost, ...notesOf(zip, document)]);
  if (plain.hadHiddenText) notes.add('hiddenText');
  return accept({ blocks, pictures, notes: [...notes] });
}

/** Only what is read, with the rewritten text: nothing else of the package reaches the converter. */
function packageWith(zip: ZipPackage, document: string): Buffer {
  const kept =
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(?:document|footnotes|endnotes)\.xml\.rels|word\/media\/[^/]+\.(?:png|jpe?g))$/iu;
  const entries = zip.names
    .filter((name) => kept.test(name))
    .map((name) => ({
      name,
      bytes: name === 'word/numbering.xml' ? withoutStyleLinks(zip, name) : bytesOf(zip, name),
    }));
  return storedZip([...entries, { name: 'word/document.xml', bytes: Buffer.from(document, 'utf8') }]);
}

function bytesOf(zip: ZipPackage, name: string): Uint8Array {
  return zip.read(name) ?? new Uint8Array();
}

// numbers are words by now: a style must not make a list of them again
function withoutStyleLinks(zip: ZipPackage, name: string): Uint8Array {
  const xml = new TextDecoder().decode(bytesOf(zip, name));
  const plain = xml.replace(/<w:lvl [^>]*>.*?<\/w:lvl>/gsu, (level) =>
    level.includes('w:val="bullet"') ? level : level.replace(/<w:pStyle [^>]*\/>/u, ''),
  );
  return Buffer.from(plain, 'utf8');
}

function notesOf(zip: ZipPackage, document: string): readonly WordNote[] {
  const notes: WordNote[] = [];
  if (/<w:(?:ins|del|moveFrom|moveTo) /u.test(document)) notes.push('trackedChanges');
  if (/<w:commentReference /u.test(document)) notes.push('comments');
  if (zip.names.some((name) => /^word\/(?:embeddings|activeX)\//iu.test(name))) notes.push('embeddedObjects');
  if (zip.names.some((name) => /^word\/media\/.+\.(?!png$|jpe?g$)[^.]+$/iu.test(name))) notes.push('picture');
  return notes;
}

interface DocumentNode {
  readonly type?: string;
  readonly children?: readonly DocumentNode[];
  readonly alignment?: string | null;
  readonly styleName?: string | null;
}

const alignedStyles: Readonly<Record<string, string>> = { center: 'gkCenter', right: 'gkRight', end: 'gkRight' };

/** The converter keeps no alignment: paragraphs that are set in the middle or at the right get a style of that name. */
function withAlignments(node: DocumentNode): DocumentNode {
  const children = node.children?.map(withAlignments);
  const aligned = alignedStyles[node.alignment ?? ''];
  const isPlain = !/^(?:title|heading \d)$/iu.test(node.styleName ?? '');
  const style =
    node.type === 'paragraph' && aligned !== undefined && isPlain ? { styleId: aligned, styleName: aligned } : {};
  return { ...node, ...style, ...(children === undefined ? {} : { children }) };
}

const kinds: Readonly<Record<string, WordPicture['kind']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
};

function pictureCollector(pictures: WordPicture[]) {
  return mammoth.images.imgElement(async (image) => {
    const kind = kinds[image.contentType];
    const base64 = kind === undefined ? '' : await image.readAsBase64String().catch(() => '');
    const used = pictures.reduce((sum, picture) => sum + picture.base64.length, base64.length);
    if (kind === undefined || base64 === '' || pictures.length >= mostPictures || used > longestPictures)
      return { src: '' };
    const fileId = `picture-${String(pictures.length + 1).padStart(3, '0')}` as FileId;
    pictures.push({ fileId, kind, base64 });
    return { src: fileId };
  });
}

function fileIn(pictures: readonly WordPicture[], source: string): FileId | undefined {
  return pictures.find(({ fileId }) => fileId === source)?.fileId;
}
