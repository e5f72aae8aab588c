import type { Static } from 'typebox';
import * as contract from '../contract/papers.ts';
import { workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { outcomeOf } from '../core/requests/outcomes.ts';
import { paperTitle } from '../core/requests/paper-kinds.ts';
import type { AttachmentId, Digest, PaperId, RequestId } from '../core/values/ids.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { type ApiReply, type ApiRoute, apiRoute, type FileReply } from '../http/api-route.ts';
import { listPaperDesk } from '../usecases/papers/list-paper-desk.ts';
import { listRequestPapers } from '../usecases/papers/list-request-papers.ts';
import { findingsOf, loadPaper, openPaper, readPaper } from '../usecases/papers/open-paper.ts';
import {
  downloadPaper,
  type PrintedFile,
  previewPaper,
  printEnvelope,
  printProofOfService,
} from '../usecases/papers/print-paper.ts';
import { savePaperDraft } from '../usecases/papers/save-paper-draft.ts';
import { signPaper } from '../usecases/papers/sign-paper.ts';
import { startPaper } from '../usecases/papers/start-paper.ts';
import {
  cancelPaper,
  recallPaper,
  reviewPaper,
  reviewPaperForSecrecy,
  sendBackPaper,
} from '../usecases/papers/step-paper.ts';
import { submitPaper } from '../usecases/papers/submit-paper.ts';
import type { Deps, Paper, PaperContent } from '../usecases/ports.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { parseEffect } from './paper-effects.ts';
import { findingRow, paperReply, paperRow } from './paper-rows.ts';

const list = apiRoute({
  ...contract.listPapers,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    const listed = await listRequestPapers(deps, actor, params.requestId as RequestId);
    if (!listed.ok) return listed;
    const { papers, requestNumber, accounts, startable, correctBy } = listed.value;
    return {
      ok: true,
      value: {
        rows: papers.map((paper) => paperRow(paper, requestNumber, accounts)),
        correctBy,
        startable: startable.map(({ kind, action, outcomes }) => ({
          kind,
          title: paperTitle(kind),
          action,
          outcomes: outcomes.map((id) => ({ id, label: outcomeOf(id).label })),
        })),
      },
    };
  },
});

const start = apiRoute({
  ...contract.startPaper,
  permission: 'paper.draft',
  async handle({ deps, actor, params, body }) {
    const content = contentOf(body);
    if (!content.ok) return content;
    const done = await startPaper(deps, actor, {
      paperId: body.paperId as PaperId,
      requestId: params.requestId as RequestId,
      kind: body.kind,
      replaces: body.replaces === undefined ? null : (body.replaces as PaperId),
      content: { ...content.value, ...(body.fileNote === undefined ? {} : { fileNote: body.fileNote }) },
    });
    return done.ok ? rowReply(deps, done.value, 201) : done;
  },
});

const open = apiRoute({
  ...contract.getPaper,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    const opened = await openPaper(deps, actor, params.paperId as PaperId);
    return opened.ok ? { ok: true, value: paperReply(opened.value) } : opened;
  },
});

const saveDraft = apiRoute({
  ...contract.savePaperDraft,
  permission: 'paper.draft',
  async handle({ deps, actor, params, body }) {
    const content = contentOf(body);
    if (!content.ok) return content;
    const paperId = params.paperId as PaperId;
    const saved = await savePaperDraft(deps, actor, { paperId, basedOn: body.basedOn, content: content.value });
    if (!saved.ok) return saved;
    const loaded = await loadPaper(deps, actor, paperId);
    if (!loaded.ok) return loaded;
    const findings = await findingsOf(deps, loaded.value);
    return { ok: true, value: { ...saved.value, findings: findings.map(findingRow) } };
  },
});

const step = apiRoute({
  ...contract.stepPaper,
  // each step asks for its own permission in the core; this one only lets people in who see the paper
  permission: 'paper.read',
  async handle({ deps, actor, params, body }) {
    const input = {
      paperId: params.paperId as PaperId,
      contentDigest: body.contentDigest as Digest,
      opinion: body.opinion ?? '',
    };
    const done: Result<Paper, Refusal | readonly Refusal[]> = await steps[body.step](deps, actor, input);
    return done.ok ? rowReply(deps, done.value) : done;
  },
});

const steps = {
  submit: submitPaper,
  recall: recallPaper,
  review: reviewPaper,
  secrecyReview: reviewPaperForSecrecy,
  sendBack: sendBackPaper,
  sign: signPaper,
  cancel: cancelPaper,
} as const;

const read = apiRoute({
  ...contract.readPaper,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    const document = await readPaper(deps, actor, params.paperId as PaperId);
    return document.ok ? { ok: true, value: { document: document.value } } : document;
  },
});

const preview = apiRoute({
  ...contract.previewPaper,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    return fileReply(await previewPaper(deps, actor, params.paperId as PaperId), 'pdf');
  },
});

const download = apiRoute({
  ...contract.downloadPaper,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    return fileReply(await downloadPaper(deps, actor, params.paperId as PaperId, params.format), params.format);
  },
});

const print = apiRoute({
  ...contract.printWithPaper,
  permission: 'paper.read',
  async handle({ deps, actor, params }) {
    const printed = params.print === 'envelope' ? printEnvelope : printProofOfService;
    return fileReply(await printed(deps, actor, params.paperId as PaperId), 'pdf');
  },
});

const desk = apiRoute({
  ...contract.paperDesk,
  permission: 'paper.read',
  async handle({ deps, actor, today }) {
    const listed = await listPaperDesk(deps, actor);
    if (!listed.ok) return listed;
    const { waiting, returned, accounts } = listed.value;
    const calendar = await calendarOf(deps.queries, agencyIn(await deps.queries.loadTree(), actor.agencyId));
    return {
      ok: true,
      value: {
        rows: waiting.map(({ paper, request, action }) => ({
          paper: paperRow(paper, request.requestNumber, accounts),
          action,
          dueOn: request.dueOn,
          daysLeft: request.dueOn === null ? null : workingDaysBetween(calendar, today, request.dueOn),
        })),
        returned: returned.map(({ paper, request }) => paperRow(paper, request.requestNumber, accounts)),
      },
    };
  },
});

export const paperRoutes: readonly ApiRoute[] = [
  list,
  start,
  open,
  saveDraft,
  step,
  read,
  preview,
  download,
  print,
  desk,
];

/** The row of a paper after something was done to it. */
export async function rowReply(
  { queries, today }: Deps,
  paper: Paper,
  status: 200 | 201 = 200,
): Promise<ApiReply<Static<typeof contract.PaperRow>>> {
  const [record, accounts] = await Promise.all([
    queries.findRequest(paper.agencyId, paper.requestId),
    queries.listAccounts([paper.agencyId], today()),
  ]);
  return { ok: true, status, value: paperRow(paper, record?.requestNumber ?? '', accounts) };
}

function contentOf(
  body: Pick<Static<typeof contract.savePaperDraft.body>, 'event' | 'values' | 'attachmentIds'>,
): Result<PaperContent, Refusal> {
  const effect = parseEffect(body.event);
  if (!effect.ok) return refuse(effect.refusal);
  const attachmentIds = body.attachmentIds as readonly string[] as readonly AttachmentId[];
  return accept({ values: body.values, attachmentIds, effect: effect.value });
}

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function fileReply(printed: Result<PrintedFile, Refusal>, format: keyof typeof contentTypes): ApiReply<null> {
  if (!printed.ok) return printed;
  const file: FileReply = { ...printed.value, contentType: contentTypes[format] };
  return { ok: true, file };
}
