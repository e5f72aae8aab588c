import type { Actor } from '../../core/access/permissions.ts';
import { proposeSubject } from '../../core/catalog/propose-subject.ts';
import { type DocumentReading, readMetadata } from '../../core/catalog/read-metadata.ts';
import type { WordNote } from '../../core/catalog/word-notes.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, ReadPicture } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { catalogFrameOf } from './catalog-frame.ts';

/** A Word document as the beginning of an item: what it says about itself, its text, and where it may belong. */
export interface WordDocument extends DocumentReading {
  /** A proposal; undefined where nothing speaks for a subject. */
  readonly subjectId: string | undefined;
  /** The agency's own name where the document names nobody. */
  readonly issuers: readonly string[];
  readonly pictures: readonly ReadPicture[];
  readonly notes: readonly WordNote[];
}

/** Reads a Word document for whoever may draft items. Keeps nothing: what is read goes back to the person who brought it. */
export async function readWordDocument(
  deps: Pick<Deps, 'queries' | 'today' | 'wordReader'>,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<WordDocument, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const read = await deps.wordReader.read(bytes);
  if (!read.ok) return read;
  const agency = agencyIn(allowed.value, actor.agencyId);
  const { subjects } = await catalogFrameOf(deps.queries, agency, deps.today());
  const { blocks, pictures, notes } = read.value;
  const { metadata, body } = readMetadata(blocks);
  return accept({
    metadata,
    body,
    subjectId: proposeSubject(metadata.title ?? '', subjects),
    issuers: metadata.issuers.length > 0 ? metadata.issuers : [agency.name],
    pictures,
    notes: body.length < blocks.length ? [...notes, 'recordOfPrinting'] : notes,
  });
}
