import { describe, expect, it } from 'vitest';
import { realSite } from '../../../tests/support/public-site.ts';
import { metaTags } from './meta-tags.tsx';

const column = { name: '年报', description: '各单位年报', keywords: ['年报', '公开'], type: '信息公开年报' } as const;
const article = { title: '某局2025年度报告', publishedAt: '2026-01-31T16:05:00.000Z', source: '某局' };

describe('metaTags', () => {
  it('writes the tags of a column page', () => {
    expect(names({ title: '年报', trail: [], column })).toEqual({
      SiteName: '云岭县人民政府',
      SiteDomain: 'www.yunling.gov.cn',
      SiteIDCode: '6542240001',
      ColumnName: '年报',
      ColumnDescription: '各单位年报',
      ColumnKeywords: '年报,公开',
      ColumnType: '信息公开年报',
      Description: '各单位年报',
    });
  });

  it('writes the tags of a content page with the time in Shanghai', () => {
    expect(names({ title: '某局2025年度报告', trail: [], column, article })).toMatchObject({
      ArticleTitle: '某局2025年度报告',
      PubDate: '2026-02-01 00:05',
      ContentSource: '某局',
      Url: 'https://www.yunling.gov.cn/nb/a/2025',
    });
  });

  it('leaves a tag out rather than empty', () => {
    const tags = metaTags(
      { ...realSite, idCode: ' ' },
      { title: '', trail: [], article: { ...article, source: '' } },
      '/',
    );
    expect(tags.map(({ name }) => name)).toEqual(['SiteName', 'SiteDomain', 'ArticleTitle', 'PubDate', 'Url']);
  });
});

function names(page: Parameters<typeof metaTags>[1]): Record<string, string> {
  const tags = metaTags(realSite, page, 'https://www.yunling.gov.cn/nb/a/2025');
  return Object.fromEntries(tags.map(({ name, content }) => [name, content]));
}
