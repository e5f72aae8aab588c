import type { PaperFile } from '../../core/requests/paper-events.ts';
import { paperAfter } from '../../core/requests/paper-stages.ts';
import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, PaperId } from '../../core/values/ids.ts';
import { openIssuedFile } from '../papers/issue-files.ts';
import { contentDigestOf, openContent } from '../papers/paper-content.ts';
import { paperFrom, paperHistory } from '../papers/paper-record.ts';
import type { Deps, Paper } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';
import { serviceFaults } from './verify-services.ts';

type Needs = Pick<Deps, 'queries' | 'digest' | 'sealer'>;

/**
 * Whether every paper is what its events say: where it stands, the content that was agreed to, the files as they were
 * issued, and how it was served. Somebody who changes one past the program changes no event.
 */
export async function verifyPapers(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const known = await deps.queries.listSubjects(agencyId, 'paper');
  const kept = await deps.queries.listPaperIds(agencyId);
  const faults: LedgerFault[] = [];
  for (const id of new Set([...known, ...kept])) {
    // twice, because somebody may be at work between reading the events and reading the row
    const found = (await faultsOf(deps, agencyId, id as PaperId)).length > 0;
    const messages = found ? await faultsOf(deps, agencyId, id as PaperId) : [];
    faults.push(...messages.map((message) => ({ subject: `paper/${id}`, message })));
  }
  return faults;
}

async function faultsOf(deps: Needs, agencyId: AgencyId, paperId: PaperId): Promise<readonly string[]> {
  const events = await deps.queries.listEvents(agencyId, 'paper', paperId);
  const paper = await deps.queries.findPaper(agencyId, paperId);
  if (events.length === 0) return ['文书没有任何事件产生过它'];
  if (paper === undefined) return ['事件中有这份文书，但文书不见了'];
  const expected = paperFrom(paper, paperAfter(paperHistory(events)));
  const isSame = textOf(expected) === textOf(paper);
  return [
    ...(isSame ? [] : ['文书的状态与事件不一致']),
    ...(await contentFaults(deps, paper)),
    ...(await fileFaults(deps, paper)),
    ...(await serviceFaults(deps, paper, events)),
  ];
}

async function contentFaults(deps: Needs, paper: Paper): Promise<readonly string[]> {
  if (paper.contentDigest === null) return [];
  const draft = await deps.queries.findPaperDraft(paper.agencyId, paper.paperId);
  if (draft === undefined) return ['文书的内容不见了'];
  try {
    const content = openContent(deps, draft);
    const isAgreed =
      contentDigestOf(deps, paper, content) === paper.contentDigest && textOf(content.effect) === textOf(paper.effect);
    const files = await deps.queries.listAttachments(paper.agencyId, paper.requestId);
    const isWhole = content.attachmentIds.every((id) => files.some(({ attachmentId }) => attachmentId === id));
    return [
      ...(isAgreed ? [] : ['文书的内容与送审、签发的不同']),
      ...(isWhole ? [] : ['文书所附的文件在材料中不见了']),
    ];
  } catch {
    return ['文书的内容被改动，无法打开'];
  }
}

async function fileFaults(deps: Needs, paper: Paper): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of paper.files) {
    const bytes = await openIssuedFile(deps, paper, file.format).catch(() => null);
    if (bytes === undefined) faults.push(`制发的 ${file.format} 文件不见了`);
    else if (bytes === null || !isIssued(deps, bytes, file)) faults.push(`制发的 ${file.format} 文件被改动`);
  }
  return faults;
}

function isIssued({ digest }: Needs, bytes: Uint8Array, file: PaperFile): boolean {
  return digest(bytes) === file.digest && bytes.length === file.byteCount;
}

function textOf(value: unknown): string {
  return canonicalJson(value as JsonValue);
}
