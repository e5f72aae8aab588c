import { type Reading, readingChoices } from '../../../http/reading.ts';
import { readingAddress } from '../../ui/reading-address.ts';
import { readingText } from './text.ts';

interface ReadingContent {
  readonly reading: Reading;
  /** The page that the visitor comes from and goes back to. */
  readonly from: string;
}

/** Every choice of how pages look, and one press for elder mode. */
export function ReadingView({ reading, from }: ReadingContent) {
  return (
    <div class="wrap page form-page">
      <h1>{readingText.heading}</h1>
      <p class="lead">{readingText.lead}</p>
      <form method="post" action={readingAddress}>
        <input type="hidden" name="from" value={from} />
        <Choice name="size" label={readingText.size} labels={readingText.sizes} chosen={reading.size} />
        <Choice name="spacing" label={readingText.spacing} labels={readingText.spacings} chosen={reading.spacing} />
        <Choice name="theme" label={readingText.theme} labels={readingText.themes} chosen={reading.theme} />
        <Choice name="layout" label={readingText.layout} labels={readingText.layouts} chosen={reading.layout} />
        <p class="form-actions">
          <button type="submit" class="button">
            {readingText.save}
          </button>
          <button type="submit" class="button plain" name="mode" value="standard">
            {readingText.reset}
          </button>
        </p>
      </form>
      <section class="panel" aria-labelledby="sample">
        <h2 id="sample">{readingText.sampleHeading}</h2>
        <p>{readingText.sample}</p>
      </section>
      <p class="hint">{readingText.elder}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly name: keyof Reading;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly chosen: string;
}

function Choice({ name, label, labels, chosen }: ChoiceProps) {
  return (
    <fieldset class="field">
      <legend class="field-label">{label}</legend>
      {readingChoices[name].map((choice) => (
        <div key={choice} class="choice">
          <input type="radio" id={`${name}-${choice}`} name={name} value={choice} checked={choice === chosen} />
          <label for={`${name}-${choice}`}>{labels[choice]}</label>
        </div>
      ))}
    </fieldset>
  );
}
