import { applicantActor } from '../../core/access/outside-actors.ts';
import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { applicationInputOf, type DraftStep, firstOpenStep } from '../../core/requests/application-draft.ts';
import { type Application, parseApplicationForm } from '../../core/requests/application-form.ts';
import type { Receipt } from '../../core/requests/channels.ts';
import type { DecisionContext } from '../../core/requests/decision-context.ts';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachPrepared } from '../attachments/prepare-applicant-file.ts';
import type { Deps, NewAttachment, Stores } from '../ports.ts';
import { recordRegistration } from '../requests/record-registration.ts';
import { decisionContext } from '../requests/request-context.ts';
import { agencyFault, draftMissing } from './application-refusals.ts';
import { findOwnDraft } from './change-draft.ts';
import { type OpenDraft, openDraftOf, type SealedReceipt, storedDraft } from './draft-content.ts';
import { prepareDraftFiles } from './draft-files.ts';
import { issueAccess } from './issue-access.ts';
import { chooseLane, type Lane, laneFault } from './submission-lane.ts';

/** A submission as the last page sends it. */
export interface SubmitApplication {
  readonly owner: Digest;
  readonly source: string;
  readonly draftId: RequestId;
  /** What the page's script found, if there was one. */
  readonly challenge: string;
  readonly proof: string;
}

/** Why a submission was not taken; `step` is the page that something is missing on. */
export interface SubmissionRefusal extends Refusal {
  readonly step?: DraftStep;
}

/**
 * Files the application of a draft with the agency it names: registered by the applicant through the channel 在线申请, with
 * its files, its link and its code, in one transaction; nothing is acknowledged before that is committed. The identifier
 * of the draft becomes the request's: sent twice, from two tabs, at once or after a broken connection, it is filed once
 * and answers with the same link. What was typed is forgotten here, for the office keeps it sealed.
 */
export async function submitApplication(
  deps: Deps,
  input: SubmitApplication,
): Promise<Result<SealedReceipt, SubmissionRefusal>> {
  const draft = await findOwnDraft(deps, input.owner, input.draftId);
  if (draft === undefined) return refuse(draftMissing);
  if (draft.receipt !== undefined) return accept(draft.receipt);
  const { agencyId } = draft;
  const step = firstOpenStep(draft.content.answers, agencyId !== null, deps.today());
  if (step !== undefined || agencyId === null) return refuse({ ...incomplete, step: step ?? 'agency' });
  const closed = agencyFault(await deps.queries.loadTree(), agencyId, deps.today());
  if (closed !== undefined) return refuse({ ...closed, step: 'agency' });
  const lane = await chooseLane(deps, input);
  const tooFast = await laneFault(deps, input.source, lane, draft.createdAt);
  if (tooFast !== undefined) return refuse(tooFast);
  const files = await prepareDraftFiles(deps, draft);
  if (!files.ok) return files;
  return deps.inTransaction((stores) => fileOnce(deps, stores, input, lane, files.value));
}

const usedProof: Refusal = {
  reason: 'tooManyAttempts',
  message: '这一页已经用来提交过。请刷新本页后再按“提交申请”，填写的内容都保存着。',
};

const incomplete: Refusal = {
  reason: 'incomplete',
  message: '还有一页没有填完，申请没有提交，已经填写的内容都保存着。请补充后再提交。',
};

/** The lock of the draft lets one submission after the other: whoever comes second finds the receipt of the first. */
async function fileOnce(
  deps: Deps,
  stores: Stores,
  { owner, draftId }: SubmitApplication,
  lane: Lane,
  files: readonly NewAttachment[],
): Promise<Result<SealedReceipt, SubmissionRefusal>> {
  const draft = openDraftOf(deps, owner, await stores.applications.lockDraft(draftId));
  if (draft === undefined || draft.agencyId === null) return refuse(draftMissing);
  if (draft.receipt !== undefined) return accept(draft.receipt);
  const isFresh =
    lane.proof === undefined || (await stores.applications.takeProof(lane.proof.digest, lane.proof.expiresAt));
  if (!isFresh) return refuse(usedProof);
  const form = parseApplicationForm(applicationInputOf(draft.content.answers), deps.today());
  if (!form.ok) return refuse(incomplete);
  const registered = await register(deps, stores, draft.agencyId, draftId, form.value);
  if (!registered.ok) return registered;
  await attachPrepared(stores, files);
  const request = { agencyId: draft.agencyId, requestId: draftId };
  await stores.messages.queue({ ...request, to: { kind: 'caseOfficer' }, message: 'submittedOnline' });
  const receipt = await issueAccess(deps, stores, request);
  await keepReceipt(deps, stores, draft, receipt);
  return accept(receipt);
}

async function register(
  deps: Deps,
  stores: Stores,
  agencyId: AgencyId,
  requestId: RequestId,
  application: Application,
): Promise<Result<unknown, Refusal>> {
  const actor: Actor = { id: applicantActor, agencyId, displayName: '', roles: [] };
  const tree = await stores.queries.loadTree();
  const office = await decisionContext(deps, stores.queries, tree, actor, agencyId);
  // an applicant holds no post: asking for information is everybody's right (Article 27)
  const context: DecisionContext = { ...office, holds: (permission) => permission === 'request.register' };
  const receipt = await onlineReceipt(deps, stores, agencyId);
  return recordRegistration(
    deps,
    stores,
    actor,
    { requestId, application, registration: { receipt, filledByAgency: false } },
    context,
  );
}

/** Whether submission and its acknowledgement are 双方确认 (Article 31(3)) is the agency's setting, for no source settles it. */
async function onlineReceipt(deps: Deps, stores: Stores, agencyId: AgencyId): Promise<Receipt> {
  const today = deps.today();
  const { onlineConfirmation } = await stores.queries.loadSettings(agencyId, today);
  return {
    channel: 'online',
    arrivedOn: today,
    confirmedOn: onlineConfirmation === 'onSubmission' ? today : null,
  };
}

async function keepReceipt(deps: Deps, stores: Stores, draft: OpenDraft, receipt: SealedReceipt): Promise<void> {
  for (const { fileId } of draft.content.files) await stores.applications.discardDraftFile(draft.draftId, fileId);
  const content = { answers: {}, files: [], advisedOn: '' };
  await stores.applications.saveDraft(storedDraft(deps, { ...draft, content, receipt, submittedAt: deps.now() }));
}
