import type { getProfile } from '../../../contract/agency-profile.ts';
import type { CallReply } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { type ProfileLine, profileLines } from './profile-lines.ts';
import { text } from './text.ts';

type Profile = CallReply<typeof getProfile>;

interface Pair extends ProfileLine {
  readonly before: string;
}

/** What would be public after the approval beside what is public now; what differs stands first. */
export function ProfileChanges({ profile: { profile, released } }: { readonly profile: Profile }) {
  const lines = profileLines(profile);
  if (released === null)
    return (
      <>
        <p className="above-box">{text.firstTime}</p>
        <LedgerTable label={text.after} columns={[fieldColumn, afterColumn]} rows={paired(lines, [])} keyOf={keyOf} />
      </>
    );
  const pairs = paired(lines, profileLines(released.profile));
  const changed = pairs.filter(({ before, words }) => before !== words);
  const same = pairs.filter(({ before, words }) => before === words);
  return (
    <>
      <h2>{text.changed}</h2>
      {changed.length === 0 ? (
        <p>{text.noChange}</p>
      ) : (
        <LedgerTable
          label={text.changed}
          columns={[fieldColumn, beforeColumn, afterColumn]}
          rows={changed}
          keyOf={keyOf}
        />
      )}
      <h2>{text.before}</h2>
      <LedgerTable label={text.before} columns={[fieldColumn, contentColumn]} rows={same} keyOf={keyOf} />
    </>
  );
}

const fieldColumn: LedgerColumn<Pair> = { key: 'field', title: text.field, cell: ({ label }) => label };
const beforeColumn: LedgerColumn<Pair> = {
  key: 'before',
  title: text.before,
  cell: ({ before }) => <Words words={before} />,
};
const afterColumn: LedgerColumn<Pair> = {
  key: 'after',
  title: text.after,
  cell: ({ words }) => <Words words={words} />,
};

const contentColumn: LedgerColumn<Pair> = { ...afterColumn, title: text.content };

function Words({ words }: { readonly words: string }) {
  return words === '' ? <span className="quiet">{text.none}</span> : <span className="kept-lines">{words}</span>;
}

function paired(lines: readonly ProfileLine[], earlier: readonly ProfileLine[]): readonly Pair[] {
  return lines.map((line) => ({ ...line, before: earlier.find(({ key }) => key === line.key)?.words ?? '' }));
}

function keyOf({ key }: Pair): string {
  return key;
}
