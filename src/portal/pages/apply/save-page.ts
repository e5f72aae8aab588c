import { type DraftStep, draftSteps, firstOpenStep } from '../../../core/requests/application-draft.ts';
import type { ApplicantPurpose } from '../../../core/requests/attachments.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import { type FormContext, redirectTo } from '../../../http/form-route.ts';
import type { PageReply } from '../../../http/page-route.ts';
import { changeDraft } from '../../../usecases/applications/change-draft.ts';
import type { DraftContent, OpenDraft } from '../../../usecases/applications/draft-content.ts';
import { addDraftFile, removeDraftFile } from '../../../usecases/applications/draft-files.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { ownerOf, stepAddress } from './draft-page.ts';

/** So many files at once; each as large as an applicant's file may be. */
export const pageFiles = { count: 5, bytesEach: 10 * 1024 * 1024 } as const;

/** What a page left behind: the draft as it is now, and what is wrong with the files that came along. */
export interface SavedPage {
  readonly draft: OpenDraft;
  readonly faults: readonly FieldFault[];
}

/**
 * Keeps what was typed on a page, faulty or not, and the files that came with it: nothing is lost when something has to
 * be mended. A draft that was submitted in another tab meanwhile stays as it was.
 */
export async function savePage(
  context: FormContext,
  draft: OpenDraft,
  step: DraftStep,
  more: { readonly agencyId?: AgencyId; readonly content?: Partial<DraftContent> } = {},
): Promise<SavedPage> {
  const fields = draftSteps.find(({ id }) => id === step)?.fields ?? [];
  const typed = Object.fromEntries(fields.map((field) => [field, typedIn(context, field)]));
  const saved = await changeDraft(context.deps, ownerOf(context), draft.draftId, ({ content }) => ({
    content: { ...content, ...more.content, answers: { ...content.answers, ...typed } },
    ...(more.agencyId === undefined ? {} : { agencyId: more.agencyId }),
  }));
  return { draft: saved.ok ? saved.value : draft, faults: [] };
}

/** What was typed in a field; one that the page does not show just now keeps nothing of before, and an unchosen switch sends nothing. */
function typedIn(context: FormContext, field: string): string {
  return (context.fields[field] ?? '').trim();
}

/** Keeps the files that came with a page for a purpose; a file that cannot be kept is named. */
export async function saveFiles(context: FormContext, page: SavedPage, purpose: ApplicantPurpose): Promise<SavedPage> {
  let { draft } = page;
  const faults: FieldFault[] = [...page.faults, ...context.faults];
  for (const { fileName, bytes } of context.files) {
    const added = await addDraftFile(context.deps, ownerOf(context), draft.draftId, { purpose, fileName, bytes });
    if (added.ok) draft = added.value;
    else faults.push({ field: 'file', message: `${fileName}：${added.refusal.message}` });
  }
  return { draft, faults };
}

/** Takes out the file that a button of the page names; undefined if no such button was pressed. */
export async function removeNamedFile(
  context: FormContext,
  draft: OpenDraft,
  step: DraftStep,
): Promise<PageReply | undefined> {
  const fileId = /^remove ([\w-]+)$/.exec(context.fields['press'] ?? '')?.[1];
  if (fileId === undefined) return undefined;
  await removeDraftFile(context.deps, ownerOf(context), draft.draftId, fileId);
  return redirectTo(stepAddress(draft.draftId, step));
}

/** On to the first page that still lacks something, or to the last one. */
export function goOn(context: FormContext, { draftId, agencyId, content }: OpenDraft): PageReply {
  const open = firstOpenStep(content.answers, agencyId !== null, context.today);
  return redirectTo(stepAddress(draftId, open ?? 'check'));
}
