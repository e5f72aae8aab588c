import { Button } from 'antd';
import { useState } from 'react';
import type { CellReply } from './cell-rows.tsx';
import { cellText } from './cell-text.ts';
import { ChannelTestDialog } from './channel-test-dialog.tsx';
import { FactList } from './fact-list.tsx';
import { type LedgerColumn, LedgerTable } from './ledger-table.tsx';
import { usePermitted } from './permitted.ts';
import { useMe } from './session.ts';
import { shanghaiTime } from './shanghai-time.ts';

type Zero = NonNullable<CellReply['zero']>;
type Channel = Zero['channels'][number];

const words = cellText.zero;

const columns: readonly LedgerColumn<Channel>[] = [
  { key: 'label', title: words.channel, isTight: true, cell: ({ label }) => label },
  { key: 'received', title: words.received, align: 'right', cell: ({ receivedCount }) => words.count(receivedCount) },
  { key: 'last', title: words.last, isTight: true, cell: ({ lastOn }) => lastOn ?? words.none },
  { key: 'tested', title: words.tested, cell: testedWords },
];

interface ZeroProofProps {
  readonly agencyId: string;
  readonly zero: Zero;
}

/** Why a zero is a zero: the ledger that was asked, since when it is kept, its last entry, and which channels were tried. */
export function ZeroProof({ agencyId, zero }: ZeroProofProps) {
  const { ledger, keptSince, subjectCount, lastRecordedAt, channels } = zero;
  return (
    <section aria-labelledby="zero-title" className="zero-proof">
      <h3 id="zero-title">{words.title}</h3>
      <p>{words.asked(ledger)}</p>
      <FactList
        facts={[
          [words.keptSince, keptSince === null ? words.neverKept : shanghaiTime(keptSince)],
          [words.subjects, words.subjectsOf(subjectCount)],
          [words.lastEntry, lastRecordedAt === null ? words.noEntry : shanghaiTime(lastRecordedAt)],
        ]}
      />
      {channels.length === 0 ? null : (
        <>
          <h3>{words.channels}</h3>
          <LedgerTable label={words.channels} columns={columns} rows={channels} keyOf={({ channel }) => channel} />
          <p className="quiet small">{words.hint}</p>
          <NewTest agencyId={agencyId} />
        </>
      )}
    </section>
  );
}

function NewTest({ agencyId }: { readonly agencyId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { agency } = useMe();
  const mayWrite = usePermitted('register.write');
  if (!mayWrite || agency.id !== agencyId) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{cellText.test.open}</Button>
      <ChannelTestDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function testedWords({ testedOn, works, testedByName, method }: Channel) {
  if (testedOn === null) return words.untested;
  return (
    <>
      {words.by(testedOn, works === true ? words.works : words.broken, testedByName ?? '')}
      <span className="quiet small block">{method}</span>
    </>
  );
}
