import type { Refusal } from '../../../core/law/refusal.ts';
import { descriptionOf } from '../../../core/requests/application-draft.ts';
import { type FormContext, type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageReply } from '../../../http/page-route.ts';
import { actOnOwnRequest } from '../../../usecases/applications/act-on-own-request.ts';
import type { OwnPlace } from '../../../usecases/applications/find-own-request.ts';
import { openOwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { rateAnswer } from '../../../usecases/applications/rate-answer.ts';
import { startDraft } from '../../../usecases/applications/start-draft.ts';
import { draftAddress, type StatusPlace, statusAddress, statusPlace } from '../../ui/request-addresses.ts';
import { statusPage } from './status-route.tsx';
import { trackText } from './text.ts';
import { visitorOwner, withOwnRequest } from './track-page.tsx';

const files = { count: 5, bytesEach: 10 * 1024 * 1024 } as const;

/** Answers the notice of correction; the period begins anew. */
export const correctionForm = actForm('correction', 'correction', 'words');

/** Gives the reasons that were asked for. */
export const statementForm = actForm('statement', 'statement', 'words');

/** Asks for the answer to be served again. */
export const serviceAgainForm = actForm('service', 'serviceAgain', 'serviceWords');

/** Withdraws, from the page that told what follows. */
export const withdrawalForm = actForm('withdrawal', 'withdrawal', 'words');

/** How content the applicant is. */
export const ratingForm: FormRoute = {
  path: statusPlace(':secret', 'rating'),
  permission: 'public',
  audit: 'request.rated',
  handle: (context) =>
    withOwnRequest(context, async (form, place, secret) => {
      const { rating = '', ratingWords = '' } = form.fields;
      const rated = await rateAnswer(form.deps, place, { rating: Number(rating), words: ratingWords });
      return rated.ok ? redirectTo(doneAddress(secret, 'rating')) : mend(form, place, secret, rated.refusal);
    }),
};

/** Begins a new application to the agency that the answer names, with the same description. */
export const elsewhereForm: FormRoute = {
  path: statusPlace(':secret', 'elsewhere'),
  permission: 'public',
  audit: null,
  handle: (context) =>
    withOwnRequest(context, async (form, place, secret) => {
      const { responsible, informationSought } = await openOwnRequest(form.deps, place);
      if (responsible === null) return redirectTo(statusAddress(secret));
      const started = await startDraft(form.deps, {
        owner: visitorOwner(form),
        source: form.visitor.source,
        agencyId: responsible.id,
        answers: { ...descriptionOf({}), features: informationSought },
      });
      return started.ok ? redirectTo(draftAddress(started.value)) : mend(form, place, secret, started.refusal);
    }),
};

type ActKind = Parameters<typeof actOnOwnRequest>[1];

function actForm(where: StatusPlace, kind: ActKind, field: string): FormRoute {
  return {
    path: statusPlace(':secret', where),
    permission: 'public',
    audit: 'request.actedByApplicant',
    files,
    handle: (context) =>
      withOwnRequest(context, async (form, place, secret) => {
        if (form.faults.length > 0) return statusPage(form, place, secret, { faults: form.faults, typed: form.fields });
        const done = await actOnOwnRequest(form.deps, kind, {
          place,
          additionId: additionIdOf(form),
          text: form.fields[field] ?? '',
          files: form.files,
        });
        if (done.ok) return redirectTo(doneAddress(secret, kind));
        const { field: faulty = field } = done.refusal;
        return mend(form, place, secret, {
          ...done.refusal,
          message: refusedWords(kind, done.refusal),
          field: faulty === 'words' ? field : faulty,
        });
      }),
  };
}

/** The page chose it; one that cannot be it gets a fresh one, so that nothing is lost. */
function additionIdOf({ fields, deps }: FormContext): string {
  const sent = fields['addition'] ?? '';
  return /^[\w-]{16,64}$/.test(sent) ? sent : deps.newId();
}

const clerkReasons = ['wrongStage', 'alreadyClosed', 'nothingOpen', 'onlyOnce'];

/** What the table refuses is told in words for the applicant; everything else says itself. */
function refusedWords(kind: ActKind, { reason, message }: Refusal): string {
  const { refused } = trackText;
  return clerkReasons.includes(reason) && kind !== 'serviceAgain' ? refused[kind] : message;
}

function mend(form: FormContext, place: OwnPlace, secret: string, refusal: Refusal): Promise<PageReply> {
  const faults = [{ field: refusal.field ?? 'tasks', message: refusal.message }];
  return statusPage(form, place, secret, { faults, typed: form.fields });
}

function doneAddress(secret: string, done: keyof typeof trackText.done): string {
  return `${statusAddress(secret)}?done=${done}`;
}
