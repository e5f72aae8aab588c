import type { DraftStep } from '../../../core/requests/application-draft.ts';
import type { Digest, RequestId } from '../../../core/values/ids.ts';
import { parseRandomId } from '../../../core/values/ids.ts';
import { type FileLimits, type FormContext, type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { findOwnDraft, resumeTokenOf } from '../../../usecases/applications/change-draft.ts';
import { type OpenDraft, ownerDigestOf } from '../../../usecases/applications/draft-content.ts';
import { askingColumn } from '../../ui/column-text.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import type { PageDescription } from '../../ui/page-description.ts';
import { applyAddress, receiptAddress } from '../../ui/request-addresses.ts';
import { missingDraftPage } from './missing-draft.tsx';
import { applyText } from './text.ts';

/** A page of one draft. */
export type PageStep = DraftStep | 'check';

/** What every page of a draft draws around its form. */
export interface StepFrameFacts {
  readonly draftId: RequestId;
  readonly step: PageStep;
  readonly token: string;
  readonly faults: readonly FieldFault[];
  /** Secret address to go on at with another device. */
  readonly resumeAddress: string;
}

/** Address of a page of a draft. */
export function stepAddress(draftId: RequestId, step: PageStep | 'found' | 'discard'): string {
  return `${applyAddress}/t/${draftId}/${step}`;
}

/** Whose drafts this browser may see. */
export function ownerOf(context: PageContext): Digest {
  return ownerDigestOf(context.deps, context.visitor.secret);
}

/** A page of a draft: whoever is not its owner finds none, and what was submitted leads to its receipt. */
export function draftPage(
  step: PageStep | 'found',
  handle: (context: PageContext, draft: OpenDraft) => Promise<PageReply>,
): PageRoute {
  return {
    path: `${applyAddress}/t/:draft/${step}`,
    permission: 'public',
    audit: null,
    handle: (context) => withDraft(context, handle),
  };
}

/** A form of a draft, under the same rules. */
export function draftForm(
  step: PageStep | 'found' | 'discard',
  handle: (context: FormContext, draft: OpenDraft) => Promise<PageReply>,
  files?: FileLimits,
): FormRoute {
  return {
    path: `${applyAddress}/t/:draft/${step}`,
    permission: 'public',
    audit: null,
    ...(files === undefined ? {} : { files }),
    handle: (context) => withDraft(context, handle),
  };
}

async function withDraft<Context extends PageContext>(
  context: Context,
  handle: (context: Context, draft: OpenDraft) => Promise<PageReply>,
): Promise<PageReply> {
  const draftId = parseRandomId<RequestId>(context.params['draft'] ?? '');
  const draft = draftId && (await findOwnDraft(context.deps, ownerOf(context), draftId));
  if (draft === undefined) return missingDraftPage(context);
  if (draft.receipt === undefined) return handle(context, draft);
  return redirectTo(receiptAddress(draft.receipt.link));
}

/** How a page of the application describes itself; a page with faults says so first. */
export function applyPage(title: string, faults: readonly FieldFault[] = []): PageDescription {
  return {
    title: faults.length === 0 ? title : formWords.errorTitle(title),
    entry: 'asking',
    trail: [{ label: applyText.column, href: applyAddress }, { label: title }],
    column: askingColumn,
  };
}

/** What the frame around a step needs to know. */
export function frameFacts(
  context: PageContext,
  draft: OpenDraft,
  step: PageStep,
  faults: readonly FieldFault[],
): StepFrameFacts {
  const { draftId } = draft;
  return {
    draftId,
    step,
    faults,
    token: formTokenOf(context.deps, context.visitor),
    resumeAddress: `${context.site.baseUrl}${applyAddress}/jx/${draftId}/${resumeTokenOf(context.deps, draftId)}`,
  };
}
