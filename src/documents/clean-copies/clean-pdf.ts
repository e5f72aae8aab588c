import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { FileRemoval } from '../../core/releases/file-removals.ts';
import { withoutSegments } from './clean-picture.ts';
import { flattenAnnotations } from './flatten-annotations.ts';

/** Keys of a page or object that describe it, act, or lead to what is not seen. */
const unseenKeys = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'StructParents',
  'StructParent',
  'Thumb',
  'B',
  'Trans',
  'Dur',
  'OPI',
  'Alternates',
  'SeparationInfo',
  'PresSteps',
  'VP',
  'AF',
  'Tabs',
  'TemplateInstantiated',
  'Measure',
  'PtData',
  'GTS_Env',
] as const;

/** A PDF written anew with its text, or why that cannot be done object by object. */
export type WrittenPdf =
  | { readonly bytes: Uint8Array; readonly removals: readonly FileRemoval[] }
  | { readonly obstacle: 'layers' | 'unreadable' | 'form' | 'pictures' };

/**
 * A PDF written anew from the pages of another one: their content, fonts and pictures, and what stamps and filled-in fields
 * look like. Properties, scripts, actions, files, comments, links, bookmarks, form data, signatures, structure and earlier
 * revisions stay behind. Where hidden layers or unknown parts would go along, an obstacle is answered instead.
 */
export async function writePdfAnew(bytes: Uint8Array): Promise<WrittenPdf> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  if (source === undefined || source.isEncrypted) return { obstacle: 'unreadable' };
  if (source.catalog.lookup(PDFName.of('OCProperties')) !== undefined) return { obstacle: 'layers' };
  const removals = new Set<FileRemoval>(documentRemovals(source, bytes));
  for (const page of source.getPages()) {
    const flattened = flattenAnnotations(page);
    if (flattened === 'noLooks') return { obstacle: 'form' };
    if (flattened.comments > 0) removals.add('annotations');
    if (flattened.fields > 0) removals.add('formFields');
    forget(page);
  }
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  if (!strip(target)) return { obstacle: 'pictures' };
  // without packed objects, so that the proof can read every one of them
  return { bytes: await target.save({ useObjectStreams: false, addDefaultPage: false }), removals: [...removals] };
}

function forget(page: PDFPage): void {
  for (const key of [...unseenKeys, 'Annots']) page.node.delete(PDFName.of(key));
}

function documentRemovals({ catalog, context }: PDFDocument, bytes: Uint8Array): readonly FileRemoval[] {
  const found: FileRemoval[] = ['metadata'];
  const names = catalog.lookup(PDFName.of('Names'));
  const has = (key: string): boolean => names instanceof PDFDict && names.lookup(PDFName.of(key)) !== undefined;
  const acts = ['OpenAction', 'AA'].some((key) => catalog.lookup(PDFName.of(key)) !== undefined);
  if (has('JavaScript') || acts) found.push('scripts');
  if (has('EmbeddedFiles') || catalog.lookup(PDFName.of('AF')) !== undefined) found.push('embeddedFiles');
  // a stream of a font may hold the same mark
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const ends = source.replace(/stream\r?\n[\s\S]*?endstream/g, '').split('%%EOF').length - 1;
  const isLinear = [...context.enumerateIndirectObjects()].some(
    ([, object]) => object instanceof PDFDict && object.has(PDFName.of('Linearized')),
  );
  // a file for the web has two ends and is of one piece
  if (ends > (isLinear ? 2 : 1)) found.push('earlierRevisions');
  return found;
}

/** Takes from every object what is not seen; false where one holds something that cannot be told apart. */
function strip(target: PDFDocument): boolean {
  const { context } = target;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
    if (dictionary === undefined) continue;
    if (dictionary.has(PDFName.of('OC')) || dictionary.lookup(PDFName.of('Type')) === PDFName.of('OCG')) return false;
    if (dictionary.has(PDFName.of('Ref')) || dictionary.lookup(PDFName.of('Type')) === PDFName.of('EmbeddedFile'))
      return false;
    for (const key of unseenKeys) if (!isNeeded(dictionary, key)) dictionary.delete(PDFName.of(key));
    if (object instanceof PDFRawStream && !stripPicture(object, (clean) => context.assign(ref, clean))) return false;
  }
  return true;
}

// B is also a colour in some dictionaries, and the tabs of a page are no others'
function isNeeded(dictionary: PDFDict, key: string): boolean {
  const isPage = dictionary.lookup(PDFName.of('Type')) === PDFName.of('Page');
  return !isPage && ['B', 'VP', 'Tabs', 'Dur', 'Trans'].includes(key);
}

function stripPicture(stream: PDFRawStream, replace: (clean: PDFRawStream) => void): boolean {
  const filters = filterNames(stream.dict.lookup(PDFName.of('Filter')));
  if (filters.includes('JPXDecode')) return !/xml |uuid/.test(Buffer.from(stream.contents).toString('latin1'));
  if (!filters.includes('DCTDecode')) return true;
  if (filters.length > 1) return false;
  const clean = withoutSegments(stream.contents);
  if (clean.length !== stream.contents.length) {
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(clean.length));
    replace(PDFRawStream.of(stream.dict, clean));
  }
  return true;
}

function filterNames(filter: PDFObject | undefined): readonly string[] {
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().flatMap((entry) => (entry instanceof PDFName ? [entry.decodeText()] : []));
}
