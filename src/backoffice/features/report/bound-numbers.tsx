import { Button } from 'antd';
import { type BoundFacts, staleBindings } from '../../../core/annual-report/bound-text.ts';
import { tablesFrom } from '../../ui/report-from-cells.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';
import type { Draft, WrittenSection } from './use-draft.ts';

interface BoundNumbersProps {
  readonly bench: Bench;
  readonly draft: Draft;
  readonly section: WrittenSection;
  readonly facts: BoundFacts;
}

/** Sentences whose numbers the data no longer have: what stands there, what is true now, and one press to set it right. */
export function BoundNumbers({ bench, draft, section, facts }: BoundNumbersProps) {
  const own = draft.bindings.filter((binding) => binding.section === section);
  const stale = staleBindings(own, tablesFrom(bench.cells, '2021'), facts);
  if (own.length === 0) return null;
  if (stale.length === 0) return <p className="quiet small">{text.boundCount(own.length)}</p>;
  const written = draft.texts[section];
  return (
    <section className="stale-numbers" aria-label={text.stale}>
      <p className="notice-line">{text.staleLead(stale.length)}</p>
      <ul className="plain-list">
        {stale.map((each) => (
          <li key={`${each.at}-${each.path}`}>
            <p>
              {text.staleOf(each.label)}
              <q>
                {written.slice(Math.max(each.at - 12, 0), each.at)}
                <mark>{each.shown}</mark>
                {written.slice(each.at + each.shown.length, each.at + each.shown.length + 12)}
              </q>
            </p>
            <Button size="small" onClick={() => draft.setRight(each, each.now)}>
              {text.setRight(each.shown, each.words)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
