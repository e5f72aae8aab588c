import { itemAddress } from '../../../core/catalog/item-address.ts';
import { contentLanguages, type ItemContent } from '../../../core/catalog/item-content.ts';
import type { Comparison } from '../../../usecases/catalog/compare-contents.ts';
import type { PublishedItem } from '../../../usecases/ports.ts';
import { ArticleBody } from '../../ui/article-body.tsx';
import { Link } from '../../ui/link.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { ComparisonView } from './comparison-view.tsx';
import type { ShownVersion } from './shown-version.ts';
import { versionsText } from './text.ts';

export interface VersionContent {
  readonly item: PublishedItem;
  readonly version: ShownVersion;
  readonly content: ItemContent;
  /** Against the version before it; `null` for the first one, or where that one is hidden. */
  readonly comparison: Comparison | null;
}

/** One version of an item: what it changed, then its words as they were. */
export function VersionView({ item, version, content, comparison }: VersionContent) {
  const direction = contentLanguages.find(({ id }) => id === content.language)?.direction ?? 'ltr';
  const isCurrent = version.version === item.version;
  return (
    <article class="wrap page">
      <h1 lang={content.language} dir={direction}>
        {content.title}
      </h1>
      <p class={isCurrent ? 'hint' : 'notice'}>
        {`${versionsText.version(version.version)}　${shanghaiMinute(version.publishedAt)}　`}
        {isCurrent ? versionsText.present(version.version) : versionsText.past(version.version, item.version)}{' '}
        <Link href={itemAddress(item.indexNumber)}>{versionsText.backToItem}</Link>{' '}
        <Link href={`${itemAddress(item.indexNumber)}/bb`}>{versionsText.backToList}</Link>
      </p>
      {version.changeNote === '' ? null : <p class="lead">{`${versionsText.note}：${version.changeNote}`}</p>}
      {version.version === 1 ? null : <Changes version={version} comparison={comparison} />}
      <section class="below" aria-labelledby="text">
        <h2 id="text" class="section-heading">
          {versionsText.text}
        </h2>
        <div class="article" lang={content.language} dir={direction}>
          <ArticleBody body={content.body} indexNumber={item.indexNumber} topLevel={3} />
        </div>
      </section>
    </article>
  );
}

function Changes({ version, comparison }: Pick<VersionContent, 'version' | 'comparison'>) {
  return (
    <section class="below" aria-labelledby="changes">
      <h2 id="changes" class="section-heading">
        {versionsText.changesFrom(version.version - 1)}
      </h2>
      {comparison === null ? <p>{versionsText.changesFromHidden}</p> : <ComparisonView comparison={comparison} />}
    </section>
  );
}
