import type { LetterDocument } from '../../core/requests/letter-document.ts';
import type { PaperFile } from '../../core/requests/paper-events.ts';
import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Deps, IssuedFile, Paper } from '../ports.ts';
import { sealedInPaper } from './paper-content.ts';

/** A letter printed in both formats, with the digest of the tree it was printed from. */
export interface PrintedLetter {
  readonly documentDigest: Digest;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

/** Prints a letter in both formats. */
export async function printLetter(
  deps: Pick<Deps, 'letters' | 'digest'>,
  document: LetterDocument,
): Promise<PrintedLetter> {
  const [pdf, docx] = await Promise.all([deps.letters.print(document, 'pdf'), deps.letters.print(document, 'docx')]);
  return { documentDigest: documentDigestOf(deps, document), pdf, docx };
}

/** Digest of a letter's tree: equal trees are printed as equal bytes. */
export function documentDigestOf({ digest }: Pick<Deps, 'digest'>, document: LetterDocument): Digest {
  return digest(canonicalJson(document as unknown as JsonValue));
}

/** The files of a printed letter as they are named in the event of signing, and as they are kept: sealed. */
export function issuedFilesOf(
  { digest, sealer }: Pick<Deps, 'digest' | 'sealer'>,
  { agencyId, paperId }: Pick<Paper, 'agencyId' | 'paperId'>,
  printed: PrintedLetter,
): readonly IssuedFile[] {
  return (['pdf', 'docx'] as const).map((format) => {
    const bytes = printed[format];
    const sealed = sealer.sealBytes(bytes, sealedInPaper(agencyId, paperId, `file/${format}`));
    return { agencyId, paperId, format, digest: digest(bytes), byteCount: bytes.length, sealed };
  });
}

/** What the event of signing says of the files. */
export function fileFactsOf(files: readonly IssuedFile[]): readonly PaperFile[] {
  return files.map(({ format, digest, byteCount }) => ({ format, digest, byteCount }));
}

/** The plain bytes of a file as issued; undefined where the paper has none. Throws if what is kept was changed. */
export async function openIssuedFile(
  deps: Pick<Deps, 'queries' | 'sealer' | 'digest'>,
  { agencyId, paperId }: Pick<Paper, 'agencyId' | 'paperId'>,
  format: PaperFile['format'],
): Promise<Uint8Array | undefined> {
  const file = await deps.queries.findIssuedFile(agencyId, paperId, format);
  if (file === undefined) return undefined;
  const bytes = deps.sealer.openBytes(file.sealed, sealedInPaper(agencyId, paperId, `file/${format}`));
  if (deps.digest(bytes) !== file.digest)
    throw new Error(`The ${format} of paper ${paperId} is not the one that was issued.`);
  return bytes;
}
