import { sections } from '../../../core/annual-report/sections.ts';
import { cellWords } from '../../ui/cell-words.ts';
import type { Companion } from './companion.ts';
import { text } from './text.ts';

type Changes = NonNullable<Companion['sincePrevious']>;

/** Words that stay, come and go in a section; told apart without colour too. */
export function ChangedWords({ parts }: { readonly parts: Changes['texts'][number]['parts'] }) {
  return (
    <p className="changed-words">
      {parts.map(({ kind, text: words }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        if (kind === 'same') return <span key={at}>{words}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <Tag key={at}>
            <span className="only-heard">{kind === 'added' ? text.added : text.removed}</span>
            {words}
          </Tag>
        );
      })}
    </p>
  );
}

/** Every cell and every section that differs between two reports. */
export function ChangeList({ changes }: { readonly changes: Changes }) {
  const { cells, texts } = changes;
  if (cells.length + texts.length === 0) return <p className="quiet">{text.noChanges}</p>;
  return (
    <>
      {cells.length === 0 ? null : (
        <ul className="plain-list changed-cells">
          {cells.map(({ cell, label, before, after }) => (
            <li key={cell}>
              {label}：<del>{before === null ? text.empty : cellWords(cell, before)}</del> →{' '}
              <ins>{after === null ? text.empty : cellWords(cell, after)}</ins>
            </li>
          ))}
        </ul>
      )}
      {texts.map(({ section, parts }) => (
        <div key={section}>
          <h4>{sections.find(({ number }) => number === section)?.heading ?? text.preamble}</h4>
          <ChangedWords parts={parts} />
        </div>
      ))}
    </>
  );
}
