import type { listFilings } from '../../../contract/reports.ts';
import type { CallReply } from '../../ui/call.ts';
import { LampMark, lampWord } from '../../ui/lamp-mark.tsx';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

export type Filing = CallReply<typeof listFilings>['rows'][number];

/** Columns of the filing queue; the unit's name opens its drawer. */
export function filingColumns(onOpen: (filing: Filing) => void): readonly LedgerColumn<Filing>[] {
  return [
    {
      key: 'name',
      title: text.unit,
      text: ({ name }) => name,
      cell: (filing) => (
        <button type="button" className="text-button" onClick={() => onOpen(filing)}>
          {filing.name}
        </button>
      ),
    },
    { key: 'kind', title: text.kind, isTight: true, text: ({ kind }) => kind, cell: ({ kind }) => kind },
    {
      key: 'state',
      title: text.state,
      isTight: true,
      text: ({ state }) => text.states[state].words,
      cell: ({ state }) => <FilingLamp state={state} />,
    },
    day('filedOn', text.filedOn, ({ filedOn }) => filedOn ?? text.none),
    day('published', text.published, ({ publishedAt }) =>
      publishedAt === null ? text.publishedNo : text.publishedYes,
    ),
    count('failed', text.failed, ({ failedCount }) => failedCount, 'late'),
    count('warned', text.warned, ({ warningCount }) => warningCount),
    count('received', text.received, ({ newlyReceived }) => newlyReceived),
    count('handled', text.handled, ({ handled }) => handled),
  ];
}

/** A filing state as dot and words. */
export function FilingLamp({ state }: Pick<Filing, 'state'>) {
  const { lamp, words } = text.states[state];
  return <LampMark lamp={lamp} text={`${lampWord(lamp)} ${words}`} />;
}

function day(key: string, title: string, textOf: (filing: Filing) => string): LedgerColumn<Filing> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}

function count(
  key: string,
  title: string,
  countOf: (filing: Filing) => number | null,
  look?: string,
): LedgerColumn<Filing> {
  const words = (filing: Filing) => String(countOf(filing) ?? text.none);
  return {
    key,
    title,
    align: 'right',
    text: words,
    cell: (filing) => <span className={(countOf(filing) ?? 0) > 0 ? look : undefined}>{words(filing)}</span>,
  };
}
