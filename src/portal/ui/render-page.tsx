import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext, PageReply, SiteSettings } from '../../http/page-route.ts';
import { frameText } from './frame-text.ts';
import { LinkedFactsTag, trailFacts } from './linked-facts.tsx';
import { MetaTags, metaTags } from './meta-tags.tsx';
import type { MainEntry, PageDescription } from './page-description.ts';
import { readingClasses } from './reading-address.ts';
import { SiteFooter } from './site-footer.tsx';
import { DemoNotice, fullTrail, SiteHeader, Trail } from './site-header.tsx';
import { markAddress, stylesheetAddress } from './static-files.ts';
import { UnitMenu } from './unit-menu.tsx';

/** What the frame around a page needs to know besides the page. */
export type FrameContext = Pick<PageContext, 'site' | 'today' | 'path' | 'query' | 'reading'>;

/** A whole page as the reply to a visit. The navigation names only what has something to show. */
export async function renderPage(
  context: PageContext,
  page: PageDescription,
  content: ComponentChildren,
  status = 200,
): Promise<PageReply> {
  return htmlReply(frameHtml(context, page, content, await filledEntries(context)), status);
}

/**
 * A page with a form, or with what only its visitor may see: never kept by anybody, not listed by search engines, and it
 * gives the browser the visitor's cookie that its forms are recognized by.
 */
export async function renderPrivatePage(
  context: PageContext,
  page: PageDescription,
  content: ComponentChildren,
  status = 200,
): Promise<PageReply> {
  const body = frameHtml(context, { isPrivate: true, ...page }, content, await filledEntries(context));
  return { status, contentType: 'text/html; charset=utf-8', body, cache: 'none', remembers: true };
}

/** A page as text; `entries` are the main entries that lead somewhere. */
export function frameHtml(
  context: FrameContext,
  page: PageDescription,
  content: ComponentChildren,
  entries: readonly MainEntry[],
): string {
  const html = renderToString(
    <html lang="zh-CN" class={readingClasses(context.reading)}>
      <Head site={context.site} page={page} path={context.path} />
      <Body context={context} page={page} content={content} entries={entries} />
    </html>,
  );
  return `<!doctype html>\n${html}\n`;
}

const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** An HTML page that browsers keep but ask for again. */
function htmlReply(body: string, status: number): PageReply {
  return { status, contentType: 'text/html; charset=utf-8', body, cache: status === 200 ? 'revalidate' : 'none' };
}

async function filledEntries({ deps, today }: PageContext): Promise<readonly MainEntry[]> {
  const [tree, documents, reports, specimenCount] = await Promise.all([
    deps.queries.loadTree(),
    deps.queries.listPublishedItems(
      { normativeKinds: ['governmentRule', 'normativeDocument'], offset: 0, limit: 1 },
      today,
    ),
    deps.queries.listPublishedReports(),
    deps.queries.countPublishedSpecimens(),
  ]);
  return [
    'home',
    ...(tree.agencies.length > 0 ? (['search', 'asking', 'units'] as const) : []),
    ...(documents.rows.length > 0 ? (['library'] as const) : []),
    ...(reports.length > 0 ? (['reports'] as const) : []),
    ...(specimenCount > 0 ? (['specimens'] as const) : []),
    'about',
  ];
}

function Head({
  site,
  page,
  path,
}: {
  readonly site: SiteSettings;
  readonly page: PageDescription;
  readonly path: string;
}) {
  const address = `${site.baseUrl}${path}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === site.name ? site.name : `${page.title} - ${site.name}`}</title>
      <MetaTags tags={metaTags(site, page, address)} />
      {/* invented data must not turn up in a search engine as if an agency had published it */}
      {site.isDemo || page.isPrivate === true || page.isMinor === true ? (
        <meta name="robots" content="noindex" />
      ) : null}
      {page.isPrivate === true ? null : <link rel="canonical" href={address} />}
      <link rel="icon" type="image/svg+xml" href={markAddress} />
      <link rel="stylesheet" href={stylesheetAddress} />
      {(page.feeds ?? []).map(({ title, href, type }) => (
        <link key={href} rel="alternate" type={feedTypes[type]} title={title} href={href} />
      ))}
      {page.isPrivate === true ? null : (
        <LinkedFactsTag facts={[...trailFacts(site.baseUrl, address, fullTrail(page.trail)), ...(page.facts ?? [])]} />
      )}
      {page.script === undefined ? null : <script type="module" src={page.script} />}
    </head>
  );
}

interface BodyProps {
  readonly context: FrameContext;
  readonly page: PageDescription;
  readonly content: ComponentChildren;
  readonly entries: readonly MainEntry[];
}

function Body({ context, page, content, entries }: BodyProps) {
  return (
    <body>
      <a class="skip" href="#content">
        {frameText.skip}
      </a>
      <SiteHeader
        site={context.site}
        today={context.today}
        reading={context.reading}
        ownAddress={ownAddress(context)}
        entries={entries}
        entry={page.entry}
      />
      {context.site.isDemo ? <DemoNotice hasSpecimens={entries.includes('specimens')} /> : null}
      <Trail steps={page.trail} />
      {page.unit === undefined ? (
        <Main>{content}</Main>
      ) : (
        <div class="wrap unit-frame">
          <UnitMenu place={page.unit} />
          <Main>{content}</Main>
        </div>
      )}
      <SiteFooter
        site={context.site}
        path={page.isPrivate === true ? undefined : context.path}
        unit={page.unit?.agency}
        hasUnits={entries.includes('units')}
      />
    </body>
  );
}

function Main({ children }: { readonly children: ComponentChildren }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}

/** The address as it was asked for. */
function ownAddress({ path, query }: FrameContext): string {
  const rest = new URLSearchParams(query).toString();
  return rest === '' ? path : `${path}?${rest}`;
}
