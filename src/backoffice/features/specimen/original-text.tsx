import { useEffect, useRef } from 'react';
import type { Specimen } from './specimen-query.ts';
import { text } from './text.ts';

interface OriginalTextProps {
  readonly original: string | null;
  readonly findings: Specimen['findings'];
  readonly line: number | undefined;
  /** Shows a finding by its number. */
  readonly onFinding: (no: number) => void;
}

/** The original line by line; lines with findings are marked and lead to them, the chosen one is brought into view. */
export function OriginalText({ original, findings, line, onFinding }: OriginalTextProps) {
  const first = new Map(findings.toReversed().map(({ no, finding }) => [finding.place.line, no]));
  return (
    <section aria-labelledby="original-title" className="beside-part">
      <h2 id="original-title">{text.original}</h2>
      {original === null ? <p>{text.noOriginal}</p> : null}
      {original === null ? null : (
        // a region that scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section className="beside-scroll original" tabIndex={0} aria-label={text.originalLines}>
          {original.split('\n').map((words, index) => (
            <Line
              // lines of a stored text never change their places
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              number={index + 1}
              words={words}
              finding={first.get(index + 1)}
              onFinding={onFinding}
              isChosen={index + 1 === line}
            />
          ))}
        </section>
      )}
    </section>
  );
}

interface LineProps {
  readonly number: number;
  readonly words: string;
  /** Number of the first finding about the line. */
  readonly finding: number | undefined;
  readonly onFinding: (no: number) => void;
  readonly isChosen: boolean;
}

function Line({ number, words, finding, onFinding, isChosen }: LineProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  const classes = ['line', finding === undefined ? '' : 'marked', isChosen ? 'chosen' : ''].filter(Boolean);
  return (
    <div ref={place} className={classes.join(' ')}>
      {finding === undefined ? (
        <span className="line-number">{number}</span>
      ) : (
        <button
          type="button"
          className="line-number"
          aria-label={text.seeFinding(number)}
          onClick={() => onFinding(finding)}
        >
          {number}
        </button>
      )}
      <span className="line-words">{words}</span>
    </div>
  );
}
