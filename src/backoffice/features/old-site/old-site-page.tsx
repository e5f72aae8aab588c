import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { getSiteImport } from '../../../contract/old-sites.ts';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import { itemStages } from '../../../core/catalog/item-stages.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ActOnChosen, type SiteRow } from './act-on-chosen.tsx';
import { SiteFiles } from './site-files.tsx';
import { SiteEntry } from './site-rows.tsx';
import { text } from './text.ts';

/** One old site on its way: files, drafts of its rows, and reviews of several at once. */
export function OldSitePage() {
  const { importId } = useParams({ from: '/old-sites/$importId' });
  const opened = useQuery({
    queryKey: ['siteImport', importId],
    queryFn: () => call(getSiteImport, { params: { importId } }),
  });
  return <Loaded query={opened}>{(reply) => <OpenedSite importId={importId} {...reply} />}</Loaded>;
}

type OpenedProps = CallReply<typeof getSiteImport> & { readonly importId: string };

function OpenedSite({ importId, row, rows }: OpenedProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayImport = usePermitted('item.draft');
  const isOpen = mayImport && row.doneCount < row.rowCount;
  const waiting = rows.filter(({ stage }) => stage === null);
  return (
    <>
      <PageHead title={text.title(row.fileName)} lead={text.lead(row.doneCount, row.rowCount)} />
      {isOpen ? (
        <SiteFiles importId={importId} missingCount={waiting.filter(({ missing }) => missing.length > 0).length} />
      ) : null}
      {mayImport ? <SiteEntry importId={importId} doneCount={row.doneCount} rowCount={row.rowCount} /> : null}
      <section aria-labelledby="site-rows">
        <h2 id="site-rows">{text.rows}</h2>
        <ActOnChosen importId={importId} rows={rows.filter(({ itemId }) => chosen.has(itemId))} />
        <LedgerTable
          label={text.rows}
          columns={columns}
          rows={rows}
          keyOf={({ itemId }) => itemId}
          choice={{ chosen, onChoose: setChosen }}
        />
      </section>
    </>
  );
}

const columns: readonly LedgerColumn<SiteRow>[] = [
  { key: 'title', title: text.heading, cell: (row) => <TitleCell row={row} /> },
  { key: 'row', title: text.rowNumber, align: 'right', isTight: true, cell: ({ rowNumber }) => rowNumber },
  { key: 'address', title: text.address, cell: ({ address }) => <span className="break-all">{address}</span> },
  { key: 'missing', title: text.lacks, cell: ({ missing, stage }) => (stage === null ? missing.join('、') : '') },
  {
    key: 'stage',
    title: text.stage,
    isTight: true,
    cell: ({ stage }) => (
      <span className="state-mark">{itemStages.find(({ id }) => id === stage)?.label ?? text.waiting}</span>
    ),
  },
  { key: 'published', title: text.published, cell: (row) => <PublishedCell row={row} /> },
];

function TitleCell({ row: { itemId, title, stage } }: { readonly row: SiteRow }) {
  if (stage === null) return title;
  return (
    <Link to="/items/$itemId" params={{ itemId }}>
      {title}
    </Link>
  );
}

function PublishedCell({ row: { indexNumber, stage } }: { readonly row: SiteRow }) {
  if (indexNumber === null || stage !== 'published') return null;
  return <a href={itemAddress(indexNumber)}>{indexNumber}</a>;
}
