import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { getCell } from '../../contract/tables.ts';
import { call } from './call.ts';
import { CellDisputes, CellEntries, type CellReply, CellRequests, CellUnits } from './cell-rows.tsx';
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
      {address === undefined ? null : <Behind key={JSON.stringify(address)} address={address} />}
      {children}
    </Drawer>
  );
}

function Behind({ address }: { readonly address: CellAddress }) {
  const { agencyId, year, cell, cutOff, version } = address;
  const asked = version === undefined ? (cutOff === undefined ? {} : { cutOff }) : { version: String(version) };
  const [place, setPlace] = useState<ListPlace>({});
  const behind = useQuery({
    queryKey: ['cell', address, place],
    queryFn: () =>
      call(getCell, {
        params: { agencyId, year },
        query: { cell, ...asked, ...pagingTexts(place) },
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
          <Records reply={reply} year={year} />
          {reply.zero === null ? null : <ZeroProof agencyId={agencyId} zero={reply.zero} />}
          {recordCount(reply) === 0 ? null : <PageTurner place={place} total={recordCount(reply)} onTurn={setPlace} />}
        </>
      )}
    </Loaded>
  );
}

function Records({ reply, year }: { readonly reply: CellReply; readonly year: string }) {
  const { requests, entries, disputes, units } = reply;
  if (recordCount(reply) + units.length === 0 && reply.zero !== null) return null;
  if (recordCount(reply) + units.length === 0) {
    return <p className="nothing">{cellText.nothing}</p>;
  }
  return (
    <>
      {units.length === 0 ? null : <CellUnits cell={reply.cell} year={year} units={units} />}
      {requests.total === 0 ? null : <CellRequests rows={requests.rows} />}
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
