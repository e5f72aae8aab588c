import type { Instant } from '../../usecases/ports.ts';

/** What a feed says about itself; addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Name of whoever is responsible for the site. */
  readonly author: string;
  /** The page that the feed follows. */
  readonly page: string;
  /** The feed itself. */
  readonly self: string;
  readonly updatedAt: Instant;
  readonly entries: readonly FeedEntry[];
}

/** One published text. */
export interface FeedEntry {
  /** Its permanent address, which names it for good. */
  readonly id: string;
  /** Where a reader is led to. */
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly language: string;
  readonly author: string;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly tags: readonly string[];
  readonly files: readonly FeedFile[];
}

export interface FeedFile {
  readonly address: string;
  readonly title: string;
  readonly contentType: string;
  readonly byteCount: number;
}

// what XML 1.0 cannot hold at all (§2.2): control characters and halves of characters
const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A feed as Atom (RFC 4287). */
export function renderAtom(feed: Feed): string {
  const { title, subtitle, author, page, self, updatedAt, entries } = feed;
  const head = [
    element('id', self),
    element('title', title),
    ...(subtitle === '' ? [] : [element('subtitle', subtitle)]),
    element('updated', updatedAt),
    `<author>${element('name', author)}</author>`,
    link({ rel: 'self', type: 'application/atom+xml', href: self }),
    link({ rel: 'alternate', type: 'text/html', href: page }),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    ...head,
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

/** A feed as JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed): string {
  const { title, subtitle, author, page, self, entries } = feed;
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(subtitle === '' ? {} : { description: subtitle }),
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map(jsonEntry),
  };
  return `${JSON.stringify(body, undefined, 2)}\n`;
}

function atomEntry(entry: FeedEntry): string {
  const { id, page, title, summary, text, language, author, publishedAt, updatedAt, tags, files } = entry;
  return [
    `<entry xml:lang="${escaped(language)}">`,
    element('id', id),
    element('title', title),
    element('published', publishedAt),
    element('updated', updatedAt),
    `<author>${element('name', author)}</author>`,
    link({ rel: 'alternate', type: 'text/html', href: page }),
    ...files.map((file) =>
      link({
        rel: 'enclosure',
        type: file.contentType,
        href: file.address,
        title: file.title,
        length: String(file.byteCount),
      }),
    ),
    ...tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    ...(summary === '' ? [] : [element('summary', summary)]),
    `<content type="text">${escaped(text)}</content>`,
    '</entry>',
  ].join('\n');
}

function jsonEntry(entry: FeedEntry) {
  const { id, page, title, summary, text, language, author, publishedAt, updatedAt, tags, files } = entry;
  return {
    id,
    url: page,
    title,
    content_text: text,
    ...(summary === '' ? {} : { summary }),
    language,
    date_published: publishedAt,
    date_modified: updatedAt,
    authors: [{ name: author }],
    ...(tags.length === 0 ? {} : { tags }),
    ...(files.length === 0
      ? {}
      : {
          attachments: files.map((file) => ({
            url: file.address,
            mime_type: file.contentType,
            title: file.title,
            size_in_bytes: file.byteCount,
          })),
        }),
  };
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<link${written.join('')}/>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
