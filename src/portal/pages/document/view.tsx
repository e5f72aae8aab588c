import { contentLanguages } from '../../../core/catalog/item-content.ts';
import { ArticleBody } from '../../ui/article-body.tsx';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { DocumentContent } from './document-content.ts';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentKeep } from './document-keep.tsx';
import { DocumentSide } from './document-side.tsx';
import { documentText } from './text.ts';
import { ValidityBanner } from './validity-banner.tsx';

/** P07: whether it is in force, what it is, its words, its files, and everything it hangs together with. */
export function DocumentView(content: DocumentContent) {
  const { item } = content;
  const { language, body, summary, changeNote } = item.content;
  const direction = contentLanguages.find(({ id }) => id === language)?.direction ?? 'ltr';
  const versions = `/d/${item.indexNumber}/bb`;
  return (
    <article class="wrap page document">
      <header class="document-head">
        <h1 lang={language} dir={direction}>
          {item.title}
        </h1>
        {item.documentNumber === null ? null : <p class="document-number">{item.documentNumber}</p>}
        <ValidityBanner item={item} today={content.today} />
        <DocumentFacts {...content} />
        <Tools />
        {item.version > 1 && changeNote !== '' ? (
          <p class="notice document-change">
            {documentText.changed(shanghaiDay(item.changedAt), changeNote)}{' '}
            <Link href={versions}>{documentText.seeVersions}</Link>
          </p>
        ) : null}
      </header>
      <div class="document-columns">
        <div class="article" lang={language} dir={direction}>
          {summary === '' ? null : <Summary summary={summary} />}
          <ArticleBody body={body} indexNumber={item.indexNumber} />
        </div>
        <DocumentSide {...content} />
      </div>
      <DocumentKeep {...content} />
    </article>
  );
}

/** Room for buttons that only a script can serve; without one it stays hidden. */
function Tools() {
  const { print, speak, stop, copy, copied } = documentText.tools;
  return (
    <p
      class="document-tools"
      hidden
      data-print={print}
      data-speak={speak}
      data-stop={stop}
      data-copy={copy}
      data-copied={copied}
    />
  );
}

function Summary({ summary }: { readonly summary: string }) {
  return (
    <div class="article-summary">
      <p>
        <span class="article-summary-label" lang="zh-CN">
          {documentText.summary}
        </span>
        {summary}
      </p>
    </div>
  );
}
