import { Link } from '../../ui/link.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { DocumentContent } from './document-content.ts';
import { citationOf, documentText } from './text.ts';

/** How to cite an item, where it stays, and by what anybody can check it. */
export function DocumentKeep({ item, agency, address, today }: DocumentContent) {
  const issuers = item.issuers.length === 0 ? [agency.name] : item.issuers;
  const cited = citationOf(issuers, item.title, item.documentNumber, shanghaiDay(item.publishedAt), today, address);
  return (
    <section class="document-keep" aria-labelledby="keep">
      <div class="document-keep-words">
        <h2 id="keep">{documentText.keep}</h2>
        <dl>
          <div>
            <dt>{documentText.cite}</dt>
            <dd class="document-cite">{cited}</dd>
          </div>
          <div>
            <dt>{documentText.address}</dt>
            <dd>
              <code>{address}</code>
            </dd>
          </div>
          <div class="for-experts">
            <dt>{documentText.digest}</dt>
            <dd>
              <code>{item.contentDigest}</code>
              <p class="hint">
                {documentText.digestHint}{' '}
                <Link href={`/hy?number=${encodeURIComponent(item.indexNumber)}`}>{documentText.verify}</Link>
              </p>
            </dd>
          </div>
        </dl>
      </div>
      <figure class="document-qr">
        <QrCode text={address} label={documentText.qr} />
        <figcaption>{documentText.qrHint}</figcaption>
      </figure>
    </section>
  );
}
