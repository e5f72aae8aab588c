import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { getSeveranceCertificate } from '../../../contract/attachments.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { attachmentText } from '../../ui/attachment-text.ts';
import { type CallReply, call } from '../../ui/call.ts';
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
  return (
    <dl className="facts boxed">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BoxTable({ boxes }: Pick<Certificate, 'boxes'>) {
  return (
    <section aria-labelledby="certified-boxes">
      <h2 id="certified-boxes">{text.boxes(boxes.length)}</h2>
      <table className="ledger">
        <thead>
          <tr>
            {[text.no, text.page, text.place, text.ground, text.cite].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {boxes.map(({ page, left, top, width, height, label, cite }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes are known by their number
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{page}</td>
              <td>{[left, top, width, height].map((units) => (units / 100).toFixed(2)).join('、')}</td>
              <td>{label}</td>
              <td>{cite}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function jsonOf(certificate: Certificate): Blob {
  return new Blob([`${JSON.stringify(certificate, null, 2)}\n`], { type: 'application/json' });
}
