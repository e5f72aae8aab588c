import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { RemarkMarks } from './remark-mark.tsx';
import type { Remark } from './remarks.ts';
import { specimenText } from './text.ts';

interface OriginalTextProps {
  readonly text: string | null;
  readonly remarks: readonly Remark[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The original line by line as it was read; empty lines keep their number and take little room. */
export function OriginalText({ text, remarks }: OriginalTextProps) {
  return (
    <section class="original" aria-labelledby="original">
      <h2 id="original" class="section-heading">
        {specimenText.originalHeading}
      </h2>
      {text === null ? (
        <p>{specimenText.originalAbsent}</p>
      ) : (
        <>
          <p class="hint">{specimenText.originalHint}</p>
          <ScrollRegion label={specimenText.originalRegion} class="original-region">
            <ol class="original-lines">
              {linesOf(text).map(({ number, text: words }) => (
                <li
                  key={number}
                  id={`L${number}`}
                  class={words.trim() === '' ? 'line-empty' : undefined}
                  value={number}
                >
                  <span class="line-number">{number}</span>
                  <span class="line-words">{words}</span>
                  <RemarkMarks remarks={remarks.filter(({ finding }) => finding.place.line === number)} />
                </li>
              ))}
            </ol>
          </ScrollRegion>
        </>
      )}
    </section>
  );
}

function linesOf(text: string): readonly Line[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((words, index) => ({ number: index + 1, text: words }));
}
