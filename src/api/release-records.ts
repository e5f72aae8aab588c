import type { Static } from 'typebox';
import * as contract from '../contract/item-checks.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import { type IncidentAct, incidentActs } from '../core/releases/incidents.ts';
import type { EntryId, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import type { Deps, StoredIncident } from '../usecases/ports.ts';
import { assessImpact, listImpactAssessments, takeAssessment } from '../usecases/releases/assess-impact.ts';
import { chooseWord, importWords, listWords } from '../usecases/releases/choose-words.ts';
import { actOnIncident, openIncident, openWords, reportIncident } from '../usecases/releases/incident-course.ts';
import { incidentHindranceText } from './text.ts';

const words = apiRoute({
  ...contract.listWords,
  permission: 'word.read',
  async handle({ deps, actor }) {
    const listed = await listWords(deps, actor);
    if (!listed.ok) return listed;
    const rows = listed.value.map((word) => ({ ...word, exceptions: [...word.exceptions] }));
    return { ok: true, value: { rows, mayWrite: holds(actor, 'word.write') } };
  },
});

const choose = apiRoute({
  ...contract.chooseWord,
  permission: 'word.write',
  async handle({ deps, actor, body }) {
    const chosen = await chooseWord(deps, actor, body);
    return chosen.ok ? { ok: true, value: null } : chosen;
  },
});

const bring = apiRoute({
  ...contract.importWords,
  permission: 'word.write',
  async handle({ deps, actor, body, upload }) {
    const done = await importWords(deps, actor, { bytes: upload.bytes, isDryRun: body.mode === 'dryRun' });
    if (!done.ok) return done;
    const { rows, soundCount, isDone } = done.value;
    return {
      ok: true,
      value: { rows: rows.map((row) => ({ ...row, faults: [...row.faults] })), soundCount, isDone },
    };
  },
});

const incidents = apiRoute({
  ...contract.listIncidents,
  permission: 'incident.read',
  async handle({ deps, actor }) {
    const listed = await deps.queries.listIncidents(actor.agencyId);
    const rows = listed.map((incident) => incidentRow(deps, incident));
    return { ok: true, value: { rows, mayReport: holds(actor, 'incident.write') } };
  },
});

const incident = apiRoute({
  ...contract.getIncident,
  permission: 'incident.read',
  async handle({ deps, actor, params }) {
    const opened = await openIncident(deps, actor, params.incidentId as EntryId);
    if (!opened.ok) return opened;
    const { stored, words: written, course } = opened.value;
    return {
      ok: true,
      value: {
        row: incidentRow(deps, stored),
        words: { ...written },
        ...allowedActs(stored, actor),
        course: course.map(({ label, actorName, event }) => ({
          seq: event.seq,
          label,
          actorName,
          recordedAt: event.recordedAt,
        })),
      },
    };
  },
});

const report = apiRoute({
  ...contract.reportIncident,
  permission: 'incident.write',
  async handle({ deps, actor, body }) {
    const reported = await reportIncident(deps, actor, {
      ...body,
      incidentId: body.incidentId as EntryId,
      itemId: body.itemId as ItemId | null,
    });
    return reported.ok ? { ok: true, status: 201, value: incidentRow(deps, reported.value) } : reported;
  },
});

const act = apiRoute({
  ...contract.actOnIncident,
  permission: 'incident.read',
  async handle({ deps, actor, params, body }) {
    const done = await actOnIncident(deps, actor, { ...body, incidentId: params.incidentId as EntryId });
    return done.ok ? { ok: true, value: incidentRow(deps, done.value) } : done;
  },
});

const assessments = apiRoute({
  ...contract.listAssessments,
  permission: 'assessment.read',
  async handle({ deps, actor, query }) {
    const listed = await listImpactAssessments(deps, actor);
    if (!listed.ok) return listed;
    const { itemId } = query;
    const wanted = listed.value.filter(({ itemIds }) => itemId === undefined || itemIds.includes(itemId as ItemId));
    return {
      ok: true,
      value: {
        rows: wanted.map(({ assessmentId, title, answers, madeOn, madeByName, itemIds }) => ({
          assessmentId,
          title,
          answers: { ...answers },
          madeOn,
          madeByName,
          itemIds: [...itemIds],
        })),
        mayWrite: holds(actor, 'assessment.write'),
      },
    };
  },
});

const assess = apiRoute({
  ...contract.makeAssessment,
  permission: 'assessment.write',
  async handle({ deps, actor, body }) {
    const made = await assessImpact(deps, actor, {
      ...body,
      assessmentId: body.assessmentId as EntryId,
      itemId: body.itemId as ItemId | null,
    });
    return made.ok ? { ok: true, status: 201, value: { assessmentId: made.value } } : made;
  },
});

const take = apiRoute({
  ...contract.takeAssessment,
  permission: 'assessment.write',
  handle: ({ deps, actor, params, body }) =>
    takeAssessment(deps, actor, {
      assessmentId: params.assessmentId as EntryId,
      itemId: body.itemId as ItemId,
    }),
});

export const releaseRecordRoutes: readonly ApiRoute[] = [
  words,
  choose,
  bring,
  incidents,
  incident,
  report,
  act,
  assessments,
  assess,
  take,
];

function incidentRow(deps: Pick<Deps, 'sealer'>, stored: StoredIncident): Static<typeof contract.IncidentRow> {
  const { incidentId, kind, stage, foundOn, itemId, closedAt } = stored;
  return { incidentId, title: openWords(deps, stored).title, kind, stage, foundOn, itemId, closedAt };
}

function allowedActs({ stage, authors }: StoredIncident, actor: Actor) {
  const possible = (Object.keys(incidentActs) as readonly IncidentAct[]).filter(
    (one) =>
      incidentActs[one].during.includes(stage) && holds(actor, isJudging(one) ? 'incident.close' : 'incident.write'),
  );
  const allowed = possible.filter((one) => !(isJudging(one) && authors.includes(actor.id)));
  return {
    allowed: allowed.map((one) => ({ act: one, label: incidentActs[one].label })),
    hindrance: allowed.length < possible.length ? incidentHindranceText : null,
  };
}

function isJudging(one: IncidentAct): boolean {
  return one === 'close' || one === 'sendBack';
}
