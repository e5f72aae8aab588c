import { useEffect, useRef } from 'react';
import type { Specimen } from './specimen-query.ts';
import { text } from './text.ts';

interface OriginalTextProps {
  readonly original: string | null;
  readonly findings: Specimen['findings'];
  readonly line: number | undefined;
}

/** The original line by line; lines with findings are marked, the chosen one is brought into view. */
export function OriginalText({ original, findings, line }: OriginalTextProps) {
  const marked = new Set(findings.map(({ finding }) => finding.place.line));
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
              isMarked={marked.has(index + 1)}
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
  readonly isMarked: boolean;
  readonly isChosen: boolean;
}

function Line({ number, words, isMarked, isChosen }: LineProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  const classes = ['line', isMarked ? 'marked' : '', isChosen ? 'chosen' : ''].filter(Boolean);
  return (
    <div ref={place} className={classes.join(' ')}>
      <span className="line-number">{number}</span>
      <span className="line-words">{words}</span>
    </div>
  );
}
