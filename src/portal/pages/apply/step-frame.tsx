import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../../ui/form-fields.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { type StepFrameFacts, stepAddress } from './draft-page.ts';
import { applyText } from './text.ts';

const pageNumbers = { describe: 2, agency: 3, delivery: 4, identity: 5, check: 6 } as const;

interface StepFrameProps {
  readonly facts: StepFrameFacts;
  readonly title: string;
  readonly hasFiles?: boolean;
  /** What stands between the heading and the form. */
  readonly before?: ComponentChildren;
  /** Label of the main button. */
  readonly button?: string;
  readonly formId?: string;
  readonly children: ComponentChildren;
}

/** One page of the application: where one stands, what is wrong, one form, and how to leave without losing anything. */
export function StepFrame({ facts, title, hasFiles, before, button, formId, children }: StepFrameProps) {
  const { draftId, step, token, faults } = facts;
  return (
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <p class="step-count">{applyText.progress(pageNumbers[step])}</p>
      <h1>{title}</h1>
      {before}
      <PostForm
        action={stepAddress(draftId, step)}
        token={token}
        {...(hasFiles === undefined ? {} : { hasFiles })}
        {...(formId === undefined ? {} : { id: formId })}
      >
        {children}
        <p class="form-actions">
          <button type="submit" class="button" name="press" value="continue">
            {button ?? applyText.continue}
          </button>
        </p>
      </PostForm>
      <Leaving facts={facts} />
    </div>
  );
}

function Leaving({ facts: { draftId, token, resumeAddress } }: { readonly facts: StepFrameFacts }) {
  const { resume, discard, others } = applyText;
  return (
    <div class="no-print">
      <details class="more-help">
        <summary>{others.heading}</summary>
        <p>{others.words}</p>
      </details>
      <details class="more-help">
        <summary>{resume.summary}</summary>
        <p>{resume.words}</p>
        <p>
          {`${resume.addressLabel}：`}
          <a href={resumeAddress}>{resumeAddress}</a>
        </p>
      </details>
      <details class="more-help">
        <summary>{discard.summary}</summary>
        <p>{discard.words}</p>
        <PostForm action={stepAddress(draftId, 'discard')} token={token}>
          <button type="submit" class="button plain">
            {discard.button}
          </button>
        </PostForm>
      </details>
    </div>
  );
}
