import { h } from 'preact';
import { explainClock } from '../../../core/deadlines/clock-explanation.ts';
import { readClock } from '../../../core/deadlines/running-clock.ts';
import {
  applicationInputOf,
  type DraftStep,
  draftSteps,
  firstOpenStep,
} from '../../../core/requests/application-draft.ts';
import { type Application, applicationFields, parseApplicationForm } from '../../../core/requests/application-form.ts';
import { applicationLines } from '../../../core/requests/application-lines.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { type FormContext, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import { changeDraft } from '../../../usecases/applications/change-draft.ts';
import type { DraftFile, OpenDraft } from '../../../usecases/applications/draft-content.ts';
import { issueChallenge } from '../../../usecases/applications/proof-of-work.ts';
import { submitApplication } from '../../../usecases/applications/submit-application.ts';
import { agencyIn, calendarOf } from '../../../usecases/requests/request-context.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { receiptAddress } from '../../ui/request-addresses.ts';
import { checkText } from './check-text.ts';
import { type CheckedLine, CheckView, type ExpectedReply } from './check-view.tsx';
import { applyPage, draftForm, draftPage, frameFacts, ownerOf, stepAddress } from './draft-page.ts';
import { proofScript } from './proof-script.ts';

/** Page 6: everything once more. What is not filled in yet comes first. */
export const checkRoute = draftPage('check', (context, draft) => checkPage(context, draft));

/** Files the application and leads to its receipt, or says what keeps it from being filed. */
export const checkForm = draftForm('check', submit);

async function submit(context: FormContext, draft: OpenDraft): Promise<PageReply> {
  const { draftId } = draft;
  const agreesToPublish = context.fields['agreesToPublish'] === 'yes' ? 'yes' : '';
  const changed = await changeDraft(context.deps, ownerOf(context), draftId, ({ content }) => ({
    content: { ...content, answers: { ...content.answers, agreesToPublish } },
  }));
  const kept = changed.ok ? changed.value : draft;
  const trapped = context.fields['website'] ?? '';
  if (trapped !== '') return checkPage(context, kept, [{ field: 'website', message: checkText.trapped }], 422, trapped);
  const filed = await submitApplication(context.deps, {
    owner: ownerOf(context),
    source: context.visitor.source,
    draftId,
    challenge: context.fields['challenge'] ?? '',
    proof: context.fields['proof'] ?? '',
  });
  if (filed.ok) return redirectTo(receiptAddress(filed.value.link));
  const { reason, step, message } = filed.refusal;
  if (step !== undefined) return redirectTo(stepAddress(draftId, step));
  return checkPage(context, kept, [{ field: 'press', message }], reason === 'tooManyAttempts' ? 429 : 422);
}

async function checkPage(
  context: PageContext,
  draft: OpenDraft,
  faults: readonly FieldFault[] = [],
  status = 200,
  trapped = '',
): Promise<PageReply> {
  const { answers, files } = draft.content;
  const open = firstOpenStep(answers, draft.agencyId !== null, context.today);
  const form = parseApplicationForm(applicationInputOf(answers), context.today);
  if (open !== undefined || draft.agencyId === null || !form.ok)
    return redirectTo(stepAddress(draft.draftId, open ?? 'agency'));
  const agency = agencyIn(await context.deps.queries.loadTree(), draft.agencyId);
  const { onlineConfirmation, clock } = await context.deps.queries.loadSettings(agency.id, context.today);
  const isConfirmedBySending = onlineConfirmation === 'onSubmission';
  const view = h(CheckView, {
    facts: frameFacts(context, draft, 'check', faults),
    lines: checkedLines(agency.name, form.value, files),
    expected: isConfirmedBySending ? await expectedReply(context, agency, clock) : awaitedConfirmation,
    isConfirmedBySending,
    agreesToPublish: answers['agreesToPublish'] === 'yes',
    challenge: await issueChallenge(context.deps, draft.draftId),
    trapped,
  });
  return renderPrivatePage(
    context,
    { ...applyPage(checkText.title, faults), script: proofScript.address },
    view,
    status,
  );
}

function checkedLines(agency: string, application: Application, files: readonly DraftFile[]): readonly CheckedLine[] {
  // asked on this very page
  const { agreesToPublish: _, ...shown } = application;
  // asked only of those who want it that way
  const unasked: readonly string[] = [
    ...(shown.deliveryMethod === 'byPost' ? [] : [applicationFields.postalCode.label]),
    ...(shown.deliveryMethod === 'byFax' ? [] : [applicationFields.fax.label]),
  ];
  const names = files.map(({ fileName }) => fileName).join('\n');
  return [
    { label: checkText.agency, value: agency, step: 'agency' },
    ...applicationLines(shown)
      .filter(({ label }) => !unasked.includes(label))
      .map((line) => ({ ...line, step: stepOfLabel(line.label) })),
    { label: checkText.files, value: names || checkText.none, step: 'describe' },
  ];
}

const awaitedConfirmation: ExpectedReply = { words: checkText.time.byOffice, provisional: undefined, steps: [] };

async function expectedReply(
  context: PageContext,
  agency: Parameters<typeof calendarOf>[1],
  settings: Parameters<typeof readClock>[3],
): Promise<ExpectedReply> {
  const { today } = context;
  const facts = { receivedOn: today };
  const reading = readClock(facts, await calendarOf(context.deps.queries, agency), today, settings);
  if (!('dueOn' in reading)) throw new Error('A clock that only started cannot be waiting.');
  const first = reading.days.find(({ role }) => role === 'counted')?.date ?? reading.dueOn;
  return {
    words: checkText.time.onSubmission(formatChinese(today), formatChinese(first), formatChinese(reading.dueOn)),
    provisional: reading.provisional ? (reading.reason ?? '') : undefined,
    steps: explainClock(facts, reading).map(({ text }) => text),
  };
}

/** The page that an answer is changed on, by the label under which it is shown. */
function stepOfLabel(label: string): DraftStep {
  const field = Object.entries(applicationFields).find(([, row]) => row.label === label)?.[0] ?? '';
  return draftSteps.find(({ fields }) => (fields as readonly string[]).includes(field))?.id ?? 'describe';
}
