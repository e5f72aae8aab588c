import type { ApplicationLine } from '../../../core/requests/application-lines.ts';
import type { ProofChallenge } from '../../../usecases/applications/proof-of-work.ts';
import { SwitchField } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { checkText } from './check-text.ts';
import { type PageStep, type StepFrameFacts, stepAddress } from './draft-page.ts';
import { StepFrame } from './step-frame.tsx';

/** One answer with the page it is changed on. */
export interface CheckedLine extends ApplicationLine {
  readonly step: PageStep;
}

/** When the clock starts and ends if it is sent today. */
export interface ExpectedReply {
  /** Ready to read; `steps` say how it came about. */
  readonly words: string;
  readonly provisional: string | undefined;
  readonly steps: readonly string[];
}

export interface CheckContent {
  readonly facts: StepFrameFacts;
  readonly lines: readonly CheckedLine[];
  readonly expected: ExpectedReply;
  readonly isConfirmedBySending: boolean;
  readonly agreesToPublish: boolean;
  readonly challenge: ProofChallenge;
  /** What came in the field that people leave empty; drawn in sight only then. */
  readonly trapped: string;
}

const proofFormId = 'submit-application';

/** P19: every answer with a way to change it, the days that follow, and one button. */
export function CheckView(content: CheckContent) {
  const { facts, lines, expected, isConfirmedBySending, challenge } = content;
  return (
    <StepFrame
      facts={facts}
      title={checkText.title}
      button={checkText.submit}
      formId={proofFormId}
      before={
        <>
          <p class="lead">{checkText.lead}</p>
          <Answers facts={facts} lines={lines} />
          <Expected expected={expected} />
        </>
      }
    >
      <Agreement isChosen={content.agreesToPublish} />
      <Trap value={content.trapped} />
      <input type="hidden" name="challenge" value={challenge.text} data-bits={challenge.bits} />
      <input type="hidden" name="proof" value="" />
      <p id="press">{isConfirmedBySending ? checkText.confirm : checkText.confirmByOffice}</p>
      <p class="hint" role="status" data-working={checkText.working} />
    </StepFrame>
  );
}

function Answers({ facts, lines }: { readonly facts: StepFrameFacts; readonly lines: readonly CheckedLine[] }) {
  return (
    <dl class="answer-list">
      {lines.map(({ label, value, step }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd class="change">
            <Link href={stepAddress(facts.draftId, step)} label={checkText.changeWhat(label)}>
              {checkText.change}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Expected({ expected }: { readonly expected: ExpectedReply }) {
  const { time } = checkText;
  return (
    <section aria-labelledby="time">
      <h2 id="time">{time.heading}</h2>
      <p>{expected.words}</p>
      {expected.provisional === undefined ? null : <p class="notice">{time.provisional(expected.provisional)}</p>}
      {expected.steps.length === 0 ? null : (
        <details class="more-help">
          <summary>{time.steps}</summary>
          <ol class="steps-list">
            {expected.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      <p class="hint">{time.more}</p>
    </section>
  );
}

function Agreement({ isChosen }: { readonly isChosen: boolean }) {
  const { label, legend } = checkText.agree;
  return (
    <fieldset class="field">
      <legend class="field-label">{legend}</legend>
      <SwitchField name="agreesToPublish" label={label} isChosen={isChosen} />
    </fieldset>
  );
}

/** A field that programs fill in and people do not see; whose browser did it for them is shown it and told so. */
function Trap({ value }: { readonly value: string }) {
  return (
    <div class={value === '' ? 'trap' : 'field faulty'} aria-hidden={value === '' ? 'true' : undefined}>
      <label class="field-label" for="website">
        {checkText.trap}
      </label>
      <input
        class="field-input"
        id="website"
        name="website"
        type="text"
        autoComplete="off"
        tabIndex={value === '' ? -1 : undefined}
        value={value}
      />
    </div>
  );
}
