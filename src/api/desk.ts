import type { Static } from 'typebox';
import * as contract from '../contract/desk.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { matters } from '../core/requests/actions.ts';
import { parseTracedFields } from '../core/requests/request-trace.ts';
import type { EntryId, RequestId } from '../core/values/ids.ts';
import type { Result } from '../core/values/result.ts';
import { type ApiReply, type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  type EarlierRequests,
  listEarlierRequests,
  previewEarlierRequests,
} from '../usecases/desk/find-earlier-requests.ts';
import { handOutAccess } from '../usecases/desk/hand-out-access.ts';
import { openDesk, type RequestDesk } from '../usecases/desk/open-desk.ts';
import { type PrintedReceipt, printOralForm, printReceipt } from '../usecases/desk/print-receipt.ts';
import { addNote, readNotes } from '../usecases/desk/request-notes.ts';
import { takeManyActions } from '../usecases/desk/take-many-actions.ts';
import { printClockExhibit } from '../usecases/requests/print-clock-exhibit.ts';
import { readDay } from './inputs.ts';
import { parseAction } from './request-actions.ts';

const preview = apiRoute({
  ...contract.previewEarlier,
  permission: 'request.register',
  async handle({ deps, actor, body }) {
    const found = await previewEarlierRequests(deps, actor, parseTracedFields(body.application));
    return found.ok ? { ok: true, value: earlierReply(found.value) } : found;
  },
});

const earlier = apiRoute({
  ...contract.listEarlier,
  permission: 'request.read',
  async handle({ deps, actor, params }) {
    const found = await listEarlierRequests(deps, actor, params.requestId as RequestId);
    return found.ok ? { ok: true, value: earlierReply(found.value) } : found;
  },
});

const desk = apiRoute({
  ...contract.getDesk,
  permission: 'request.read',
  async handle({ deps, actor, params }) {
    const opened = await openDesk(deps, actor, params.requestId as RequestId);
    return opened.ok ? { ok: true, value: deskReply(opened.value) } : opened;
  },
});

const newNote = apiRoute({
  ...contract.addNote,
  permission: 'request.handle',
  async handle({ deps, actor, params, body }) {
    const happenedOn = readDay(body.happenedOn, 'happenedOn');
    if (!happenedOn.ok) return happenedOn;
    const { kind, text } = body;
    const requestId = params.requestId as RequestId;
    const noteId = body.noteId as EntryId;
    return addNote(deps, actor, { noteId, requestId, kind, happenedOn: happenedOn.value, text });
  },
});

const openNotes = apiRoute({
  ...contract.readNotes,
  permission: 'request.revealApplicant',
  async handle({ deps, actor, params, body }) {
    const { purpose } = body;
    const read = await readNotes(deps, actor, { requestId: params.requestId as RequestId, purpose });
    if (!read.ok) return read;
    return { ok: true, value: { notes: read.value.map(({ noteId, text }) => ({ noteId, text })) } };
  },
});

const receipt = apiRoute({
  ...contract.printReceipt,
  permission: 'request.register',
  async handle({ deps, actor, params }) {
    return pdfReply(await printReceipt(deps, actor, params.requestId as RequestId));
  },
});

const access = apiRoute({
  ...contract.handOutAccess,
  permission: 'request.register',
  async handle({ deps, actor, params, baseUrl }) {
    const requestId = params.requestId as RequestId;
    return pdfReply(await handOutAccess(deps, actor, { requestId, statusBase: `${baseUrl}/cx` }));
  },
});

const oralForm = apiRoute({
  ...contract.printOralForm,
  permission: 'request.register',
  async handle({ deps, actor, params }) {
    return pdfReply(await printOralForm(deps, actor, params.requestId as RequestId));
  },
});

const many = apiRoute({
  ...contract.takeManyActions,
  permission: 'request.read',
  async handle({ deps, actor, body, today }) {
    const { requestIds, ...details } = body;
    const event = parseAction({ ...details, happenedOn: today }, today);
    if (!event.ok) return event;
    const ids = [...new Set(requestIds)] as RequestId[];
    const done = await takeManyActions(deps, actor, ids, event.value);
    return {
      ok: true,
      value: { done: done.map(({ requestId, refusal }) => ({ requestId, message: refusal?.message ?? null })) },
    };
  },
});

const clockExhibit = apiRoute({
  ...contract.printClockExhibit,
  permission: 'request.read',
  async handle({ deps, actor, params }) {
    return pdfReply(await printClockExhibit(deps, actor, params.requestId as RequestId));
  },
});

export const deskRoutes: readonly ApiRoute[] = [
  clockExhibit,
  preview,
  earlier,
  desk,
  newNote,
  openNotes,
  receipt,
  access,
  oralForm,
  many,
];

function pdfReply(printed: Result<PrintedReceipt, Refusal>): ApiReply<null> {
  if (!printed.ok) return printed;
  return { ok: true, file: { ...printed.value, contentType: 'application/pdf' } };
}

function earlierReply(found: EarlierRequests): Static<typeof contract.listEarlier.reply> {
  return { ...found, sameApplicant: [...found.sameApplicant], alike: [...found.alike] };
}

function deskReply(opened: RequestDesk): Static<typeof contract.getDesk.reply> {
  const { caseOfficer, division, urgedOn, nextConsultation, oldNumber } = opened;
  return {
    caseOfficer,
    divisionName: division?.name ?? null,
    urgedOn: [...urgedOn],
    nextConsultation,
    oldNumber,
    open: opened.open.map(({ matter, since, until, consultation, divisionName }) => ({
      matter,
      label: matters[matter].label,
      since,
      until,
      consultation,
      divisionName,
    })),
    officers: opened.officers.map(({ accountId, displayName }) => ({ accountId, displayName })),
    divisions: opened.divisions.map(({ divisionId, name, members }) => ({
      divisionId,
      name,
      memberIds: members.map(({ accountId }) => accountId as string),
    })),
    proposals: opened.proposals.map(({ score: _score, ...proposal }) => proposal),
    notes: opened.notes.map(({ noteId, kind, happenedOn, authorName, recordedAt }) => ({
      noteId,
      kind,
      happenedOn,
      authorName,
      recordedAt,
    })),
  };
}
