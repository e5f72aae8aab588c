import type { ComparedLine, ComparedPart, Comparison } from '../../../usecases/catalog/compare-contents.ts';
import { versionsText } from './text.ts';

/** What a version changed: facts one by one, and every changed line of the text with a line before and after it. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const fields = comparison.fields.filter(({ field }) => field !== 'changeNote');
  const lines = aroundChanges(comparison.lines);
  if (fields.length === 0 && lines.length === 0) return <p>{versionsText.noChanges}</p>;
  return (
    <>
      {fields.length === 0 ? null : (
        <>
          <h3>{versionsText.changedFacts}</h3>
          <dl class="changed-facts">
            {fields.map(({ field, label, parts }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  <Parts parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {lines.length === 0 ? null : (
        <>
          <h3>{versionsText.changedText}</h3>
          <ol class="changed-lines">
            {lines.map(({ line, at }) => (
              <li key={at} class={`changed-${line.kind}`}>
                <Parts parts={line.parts} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Words that came are underlined and named, words that went are struck out and named: colour alone says nothing. */
function Parts({ parts }: { readonly parts: readonly ComparedPart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, place) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run of words has no name but its place
          <Mark key={place}>
            <span class="hidden">{versionsText[kind]}</span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}

function aroundChanges(
  lines: readonly ComparedLine[],
): readonly { readonly line: ComparedLine; readonly at: number }[] {
  const isChanged = (line: ComparedLine | undefined): boolean => line !== undefined && line.kind !== 'same';
  return lines
    .map((line, at) => ({ line, at }))
    .filter(({ at }) => [lines[at - 1], lines[at], lines[at + 1]].some(isChanged));
}
