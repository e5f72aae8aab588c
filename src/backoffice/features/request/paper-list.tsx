import { useQuery } from '@tanstack/react-query';
import { listPapers } from '../../../contract/papers.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { text } from './text.ts';

type Paper = CallReply<typeof listPapers>['rows'][number];

/** The papers of a request with where each stands, and the way to start one. */
export function PaperList({ requestId }: { readonly requestId: string }) {
  const papers = useQuery({
    queryKey: ['papers', requestId],
    queryFn: () => call(listPapers, { params: { requestId } }),
  });
  return (
    <Loaded query={papers}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <p className="quiet">{text.noPapers}</p>
          ) : (
            <LedgerTable label={text.tabs.papers} columns={columns} rows={rows} keyOf={({ paperId }) => paperId} />
          )}
          <div className="form-buttons">
            <AppLink to={`/requests/${requestId}/papers`} className="link-button strong">
              {text.toPapers}
            </AppLink>
          </div>
        </>
      )}
    </Loaded>
  );
}

const columns = [
  {
    key: 'title',
    title: text.paperTitle,
    cell: ({ paperId, title }: Paper) => <AppLink to={`/papers/${paperId}`}>{title}</AppLink>,
  },
  column('number', text.documentNo, ({ documentNumber }) => documentNumber ?? text.none),
  column('stage', text.paperStage, ({ nextStep }) => nextStep),
  column('issuedOn', text.issuedOn, ({ issuedOn }) => issuedOn ?? text.none),
  column('servedOn', text.servedOn, ({ servedOn }) => servedOn ?? text.none),
];

function column(key: string, title: string, textOf: (paper: Paper) => string) {
  return { key, title, cell: textOf };
}
