import { applicantActor } from '../../core/access/outside-actors.ts';
import { attachmentKinds, faultOfAnswerFiles } from '../../core/requests/attachments.ts';
import { letterOf } from '../../core/requests/letters.ts';
import type { PaperFile } from '../../core/requests/paper-events.ts';
import { paperTitle } from '../../core/requests/paper-kinds.ts';
import type { AttachmentId, Digest, PaperId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { type DownloadedFile, downloadAnswerFile } from '../attachments/download-attachment.ts';
import { openIssuedFile } from '../papers/issue-files.ts';
import { openContent } from '../papers/paper-content.ts';
import type { Deps, Paper, PaperContent } from '../ports.ts';
import type { OwnPlace } from './find-own-request.ts';

/** A letter that went out to the applicant. */
export interface OwnPaper {
  readonly paperId: PaperId;
  readonly kind: Paper['kind'];
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: PlainDate | null;
  readonly files: readonly PaperFile[];
  /** It ends the request: the answer itself. */
  readonly isAnswer: boolean;
  /** What was written into it, under the words of its fields. */
  readonly lines: readonly { readonly id: string; readonly label: string; readonly text: string }[];
}

/** A file that went with the answer. */
export interface OwnAnswerFile {
  readonly attachmentId: AttachmentId;
  readonly title: string;
  readonly kindLabel: string;
  readonly byteCount: number;
  readonly digest: Digest;
}

/** Letters to the applicant that were issued, oldest first, with what they say; drafts and letters to others never. */
export async function listOwnPapers(deps: Deps, { agencyId, requestId }: OwnPlace): Promise<readonly OwnPaper[]> {
  const papers = (await deps.queries.listPapers(agencyId, requestId)).filter(isForApplicant);
  return Promise.all(
    papers.map(async (paper) => ({
      paperId: paper.paperId,
      kind: paper.kind,
      title: paperTitle(paper.kind),
      documentNumber: paper.documentNumber,
      issuedOn: paper.issuedOn,
      files: paper.files,
      isAnswer: letterOf(paper.kind).clock === 'end',
      lines: linesOf(deps, paper, await contentOf(deps, paper)),
    })),
  );
}

/** Files that went with the answers; where an answer was entered without a letter, every file that may go out. */
export async function listOwnAnswerFiles(deps: Deps, place: OwnPlace): Promise<readonly OwnAnswerFile[]> {
  const { agencyId, requestId } = place;
  const all = await deps.queries.listAttachments(agencyId, requestId);
  const papers = (await deps.queries.listPapers(agencyId, requestId)).filter(isForApplicant);
  const contents = await Promise.all(papers.map((paper) => contentOf(deps, paper)));
  const chosen = new Set(contents.flatMap((content) => content?.attachmentIds ?? []));
  return all
    .filter(
      ({ direction, attachmentId }) => direction === 'outgoing' && (papers.length === 0 || chosen.has(attachmentId)),
    )
    .filter(({ attachmentId }) => faultOfAnswerFiles(all, [attachmentId]) === undefined)
    .map(({ attachmentId, title, kind, byteCount, digest }) => ({
      attachmentId,
      title,
      kindLabel: attachmentKinds[kind].label,
      byteCount,
      digest,
    }));
}

/** A letter as it was issued, for its applicant; undefined where the request has no such letter. */
export async function takeOwnPaper(
  deps: Deps,
  place: OwnPlace,
  paperId: PaperId,
  format: PaperFile['format'],
): Promise<DownloadedFile | undefined> {
  const paper = await deps.queries.findPaper(place.agencyId, paperId);
  if (paper === undefined || paper.requestId !== place.requestId || !isForApplicant(paper)) return undefined;
  const bytes = await openIssuedFile(deps, paper, format);
  if (bytes === undefined) return undefined;
  await recordTaking(deps, place, { paperId, format });
  return { fileName: `${paperTitle(paper.kind)}.${format}`, contentType: contentTypes[format], bytes };
}

/** A file of the answer, for its applicant; undefined where it did not go out with one. */
export async function takeOwnAnswerFile(
  deps: Deps,
  place: OwnPlace,
  attachmentId: AttachmentId,
): Promise<DownloadedFile | undefined> {
  const files = await listOwnAnswerFiles(deps, place);
  if (!files.some((file) => file.attachmentId === attachmentId)) return undefined;
  const file = await downloadAnswerFile(deps, { ...place, attachmentId });
  if (!file.ok) return undefined;
  await recordTaking(deps, place, { attachmentId });
  return file.value;
}

const contentTypes: Readonly<Record<PaperFile['format'], string>> = {
  pdf: 'application/pdf',
  docx: attachmentKinds.docx.mediaType,
};

function isForApplicant({ stage, kind }: Paper): boolean {
  return stage === 'issued' && letterOf(kind).audience === 'applicant';
}

async function contentOf(deps: Deps, { agencyId, paperId, revision }: Paper): Promise<PaperContent | undefined> {
  const draft = await deps.queries.findPaperDraft(agencyId, paperId, revision);
  return draft === undefined ? undefined : openContent(deps, draft);
}

function linesOf({ letters }: Deps, { kind }: Paper, content: PaperContent | undefined): OwnPaper['lines'] {
  return letters.fieldsOf(kind).flatMap(({ id, label, kind: fieldKind }) => {
    const text = content?.values[id]?.trim() ?? '';
    return text === '' || (fieldKind !== 'text' && fieldKind !== 'longText') ? [] : [{ id, label, text }];
  });
}

function recordTaking(deps: Deps, { agencyId, requestId }: OwnPlace, detail: Record<string, string>): Promise<void> {
  return deps.inTransaction(({ audit }) =>
    audit.record({ id: applicantActor, agencyId }, 'request.fileTakenByApplicant', `request/${requestId}`, detail),
  );
}
