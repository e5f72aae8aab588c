import * as contract from '../contract/disputes.ts';
import type { EntryId } from '../core/values/ids.ts';
import { accept } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { addDisputeDocument, downloadDisputeDocument } from '../usecases/registers/dispute-documents.ts';
import { dropDisputeStep, noteDisputeLessons, takeDisputeStep } from '../usecases/registers/take-dispute-step.ts';
import { given, readOutcome } from './disputes.ts';
import { readDay } from './inputs.ts';

const step = apiRoute({
  ...contract.takeDisputeStep,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const { kind, happenedOn, until, outcome, ...rest } = body;
    const day = readDay(happenedOn, 'happenedOn');
    if (!day.ok) return day;
    const last = until === undefined ? accept(undefined) : readDay(until, 'until');
    if (!last.ok) return last;
    const judged = outcome === undefined ? accept(undefined) : readOutcome(outcome);
    if (!judged.ok) return judged;
    const details = given({ ...rest, until: last.value, outcome: judged.value });
    const caseId = params.caseId as EntryId;
    const taken = await takeDisputeStep(deps, actor, { caseId, step: { ...details, kind, happenedOn: day.value } });
    return taken.ok ? { ok: true, value: null } : taken;
  },
});

const dropStep = apiRoute({
  ...contract.dropDisputeStep,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await dropDisputeStep(deps, actor, { caseId: params.caseId as EntryId, ...body });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const lessons = apiRoute({
  ...contract.noteDisputeLessons,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await noteDisputeLessons(deps, actor, { caseId: params.caseId as EntryId, lessons: body.lessons });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const addDocument = apiRoute({
  ...contract.addDisputeDocument,
  permission: 'register.write',
  async handle({ deps, actor, params, body, upload }) {
    const { fileName, bytes } = upload;
    const input = { ...body, fileName, bytes, caseId: params.caseId as EntryId };
    const added = await addDisputeDocument(deps, actor, input);
    return added.ok ? { ok: true, status: 201, value: { documentId: added.value } } : added;
  },
});

const download = apiRoute({
  ...contract.downloadDisputeDocument,
  permission: 'register.read',
  async handle({ deps, actor, params }) {
    const place = { caseId: params.caseId as EntryId, documentId: params.documentId as EntryId };
    const file = await downloadDisputeDocument(deps, actor, place);
    return file.ok ? { ok: true, file: file.value } : file;
  },
});

/** Endpoints of the steps, lessons and papers of a case. */
export const disputeStepRoutes: readonly ApiRoute[] = [step, dropStep, lessons, addDocument, download];
