import type { Actor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { applicationLines } from '../../core/requests/application-lines.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import { letterFactsOf, loadForLetter, type RequestForLetters, senderOf } from '../papers/letter-facts.ts';
import type { Deps, PaperContent, RequestRecord } from '../ports.ts';

/** A printed sheet; its name says the number of the request only. */
export interface PrintedReceipt {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const nothingTyped: PaperContent = { values: {}, attachmentIds: [], effect: null };

/**
 * The receipt that an applicant is handed after registration, as PDF: number, day of receipt, expected day of the reply.
 * It needs no signature, so that it is no paper of the seal. The sight of the applicant's data is entered in the audit log.
 */
export function printReceipt(deps: Deps, actor: Actor, requestId: RequestId): Promise<Result<PrintedReceipt, Refusal>> {
  return printed(deps, actor, requestId, async ({ requestNumber }, loaded) => {
    const moment = { documentNumber: null, signedOn: deps.today(), signedBy: actor.id };
    const facts = letterFactsOf(loaded, { kind: 'acknowledgement' }, nothingTyped, moment);
    const document = deps.letters.compose('acknowledgement', facts);
    return { fileName: `申请回执-${requestNumber}.pdf`, bytes: await deps.letters.print(document, 'pdf') };
  });
}

/** The form that the office filled in for an oral request (Article 29), to be read and signed by the applicant. */
export function printOralForm(
  deps: Deps,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<PrintedReceipt, Refusal>> {
  return printed(deps, actor, requestId, async ({ requestNumber }, loaded) => {
    const oral = { lines: applicationLines(loaded.application), writtenDownBy: actor.displayName };
    const document = deps.letters.composeApplicationForm({ sender: senderOf(loaded.agency), oral });
    return { fileName: `口头申请记录-${requestNumber}.pdf`, bytes: await deps.letters.print(document, 'pdf') };
  });
}

async function printed(
  deps: Deps,
  actor: Actor,
  requestId: RequestId,
  print: (record: RequestRecord, loaded: RequestForLetters) => Promise<PrintedReceipt>,
): Promise<Result<PrintedReceipt, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.register', actor.agencyId);
  if (!allowed.ok) return allowed;
  const record = await deps.queries.findRequest(actor.agencyId, requestId);
  if (record === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'request.applicantSeen', `request/${requestId}`, { purpose: '打印回执' }),
  );
  return accept(await print(record, await loaded(deps, actor, allowed.value, requestId)));
}

function loaded(deps: Deps, { agencyId }: Actor, tree: AgencyTree, requestId: RequestId): Promise<RequestForLetters> {
  return loadForLetter(deps, deps.queries, tree, { agencyId, requestId, replaces: null }, nothingTyped);
}
