import { h } from 'preact';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageRoute, SiteSettings } from '../../../http/page-route.ts';
import { elderReading, plainReading, type Reading, readingFrom } from '../../../http/reading.ts';
import { readingAddress } from '../../ui/reading-address.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { readingText } from './text.ts';
import { ReadingView } from './view.tsx';

/** Where a visitor chooses how pages look. */
export const readingRoute: PageRoute = {
  path: readingAddress,
  permission: 'public',
  audit: null,
  async handle(context) {
    const { reading, site, query } = context;
    const page = {
      title: readingText.heading,
      trail: [{ label: readingText.heading }],
      column: readingText.column,
    } as const;
    return renderPage(context, page, h(ReadingView, { reading, from: ownPlace(site, query['from']) }));
  },
};

/** Keeps the choice in the browser and leads back to the page it was made on. */
export const readingForm: FormRoute = {
  path: readingAddress,
  permission: 'public',
  audit: null,
  isForLooks: true,
  async handle({ site, fields }) {
    const { remembers: _, ...reply } = redirectTo(ownPlace(site, fields['from']));
    return { ...reply, keepsReading: chosenIn(fields) };
  },
};

function chosenIn(fields: Readonly<Record<string, string>>): Reading {
  if (fields['mode'] === 'elder') return elderReading;
  return fields['mode'] === 'standard' ? plainReading : readingFrom(fields);
}

/** An address of this site without its domain; the home page for whatever leads elsewhere. */
function ownPlace({ baseUrl }: SiteSettings, from: string | undefined): string {
  if (from === undefined || !URL.canParse(from, baseUrl)) return '/';
  const { origin, pathname, search } = new URL(from, baseUrl);
  // a path that begins with two slashes, as "/.//other.example" leaves one, is another site to a browser
  const isOwn = origin === new URL(baseUrl).origin && !pathname.startsWith('//');
  return isOwn && pathname !== readingAddress ? `${pathname}${search}` : '/';
}
