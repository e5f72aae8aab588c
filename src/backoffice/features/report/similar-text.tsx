import type { Companion } from './companion.ts';
import { text } from './text.ts';

interface SimilarTextProps {
  readonly saved: string;
  readonly section: number;
  readonly companion: Companion;
}

interface Stretch {
  readonly words: string;
  readonly percent: number;
  readonly where: string;
}

/** The saved text with each sentence coloured by how much of it also stands in last year's report or a sibling's. */
export function SimilarText({ saved, section, companion }: SimilarTextProps) {
  const own = companion.similar.filter((sentence) => sentence.section === section);
  const marked = own.filter(({ percent }) => percent >= companion.similarPercent).length;
  if (own.length === 0) return null;
  return (
    <details className="similar-text">
      <summary>
        {text.similar}　<span className="quiet small">{text.similarCount(marked, companion.similarPercent)}</span>
      </summary>
      <p className="similar-words">
        {stretchesOf(saved, own).map(({ words, percent, where }, at) =>
          percent === 0 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
            <span key={at}>{words}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
            <mark key={at} className={lookOf(percent, companion.similarPercent)} title={text.similarTo(percent, where)}>
              {words}
              {percent >= companion.similarPercent ? <sup>{text.similarTo(percent, where)}</sup> : null}
            </mark>
          ),
        )}
      </p>
    </details>
  );
}

function lookOf(percent: number, limit: number): string {
  return percent >= limit ? 'similar-high' : percent >= limit / 2 ? 'similar-half' : 'similar-low';
}

function stretchesOf(saved: string, sentences: Companion['similar']): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, percent, where } of sentences) {
    if (from > at) stretches.push({ words: saved.slice(at, from), percent: 0, where: '' });
    stretches.push({ words: saved.slice(from, to), percent, where });
    at = to;
  }
  if (at < saved.length) stretches.push({ words: saved.slice(at), percent: 0, where: '' });
  return stretches;
}
