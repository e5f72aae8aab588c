import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { getSeveranceCertificate } from '../../../contract/attachments.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { attachmentText } from '../../ui/attachment-text.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

const route = getRouteApi('/requests/$requestId/attachments/$attachmentId/certificate');

type Certificate = CallReply<typeof getSeveranceCertificate>;

/** What is certified about a severed file, to be read, printed and kept. */
export function CertificatePage() {
  const { requestId, attachmentId } = route.useParams();
  const certificate = useQuery({
    queryKey: ['severanceCertificate', attachmentId],
    queryFn: () => call(getSeveranceCertificate, { params: { requestId, attachmentId } }),
  });
  return (
    <Loaded query={certificate}>
      {(read) => (
        <>
          <PageHead
            title={text.title}
            lead={text.lead(read.title)}
            actions={
              <div className="form-buttons">
                <AppLink to={`/requests/${requestId}/attachments?open=${attachmentId}`}>
                  {attachmentText.backToList}
                </AppLink>
                <Button onClick={() => window.print()}>{text.print}</Button>
                <Button onClick={() => saveFile(text.fileName, jsonOf(read))}>{text.save}</Button>
              </div>
            }
          />
          <p>{text.statement}</p>
          <Facts certificate={read} />
          <BoxTable boxes={read.boxes} />
        </>
      )}
    </Loaded>
  );
}

function Facts({ certificate }: { readonly certificate: Certificate }) {
  const { severedByName, severedAt, clearedByName, clearedAt } = certificate;
  const facts: readonly (readonly [string, string])[] = [
    [text.origin, certificate.originTitle],
    [text.originDigest, certificate.originDigest],
    [text.digest, certificate.digest],
    [text.pageCount, String(certificate.pageCount)],
    [text.severed, `${severedByName ?? ''} ${shanghaiTime(severedAt)}`],
    [text.cleared, clearedAt === null ? text.notCleared : `${clearedByName ?? ''} ${shanghaiTime(clearedAt)}`],
    [text.checks, text.check(certificate.charactersFound)],
  ];
  return <FactList facts={facts} />;
}

type CertifiedBox = Certificate['boxes'][number] & { readonly no: number };

function BoxTable({ boxes }: Pick<Certificate, 'boxes'>) {
  const rows = boxes.map((box, at) => ({ ...box, no: at + 1 }));
  return (
    <section aria-labelledby="certified-boxes">
      <h2 id="certified-boxes">{text.boxes(boxes.length)}</h2>
      <LedgerTable label={text.boxes(boxes.length)} columns={columns} rows={rows} keyOf={({ no }) => String(no)} />
    </section>
  );
}

const columns: readonly LedgerColumn<CertifiedBox>[] = [
  { key: 'no', title: text.no, cell: ({ no }) => no },
  { key: 'page', title: text.page, cell: ({ page }) => page },
  {
    key: 'place',
    title: text.place,
    cell: ({ left, top, width, height }) =>
      [left, top, width, height].map((units) => (units / 100).toFixed(2)).join('、'),
  },
  { key: 'ground', title: text.ground, cell: ({ label }) => label },
  { key: 'cite', title: text.cite, cell: ({ cite }) => cite },
];

function jsonOf(certificate: Certificate): Blob {
  return new Blob([`${JSON.stringify(certificate, null, 2)}\n`], { type: 'application/json' });
}
