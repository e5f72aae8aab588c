import type { ComponentChildren } from 'preact';
import { itemFileAddress } from '../../../core/catalog/item-address.ts';
import { contentLanguages, type ItemFile } from '../../../core/catalog/item-content.ts';
import { attachmentKinds } from '../../../core/requests/attachments.ts';
import type { ItemHead, PublishedItem } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import type { DocumentContent } from './document-content.ts';
import { documentText, sizeWords } from './text.ts';

/** What belongs to an item: files, explainers both ways, other languages, versions, the publishing unit. */
export function DocumentSide(content: DocumentContent) {
  const { item, agency, explains, explainers, variants, ended } = content;
  const files = attachmentsOf(item);
  const { withoutExplainer } = item.content;
  return (
    <aside class="document-side" aria-label={documentText.side}>
      {files.length === 0 ? null : <Files files={files} indexNumber={item.indexNumber} />}
      {explains === null ? null : <Heads heading={documentText.explains} heads={[explains]} />}
      {explainers.length === 0 ? null : <Heads heading={documentText.explainers} heads={explainers} />}
      {explainers.length === 0 && withoutExplainer !== '' ? (
        <Part heading={documentText.explainers}>
          <p class="hint">{`${documentText.noExplainer}${withoutExplainer}`}</p>
        </Part>
      ) : null}
      <Ended item={item} ended={ended} />
      {variants.length === 0 ? null : <Variants item={item} variants={variants} />}
      <Part heading={documentText.versions}>
        <p>
          <Link href={`/d/${item.indexNumber}/bb`}>{documentText.versionCount(item.version)}</Link>
        </p>
      </Part>
      <Part heading={documentText.unit}>
        <ul>
          <li>
            <Link href={unitAddress(agency.id)}>{documentText.unitPage(agency.shortName)}</Link>
          </li>
          <li>
            <Link href={`${applyAddress}/${agency.id}`}>{documentText.ask}</Link>
          </li>
          <li>
            <Link href={`/zc?from=${encodeURIComponent(`/d/${item.indexNumber}`)}`}>{documentText.mistake}</Link>
          </li>
        </ul>
      </Part>
    </aside>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="side-block">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function Files({ files, indexNumber }: { readonly files: readonly ItemFile[]; readonly indexNumber: string }) {
  return (
    <Part heading={documentText.attachments}>
      <ul>
        {files.map(({ fileId, title, kind, byteCount }) => (
          <li key={fileId}>
            <a href={itemFileAddress(indexNumber, fileId)}>
              {title}
              <span class="file-size">{documentText.file(attachmentKinds[kind].label, sizeWords(byteCount))}</span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Heads({ heading, heads }: { readonly heading: string; readonly heads: readonly ItemHead[] }) {
  return (
    <Part heading={heading}>
      <ul>
        {heads.map(({ indexNumber, title, language }) => (
          <li key={indexNumber} lang={language}>
            <Link href={`/d/${indexNumber}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Ended({ item, ended }: Pick<DocumentContent, 'item' | 'ended'>) {
  const by = (effect: 'amended' | 'repealed'): readonly ItemHead[] =>
    ended.filter(({ itemId }) => item.content.ends.some((one) => one.itemId === itemId && one.effect === effect));
  return (
    <>
      {(['amended', 'repealed'] as const).map((effect) =>
        by(effect).length === 0 ? null : <Heads key={effect} heading={documentText.ends[effect]} heads={by(effect)} />,
      )}
    </>
  );
}

function Variants({ item, variants }: Pick<DocumentContent, 'item' | 'variants'>) {
  const isTranslation = item.content.variantOf !== null;
  return (
    <Part heading={documentText.variants}>
      {isTranslation ? <p class="hint">{documentText.translated}</p> : null}
      <ul>
        {variants.map(({ indexNumber, itemId, title, language }) => {
          const { label, direction } = contentLanguages.find(({ id }) => id === language) ?? contentLanguages[0];
          return (
            <li key={indexNumber} lang={language} dir={direction}>
              <Link href={`/d/${indexNumber}`}>{`${label}：${title}`}</Link>
              {itemId === item.content.variantOf ? <span lang="zh-CN">{documentText.authoritative}</span> : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The files that are not pictures in the text. */
function attachmentsOf({ content }: PublishedItem): readonly ItemFile[] {
  const shown = new Set<string>(content.body.flatMap((block) => (block.kind === 'picture' ? [block.fileId] : [])));
  return content.files.filter(({ fileId }) => !shown.has(fileId));
}
