import type { SiteSettings } from '../../http/page-route.ts';
import type { PageDescription } from './page-description.ts';
import { shanghaiMinute } from './shanghai-time.ts';

/** One `<meta>` tag. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** The tags that the page rules require, by exact name (law page §4.2). One without content is left out, never empty. */
export function metaTags(site: SiteSettings, page: PageDescription, address: string): readonly MetaTag[] {
  return [...siteTags(site), ...columnTags(page), ...articleTags(page, address)].filter(
    ({ content }) => content.trim() !== '',
  );
}

/** Draws the tags. */
export function MetaTags({ tags }: { readonly tags: readonly MetaTag[] }) {
  return (
    <>
      {tags.map(({ name, content }) => (
        <meta key={name} name={name} content={content} />
      ))}
    </>
  );
}

function siteTags(site: SiteSettings): readonly MetaTag[] {
  return [
    { name: 'SiteName', content: site.name },
    { name: 'SiteDomain', content: site.domain },
    { name: 'SiteIDCode', content: site.idCode },
  ];
}

function columnTags({ column }: PageDescription): readonly MetaTag[] {
  if (column === undefined) return [];
  return [
    { name: 'ColumnName', content: column.name },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: column.keywords.join(',') },
    { name: 'ColumnType', content: column.type },
  ];
}

function articleTags({ article, column }: PageDescription, address: string): readonly MetaTag[] {
  if (article === undefined) return [{ name: 'Description', content: column?.description ?? '' }];
  return [
    { name: 'ArticleTitle', content: article.title },
    { name: 'PubDate', content: shanghaiMinute(article.publishedAt) },
    { name: 'ContentSource', content: article.source },
    { name: 'Keywords', content: (article.keywords ?? []).join(',') },
    { name: 'Author', content: article.author ?? '' },
    { name: 'Description', content: article.description ?? '' },
    { name: 'Url', content: address },
  ];
}
