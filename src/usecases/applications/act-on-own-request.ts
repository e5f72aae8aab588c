import { applicantActor } from '../../core/access/outside-actors.ts';
import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ApplicantPurpose } from '../../core/requests/attachments.ts';
import type { MessageKind } from '../../core/requests/message-kinds.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachPrepared, prepareApplicantFile } from '../attachments/prepare-applicant-file.ts';
import { notFound } from '../authorize.ts';
import type { Deps, NewAttachment, RequestAddition, Stores } from '../ports.ts';
import { appendRequestAction, type RequestActionInput } from '../requests/append-request-action.ts';
import { requestHistory } from '../requests/request-context.ts';
import type { OwnPlace } from './find-own-request.ts';
import { type AdditionContent, sealedAddition } from './own-words.ts';

/** What an applicant sends about a request that is there. */
export interface OwnAct {
  readonly place: OwnPlace;
  /** Chosen by the page that sends it: sent twice, it is done once. */
  readonly additionId: string;
  readonly text: string;
  readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
}

type ActKind = RequestAddition['kind'];

interface ActRow {
  /** The action it is in the request's table; `null` where it only asks for something. */
  readonly action: 'receiveCorrection' | 'receiveStatement' | 'withdraw' | null;
  readonly message: MessageKind;
  readonly purpose: ApplicantPurpose;
  readonly needsWords: boolean;
}

const acts: Readonly<Record<ActKind, ActRow>> = {
  correction: { action: 'receiveCorrection', message: 'correctionReceived', purpose: 'correction', needsWords: true },
  statement: { action: 'receiveStatement', message: 'statementReceived', purpose: 'statement', needsWords: true },
  withdrawal: { action: 'withdraw', message: 'withdrawnByApplicant', purpose: 'description', needsWords: false },
  serviceAgain: { action: null, message: 'serviceAskedAgain', purpose: 'description', needsWords: false },
};

const longestText = 5000;

/**
 * Does what an applicant asks of the own request: the event of the action table where there is one, the words and files
 * sealed beside the application, a message to the case officer and an audit entry, in one transaction. Sent twice, it is
 * done once; what the table does not allow now is refused and nothing is kept.
 */
export async function actOnOwnRequest(deps: Deps, kind: ActKind, act: OwnAct): Promise<Result<void, Refusal>> {
  const fault = wordsFault(acts[kind], act);
  if (fault !== undefined) return refuse(fault);
  if (await isKept(deps, act)) return accept(undefined);
  const files = await prepareFiles(deps, acts[kind].purpose, act);
  if (!files.ok) return files;
  return deps.inTransaction(async (stores) => {
    const { agencyId, requestId } = act.place;
    // the lock of the chain lets one after the other: the second finds what the first kept
    const history = await stores.events.history(agencyId, 'request', requestId);
    if (history.length === 0) return refuse(notFound);
    if (await isKept(stores, act)) return accept(undefined);
    const done = await append(deps, stores, kind, act);
    if (!done.ok) return done;
    await attachPrepared(stores, files.value);
    await keepWords(deps, stores, kind, act, files.value);
    await stores.messages.queue({ agencyId, requestId, to: { kind: 'caseOfficer' }, message: acts[kind].message });
    const actor = { id: applicantActor, agencyId };
    await stores.audit.record(actor, 'request.actedByApplicant', `request/${requestId}`, { kind });
    return accept(undefined);
  });
}

async function append(deps: Deps, stores: Stores, kind: ActKind, { place }: OwnAct): Promise<Result<unknown, Refusal>> {
  const { action } = acts[kind];
  const { agencyId, requestId } = place;
  if (action === null) return serviceFault(stores, place);
  const actor: Actor = { id: applicantActor, agencyId, displayName: '', roles: [] };
  const tree = await stores.queries.loadTree();
  const event: RequestActionInput = { action, happenedOn: deps.today() };
  return appendRequestAction({ deps, stores, actor, tree, isApplicant: true }, { requestId, event });
}

/** Only an answer can be served again. */
async function serviceFault({ queries }: Stores, { agencyId, requestId }: OwnPlace): Promise<Result<unknown, Refusal>> {
  const state = stateAfter(requestHistory(await queries.listRequestEvents(agencyId, requestId)));
  if (state.closing !== null) return accept(undefined);
  return refuse({ reason: 'notAnswered', message: '机关还没有答复，没有可以再次送达的内容。' });
}

function wordsFault({ needsWords }: ActRow, { text, files }: OwnAct): Refusal | undefined {
  if ([...text].length > longestText)
    return { reason: 'tooLong', field: 'words', message: `最多写${longestText}个字，较长的内容请作为附件提交。` };
  if (!needsWords || text.trim() !== '' || files.length > 0) return undefined;
  return { reason: 'missing', field: 'words', message: '请写明内容，或者选择要提交的文件。' };
}

async function prepareFiles(
  deps: Deps,
  purpose: ApplicantPurpose,
  { place, files }: OwnAct,
): Promise<Result<readonly NewAttachment[], Refusal>> {
  const { agencyId, requestId } = place;
  const earlier = files.length === 0 ? [] : await deps.queries.listAttachments(agencyId, requestId);
  const own: readonly NewAttachment[] = earlier.filter(({ addedBy }) => addedBy === applicantActor);
  const prepared: NewAttachment[] = [];
  for (const file of files) {
    const kept = await prepareApplicantFile(deps, { ...place, ...file, purpose }, [...own, ...prepared]);
    if (!kept.ok)
      return refuse({ ...kept.refusal, field: 'file', message: `${file.fileName}：${kept.refusal.message}` });
    prepared.push(kept.value);
  }
  return accept(prepared);
}

async function isKept(
  { queries }: Pick<Deps, 'queries'> | Pick<Stores, 'queries'>,
  { place, additionId }: OwnAct,
): Promise<boolean> {
  const kept = await queries.listAdditions(place.agencyId, place.requestId);
  return kept.some((row) => row.additionId === additionId);
}

async function keepWords(
  deps: Deps,
  stores: Stores,
  kind: ActKind,
  { place, additionId, text }: OwnAct,
  files: readonly NewAttachment[],
): Promise<void> {
  const content: AdditionContent = {
    text: text.trim(),
    attachmentIds: files.map(({ attachmentId }) => attachmentId),
  };
  const sealed = deps.sealer.seal(JSON.stringify(content), sealedAddition(place.agencyId, additionId));
  await stores.additions.save({ ...place, additionId, kind, sealed, receivedAt: deps.now() });
}
