import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { LetterFacts, LetterServiceRecord } from '../../core/requests/letter-facts.ts';
import type { PaperFile } from '../../core/requests/paper-events.ts';
import { paperTitle } from '../../core/requests/paper-kinds.ts';
import { modeOfDelivery } from '../../core/requests/paper-service.ts';
import { registrationOf } from '../../core/requests/request-state.ts';
import type { PaperId } from '../../core/values/ids.ts';
import { formatChinese } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { openIssuedFile } from './issue-files.ts';
import { addresseeOf, draftMoment, letterFactsOf, senderOf } from './letter-facts.ts';
import { type LoadedPaper, loadPaper } from './open-paper.ts';
import { sealedInPaper } from './paper-content.ts';
import type { ServiceDetail } from './service-entries.ts';

/** A printed file with the name under which it is saved; no name of a person is in it. */
export interface PrintedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A file of a paper as it was issued, byte for byte; the look at it is entered in the audit log first. */
export async function downloadPaper(
  deps: Deps,
  actor: Actor,
  paperId: PaperId,
  format: PaperFile['format'],
): Promise<Result<PrintedFile, Refusal>> {
  const allowed = await authorize(deps, actor, 'paper.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const paper = await deps.queries.findPaper(actor.agencyId, paperId);
  if (paper === undefined || paper.stage !== 'issued') return refuse(notFound);
  await deps.inTransaction(({ audit }) => audit.record(actor, 'paper.seen', `paper/${paperId}`, { format }));
  const bytes = await openIssuedFile(deps, paper, format);
  if (bytes === undefined)
    throw new Error(`The ${format} of paper ${paperId} is lost: restore the database from a backup.`);
  return accept({ fileName: `${paper.documentNumber ?? paperTitle(paper.kind)}.${format}`, bytes });
}

/** A draft as PDF, marked as one; the look at it is entered in the audit log first. */
export async function previewPaper(deps: Deps, actor: Actor, paperId: PaperId): Promise<Result<PrintedFile, Refusal>> {
  return printed(deps, actor, paperId, async ({ paper, content, loaded }) => {
    const facts = letterFactsOf(loaded, paper, content, draftMoment);
    const document = {
      ...deps.letters.compose(paper.kind, facts),
      mark: '草稿，未经签发不生效',
      watermark: '草稿',
    };
    return { fileName: `${paperTitle(paper.kind)}（草稿）.pdf`, bytes: await deps.letters.print(document, 'pdf') };
  });
}

/** 送达回证 of an issued paper: filled in from its service record, or with the rest left to be written by hand. */
export async function printProofOfService(
  deps: Deps,
  actor: Actor,
  paperId: PaperId,
): Promise<Result<PrintedFile, Refusal>> {
  return printed(deps, actor, paperId, async (opened) => {
    const { paper, content, loaded } = opened;
    if (paper.stage !== 'issued') return notFound;
    const moment = { documentNumber: paper.documentNumber, signedOn: paper.issuedOn, signedBy: paper.signedBy };
    const facts: LetterFacts = {
      ...letterFactsOf(loaded, paper, content, moment),
      proofOfService: await proofOf(deps, opened),
    };
    const document = deps.letters.compose('proof-of-service', facts);
    return { fileName: '送达回证.pdf', bytes: await deps.letters.print(document, 'pdf') };
  });
}

/** The sheet that shows sender and addressee through the window of an envelope. */
export async function printEnvelope(deps: Deps, actor: Actor, paperId: PaperId): Promise<Result<PrintedFile, Refusal>> {
  return printed(deps, actor, paperId, async ({ paper, content, loaded }) => {
    const addressee = addresseeOf(loaded, paper.kind, content, loaded.application);
    const bytes = await deps.letters.printEnvelope({ sender: senderOf(loaded.agency), addressee });
    return { fileName: '信封.pdf', bytes };
  });
}

async function printed(
  deps: Deps,
  actor: Actor,
  paperId: PaperId,
  print: (opened: LoadedPaper) => Promise<PrintedFile | Refusal>,
): Promise<Result<PrintedFile, Refusal>> {
  const opened = await loadPaper(deps, actor, paperId);
  if (!opened.ok) return opened;
  await deps.inTransaction(({ audit }) => audit.record(actor, 'paper.seen', `paper/${paperId}`));
  const file = await print(opened.value);
  return 'bytes' in file ? accept(file) : refuse(file);
}

async function proofOf(deps: Deps, { paper, content, loaded }: LoadedPaper): Promise<LetterServiceRecord> {
  const { agencyId, paperId } = paper;
  const records = await deps.queries.listPaperServices(agencyId, paperId);
  const last = records.findLast(({ failure }) => failure === null);
  const sealedAt = sealedInPaper(agencyId, paperId, `service/${last?.seq ?? 0}`);
  const detail =
    last === undefined ? undefined : (JSON.parse(deps.sealer.open(last.sealed, sealedAt)) as ServiceDetail);
  const addressee = addresseeOf(loaded, paper.kind, content, loaded.application);
  return {
    title: paperTitle(paper.kind),
    documentNumber: paper.documentNumber,
    recipient: addressee.name,
    place: detail === undefined || detail.place === '' ? (addressee.address ?? '') : detail.place,
    mode: last?.mode ?? modeOfDelivery(registrationOf(loaded.state).deliveryMethod),
    servedOn: paper.service === null ? null : (last?.countsOn ?? null),
    signedBy: detail === undefined || detail.recipient === '' ? null : detail.recipient,
    refusal: refusalOf(paper.failure?.failedOn, detail),
  };
}

function refusalOf(failedOn: Parameters<typeof formatChinese>[0] | undefined, detail: ServiceDetail | undefined) {
  if (detail?.isLeftBehind === true) return `受送达人拒收，留置送达。见证人：${detail.witnesses}。${detail.note}`;
  return failedOn === undefined ? null : `${formatChinese(failedOn)}送达未成功。`;
}
