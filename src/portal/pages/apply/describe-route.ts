import { h } from 'preact';
import {
  answersOfTopic,
  describedInformation,
  descriptionOf,
  faultsOfStep,
} from '../../../core/requests/application-draft.ts';
import { descriptionHints, topicsOf } from '../../../core/requests/application-guide.ts';
import { type FormContext, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import { changeDraft } from '../../../usecases/applications/change-draft.ts';
import type { OpenDraft } from '../../../usecases/applications/draft-content.ts';
import { startDraft } from '../../../usecases/applications/start-draft.ts';
import {
  countFoundBeforeAsking,
  type Suggestion,
  suggestPublished,
} from '../../../usecases/applications/suggest-published.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { describeText } from './describe-text.ts';
import { type Advice, addressOf, DescribeView, FoundView } from './describe-view.tsx';
import { applyPage, draftForm, draftPage, frameFacts, ownerOf, stepAddress } from './draft-page.ts';
import { goOn, pageFiles, removeNamedFile, saveFiles, savePage } from './save-page.ts';

/** Page 2: what is sought. */
export const describeRoute = draftPage('describe', (context, draft) => describePage(context, draft));

/** Keeps the description, says once what could be better, then goes on. */
export const describeForm = draftForm('describe', answerDescription, pageFiles);

/** The happy end: it was public already. */
export const foundRoute = draftPage('found', async (context, draft) => {
  const suggestion = await suggestionAt(context, draft, context.query['address'] ?? '');
  if (suggestion === undefined) return redirectTo(stepAddress(draft.draftId, 'describe'));
  const facts = frameFacts(context, draft, 'describe', []);
  return renderPrivatePage(context, applyPage(describeText.found.title), h(FoundView, { facts, suggestion }));
});

/** Counts the happy end, without a trace of who it was. */
export const foundForm = draftForm('found', async (context, draft) => {
  const suggestion = await suggestionAt(context, draft, context.fields['address'] ?? '');
  if (suggestion === undefined) return redirectTo(stepAddress(draft.draftId, 'describe'));
  const address = addressOf(suggestion);
  await countFoundBeforeAsking(context.deps, { agencyId: suggestion.agencyId, address, on: context.today });
  return redirectTo(`${stepAddress(draft.draftId, 'found')}?address=${encodeURIComponent(address)}`);
});

async function describePage(
  context: PageContext,
  draft: OpenDraft,
  faults: readonly FieldFault[] = [],
): Promise<PageReply> {
  const { answers, files, advisedOn } = draft.content;
  const description = describedInformation(descriptionOf(answers));
  // advice that was given stays in sight while the description is the same
  const advice =
    faults.length === 0 && advisedOn !== '' && advisedOn === description ? await adviceOn(context, draft) : undefined;
  const facts = frameFacts(context, draft, 'describe', faults);
  const view = h(DescribeView, { facts, answers, files, advice });
  return renderPrivatePage(context, applyPage(describeText.title, faults), view, faults.length === 0 ? 200 : 422);
}

async function answerDescription(context: FormContext, draft: OpenDraft): Promise<PageReply> {
  const page = await saveFiles(context, await savePage(context, draft, 'describe'), 'description');
  const removed = await removeNamedFile(context, page.draft, 'describe');
  if (removed !== undefined) return removed;
  const { answers } = page.draft.content;
  const faults = [...faultsOfStep('describe', answers, context.today), ...page.faults];
  if (faults.length > 0) return describePage(context, page.draft, faults);
  if (context.fields['press'] === 'split') return split(context, page.draft);
  const advice = await adviceOn(context, page.draft);
  const description = describedInformation(descriptionOf(answers));
  const isHeard = page.draft.content.advisedOn === description;
  if (isHeard || (advice.hints.length === 0 && advice.suggestions.length === 0)) return goOn(context, page.draft);
  await savePage(context, page.draft, 'describe', { content: { advisedOn: description } });
  return redirectTo(`${stepAddress(page.draft.draftId, 'describe')}#advice`);
}

async function adviceOn(context: PageContext, { content: { answers } }: OpenDraft): Promise<Advice> {
  const description = descriptionOf(answers);
  return {
    suggestions: await suggestPublished(context.deps, soughtIn(answers)),
    hints: descriptionHints(description),
    topicCount: topicsOf(description.title).length,
  };
}

/** What suggestions are looked for by. */
function soughtIn(answers: OpenDraft['content']['answers']): string {
  const { title, documentNumber } = descriptionOf(answers);
  return `${title}\n${documentNumber}`;
}

/** The first topic stays in this draft, each other one becomes a draft of its own with the same particulars. */
async function split(context: FormContext, draft: OpenDraft): Promise<PageReply> {
  const { answers } = draft.content;
  const topics = topicsOf(answers['title'] ?? '');
  const owner = ownerOf(context);
  for (const index of topics.keys()) {
    const own = answersOfTopic(answers, index);
    if (own === undefined || index === 0) continue;
    const started = await startDraft(context.deps, {
      owner,
      source: context.visitor.source,
      answers: own,
      ...(draft.agencyId === null ? {} : { agencyId: draft.agencyId }),
    });
    if (!started.ok) return describePage(context, draft, [{ field: 'title', message: started.refusal.message }]);
  }
  const first = answersOfTopic(answers, 0) ?? answers;
  const saved = await changeDraft(context.deps, owner, draft.draftId, ({ content }) => ({
    content: { ...content, answers: first },
  }));
  return saved.ok ? goOn(context, saved.value) : redirectTo(stepAddress(draft.draftId, 'describe'));
}

async function suggestionAt(
  context: PageContext,
  { content }: OpenDraft,
  address: string,
): Promise<Suggestion | undefined> {
  const suggestions = await suggestPublished(context.deps, soughtIn(content.answers));
  return suggestions.find((suggestion) => addressOf(suggestion) === address);
}
