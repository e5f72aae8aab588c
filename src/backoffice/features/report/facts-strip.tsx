import { AppLink } from '../../ui/app-link.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import type { Companion } from './companion.ts';
import { text } from './text.ts';

interface FactsStripProps {
  readonly facts: Companion['facts'];
  readonly section: number;
  readonly onCell: (cell: string) => void;
}

/** The year in numbers beside the section that tells of it; each opens where it comes from. */
export function FactsStrip({ facts, section, onCell }: FactsStripProps) {
  // on a phone the text comes first, its facts when they are asked for
  const isNarrow = useNarrow();
  const groups = facts.filter((group) => group.section === section && group.rows.length > 0);
  if (groups.length === 0) return null;
  return (
    <details className="facts-strip" open={!isNarrow}>
      <summary>{text.facts}</summary>
      {groups.map(({ heading, rows }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <dl>
            {rows.map((row) => (
              <div key={row.id}>
                <dt>{row.label}</dt>
                <dd>
                  <FactValue row={row} onCell={onCell} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}

type Row = Companion['facts'][number]['rows'][number];

function FactValue({ row, onCell }: { readonly row: Row; readonly onCell: FactsStripProps['onCell'] }) {
  const { cell, page, value, label } = row;
  if (cell !== null) {
    return (
      <button
        type="button"
        className="place-button"
        aria-label={text.openFact(label, value)}
        onClick={() => onCell(cell)}
      >
        {value}
      </button>
    );
  }
  return page === null ? value : <AppLink to={page}>{value}</AppLink>;
}
