import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { getCell } from '../../contract/tables.ts';
import { call } from './call.ts';
import { CellDisputes, CellEntries, type CellReply, CellRequests, CellUnits, type TakenLedger } from './cell-rows.tsx';
import { cellText } from './cell-text.ts';
import { cellWords } from './cell-words.ts';
import { Loaded } from './loaded.tsx';
import { type ListPlace, PageTurner, pagingTexts } from './page-turner.tsx';
import { ZeroProof } from './zero-proof.tsx';

/** A cell of an agency's tables on a cut-off day. */
export interface CellAddress {
  readonly agencyId: string;
  readonly year: string;
  readonly cell: string;
  readonly cutOff?: string;
  /** Of a frozen version: the records as they stood when it was approved. */
  readonly version?: number;
}

interface CellDrawerProps {
  readonly address: CellAddress | undefined;
  readonly onClose: () => void;
  /** What belongs to the cell besides its records. */
  readonly children?: ReactNode;
}

/** What is behind a cell, a zero too: the question in words, and every record that answers to it. */
export function CellDrawer({ address, onClose, children }: CellDrawerProps) {
  return (
    <Drawer
      title={cellText.title}
      size={760}
      open={address !== undefined}
      onClose={onClose}
      closable={{ 'aria-label': cellText.close }}
      destroyOnHidden
    >
      {/* what scrolls must be reachable by keyboard, also where it holds nothing to press */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={cellText.title} tabIndex={0}>
        {address === undefined ? null : <Behind key={JSON.stringify(address)} address={address} />}
        {children}
      </section>
    </Drawer>
  );
}

/** The own ledger first; from the list of those that were taken over to the records of one, and back. */
function Behind({ address }: { readonly address: CellAddress }) {
  const [ledger, setLedger] = useState<TakenLedger>();
  return <Ledger key={ledger?.agencyId ?? ''} address={address} ledger={ledger} onLedger={setLedger} />;
}

interface LedgerProps {
  readonly address: CellAddress;
  readonly ledger: TakenLedger | undefined;
  readonly onLedger: (ledger: TakenLedger | undefined) => void;
}

function Ledger({ address, ledger, onLedger }: LedgerProps) {
  const { agencyId, year, cell, cutOff, version } = address;
  const asked = version === undefined ? (cutOff === undefined ? {} : { cutOff }) : { version: String(version) };
  const [place, setPlace] = useState<ListPlace>({});
  const behind = useQuery({
    queryKey: ['cell', address, ledger?.agencyId, place],
    queryFn: () =>
      call(getCell, {
        params: { agencyId, year },
        query: { cell, ...asked, ...pagingTexts(place), ...(ledger === undefined ? {} : { ledger: ledger.agencyId }) },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={behind}>
      {(reply) => (
        <>
          <h2 className="cell-label">{reply.label}</h2>
          <p className="cell-value">
            {reply.value === null ? cellText.blank : cellWords(cell, reply.value)}
            <span>{unitOf(cell)}</span>
          </p>
          <p className="quiet">{reply.question}</p>
          {version === undefined ? null : <p className="notice-line">{cellText.frozen(version)}</p>}
          {ledger === undefined ? null : <LedgerHead name={ledger.name} onBack={() => onLedger(undefined)} />}
          <Records reply={reply} year={year} isOwn={ledger === undefined} onLedger={onLedger} />
          {reply.zero === null ? null : <ZeroProof agencyId={ledger?.agencyId ?? agencyId} zero={reply.zero} />}
          {recordCount(reply) === 0 ? null : <PageTurner place={place} total={recordCount(reply)} onTurn={setPlace} />}
        </>
      )}
    </Loaded>
  );
}

function LedgerHead({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  return (
    <p className="notice-line">
      {cellText.ofLedger(name)}　
      <Button type="link" size="small" onClick={onBack}>
        {cellText.toOwnLedger}
      </Button>
    </p>
  );
}

interface RecordsProps {
  readonly reply: CellReply;
  readonly year: string;
  readonly isOwn: boolean;
  readonly onLedger: (ledger: TakenLedger) => void;
}

function Records({ reply, year, isOwn, onLedger }: RecordsProps) {
  const { requests, entries, disputes, units } = reply;
  if (recordCount(reply) + units.length === 0 && reply.zero !== null) return null;
  if (recordCount(reply) + units.length === 0) {
    return <p className="nothing">{cellText.nothing}</p>;
  }
  return (
    <>
      {units.length === 0 ? null : <CellUnits cell={reply.cell} year={year} units={units} onLedger={onLedger} />}
      {requests.total === 0 ? null : <CellRequests rows={requests.rows} isOwn={isOwn} />}
      {entries.total === 0 ? null : <CellEntries rows={entries.rows} />}
      {disputes.total === 0 ? null : <CellDisputes rows={disputes.rows} />}
    </>
  );
}

function recordCount({ requests, entries, disputes }: CellReply): number {
  return requests.total + entries.total + disputes.total;
}

function unitOf(cell: string): string {
  return cell.endsWith('ChargeFen') ? cellText.wanYuan : cellText.pieces;
}
