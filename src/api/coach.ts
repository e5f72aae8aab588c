import type { Static } from 'typebox';
import * as contract from '../contract/coach.ts';
import { formatCitation } from '../core/law/citation.ts';
import { letterOf } from '../core/requests/letters.ts';
import { outcomeOf, remedyClasses } from '../core/requests/outcomes.ts';
import type { RequestId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { type CoachedOutcome, consultCoach, openCoach } from '../usecases/requests/consult-coach.ts';

const open = apiRoute({
  ...contract.openCoach,
  permission: 'request.handle',
  async handle({ deps, actor, params }) {
    const opened = await openCoach(deps, actor, params.requestId as RequestId);
    if (!opened.ok) return opened;
    const { requestNumber, mayClose, proposals, contradictions } = opened.value;
    return {
      ok: true,
      value: {
        requestNumber,
        mayClose,
        proposals: proposals.map(({ question, answer, why }) => ({ question, answer, why })),
        contradictions: contradictions.map(({ question, answer, refusal }) => ({
          question,
          answer,
          message: refusal.message,
          cite: refusal.cite === undefined ? '' : formatCitation(refusal.cite),
        })),
      },
    };
  },
});

const consult = apiRoute({
  ...contract.consultCoach,
  permission: 'request.handle',
  async handle({ deps, actor, params, body }) {
    const { choices, values } = body;
    const done = await consultCoach(deps, actor, { requestId: params.requestId as RequestId, choices, values });
    return done.ok ? { ok: true, value: coachReply(done.value) } : done;
  },
});

export const coachRoutes: readonly ApiRoute[] = [open, consult];

function coachReply(coached: CoachedOutcome): Static<typeof contract.consultCoach.reply> {
  const { outcome, refusedPartGrounds, letter, reasons, values, fields, recordSearch } = coached;
  const { cite, alsoCite = [] } = outcomeOf(outcome);
  return {
    outcome,
    refusedPartGrounds: [...refusedPartGrounds],
    letter,
    letterTitle: letterOf(letter).title,
    cite: [cite, ...alsoCite].map(formatCitation).join('；'),
    reasons,
    values: { ...values },
    fields: fields.map(({ id, label, kind, required, hint, longest, choices = [] }) => ({
      id,
      label,
      kind,
      required,
      hint,
      longest,
      choices: choices.map((choice) => ({ ...choice })),
    })),
    fileNote: coached.fileNote.map(({ evidence, ...note }) => ({ ...note, evidence: [...evidence] })),
    recordSearch:
      recordSearch === null ? null : { searchedOn: recordSearch.searchedOn, places: [...recordSearch.places] },
    mustInformThirdParty: coached.mustInformThirdParty,
    remedy: remedyClasses[coached.remedy].label,
  };
}
