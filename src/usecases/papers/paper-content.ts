import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, Digest, PaperId } from '../../core/values/ids.ts';
import type { Deps, Paper, PaperContent, PaperDraft } from '../ports.ts';

/** What binds sealed bytes of a paper to their place: moved to another record they do not open. */
export function sealedInPaper(agencyId: AgencyId, paperId: PaperId, place: string): string {
  return `paper/${agencyId}/${paperId}/${place}`;
}

/** Digest of a paper's content, which every agreement to it names. */
export function contentDigestOf(
  { digest }: Pick<Deps, 'digest'>,
  { paperId, kind }: Pick<Paper, 'paperId' | 'kind'>,
  content: PaperContent,
): Digest {
  const { values, attachmentIds, effect, fileNote } = content;
  const bound = { paperId, kind, values, attachmentIds, effect, ...(fileNote === undefined ? {} : { fileNote }) };
  return digest(canonicalJson(bound as unknown as JsonValue));
}

/** A draft of the content, sealed. */
export function sealContent(
  { sealer }: Pick<Deps, 'sealer'>,
  { agencyId, paperId }: Pick<Paper, 'agencyId' | 'paperId'>,
  revision: number,
  content: PaperContent,
): Uint8Array {
  return sealer.seal(JSON.stringify(content), sealedInPaper(agencyId, paperId, `draft/${revision}`));
}

/** The content of a draft, opened. */
export function openContent({ sealer }: Pick<Deps, 'sealer'>, draft: PaperDraft): PaperContent {
  const { agencyId, paperId, revision, sealed } = draft;
  return JSON.parse(sealer.open(sealed, sealedInPaper(agencyId, paperId, `draft/${revision}`))) as PaperContent;
}
