import { itemAddress } from '../../../core/catalog/item-address.ts';
import type { DraftAnswers } from '../../../core/requests/application-draft.ts';
import type { DescriptionHint } from '../../../core/requests/application-guide.ts';
import type { DraftFile } from '../../../usecases/applications/draft-content.ts';
import type { Suggestion } from '../../../usecases/applications/suggest-published.ts';
import { FileField, TextArea, TextField } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { applyAddress } from '../../ui/request-addresses.ts';
import { describeText } from './describe-text.ts';
import { type StepFrameFacts, stepAddress } from './draft-page.ts';
import { StepFrame } from './step-frame.tsx';

/** What is said about a description before it goes on. */
export interface Advice {
  readonly suggestions: readonly Suggestion[];
  readonly hints: readonly DescriptionHint[];
  /** In how many applications the description can be parted; 1 if in none. */
  readonly topicCount: number;
}

export interface DescribeContent {
  readonly facts: StepFrameFacts;
  readonly answers: DraftAnswers;
  readonly files: readonly DraftFile[];
  readonly advice: Advice | undefined;
}

/** P17: what is sought, in parts; what is public already and what could be clearer stand above before it goes on. */
export function DescribeView({ facts, answers, files, advice }: DescribeContent) {
  const { fields, title, lead } = describeText;
  const text = (name: string) => ({ name, value: answers[name] ?? '', faults: facts.faults });
  return (
    <StepFrame
      facts={facts}
      title={title}
      hasFiles
      before={
        <>
          <p class="lead">{lead}</p>
          {advice === undefined ? null : <AdvicePanel advice={advice} facts={facts} />}
        </>
      }
    >
      <TextArea {...text('title')} {...fields.title} rows={4} />
      <TextField {...text('documentNumber')} {...fields.documentNumber} width="middle" isRequired={false} />
      <div class="field-row">
        <TextField {...text('yearFrom')} {...fields.yearFrom} inputMode="numeric" width="short" isRequired={false} />
        <TextField {...text('yearTo')} {...fields.yearTo} inputMode="numeric" width="short" isRequired={false} />
      </div>
      <TextArea {...text('features')} {...fields.features} rows={3} isRequired={false} />
      <FileList files={files.filter(({ purpose }) => purpose === 'description')} />
      <FileField
        name="file"
        {...fields.file}
        faults={facts.faults}
        accept=".pdf,.docx,.xlsx,.txt,image/*"
        isMultiple
        isRequired={false}
      />
      <SplitButton topicCount={advice?.topicCount ?? 1} />
    </StepFrame>
  );
}

function SplitButton({ topicCount }: { readonly topicCount: number }) {
  if (topicCount < 2) return null;
  return (
    <p class="form-actions">
      <button type="submit" class="button plain" name="press" value="split">
        {describeText.advice.split(topicCount)}
      </button>
    </p>
  );
}

/** Files of a page so far, each with a button that takes it out. */
export function FileList({ files }: { readonly files: readonly DraftFile[] }) {
  if (files.length === 0) return null;
  const { heading, remove, size } = describeText.files;
  return (
    <div class="field">
      <p class="field-label">{heading}</p>
      <ul class="plain-list">
        {files.map(({ fileId, fileName, byteCount }) => (
          <li key={fileId}>
            {`${fileName}（${size(Math.max(1, Math.round(byteCount / 1024)))}） `}
            <button type="submit" class="link-button" name="press" value={`remove ${fileId}`}>
              {remove(fileName)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AdvicePanel({ advice, facts }: { readonly advice: Advice; readonly facts: StepFrameFacts }) {
  const words = describeText.advice;
  return (
    <section class="panel" id="advice" aria-labelledby="advice-heading">
      <h2 id="advice-heading">{words.title}</h2>
      {advice.suggestions.length === 0 ? null : (
        <>
          <p>{words.suggestions}</p>
          <ul class="plain-list">
            {advice.suggestions.map((suggestion) => (
              <SuggestionLine key={addressOf(suggestion)} suggestion={suggestion} facts={facts} />
            ))}
          </ul>
        </>
      )}
      {advice.hints.length === 0 ? null : (
        <>
          <p>{words.hints}</p>
          <ul class="plain-list">
            {advice.hints.map(({ id, message, door }) => (
              <li key={id}>
                {message}
                {door === undefined ? null : <Link href={`${applyAddress}/door/${door}`}>{words.door}</Link>}
                {id === 'severalTopics' ? words.splitWords : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.goOn}</p>
    </section>
  );
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly facts: StepFrameFacts;
}

function SuggestionLine({ suggestion, facts }: SuggestionLineProps) {
  const words = describeText.advice;
  return (
    <li>
      <Link href={addressOf(suggestion)}>{suggestion.title}</Link>
      {`（${words.kinds[suggestion.kind]}）`}
      <PostForm action={stepAddress(facts.draftId, 'found')} token={facts.token} class="inline-form">
        <button type="submit" class="link-button" name="address" value={addressOf(suggestion)}>
          {words.found(suggestion.title)}
        </button>
      </PostForm>
    </li>
  );
}

/** Where something public stands. */
export function addressOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'report':
      return reportAddress(suggestion);
    case 'answer':
      return `/wd/${suggestion.answerId}`;
    case 'item':
      return itemAddress(suggestion.indexNumber);
  }
}

interface FoundContent {
  readonly facts: StepFrameFacts;
  readonly suggestion: Suggestion;
}

/** The happy end before asking. */
export function FoundView({ facts, suggestion }: FoundContent) {
  const { found } = describeText;
  return (
    <div class="wrap page form-page">
      <h1>{found.title}</h1>
      <p class="lead">{found.lead}</p>
      <p class="panel">
        <Link href={addressOf(suggestion)}>{suggestion.title}</Link>
      </p>
      <p>{found.words}</p>
      <div class="form-actions">
        <Link href={stepAddress(facts.draftId, 'describe')}>{found.back}</Link>
        <PostForm action={stepAddress(facts.draftId, 'discard')} token={facts.token} class="inline-form">
          <button type="submit" class="button plain">
            {found.discard}
          </button>
        </PostForm>
      </div>
    </div>
  );
}
