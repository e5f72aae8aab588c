import { createHash } from 'node:crypto';
import type { PageRoute } from '../../http/page-route.ts';
import { siteMarkPaths } from './site-mark.tsx';
import { stylesheet } from './styles/stylesheet.ts';

const mark = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4a8f"/>',
  `<g fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round">${siteMarkPaths.map((path) => `<path d="${path}"/>`).join('')}</g></svg>`,
].join('');

/** Address of the style sheet; it changes with its bytes, so browsers may keep it for ever. */
export const stylesheetAddress = `/assets/portal-${fingerprint(stylesheet)}.css`;
export const markAddress = `/assets/portal-${fingerprint(mark)}.svg`;

/** The style sheet and the sign of the site. */
export const staticFileRoutes: readonly PageRoute[] = [
  staticFile(stylesheetAddress, 'text/css; charset=utf-8', stylesheet),
  staticFile(markAddress, 'image/svg+xml', mark),
];

/** A script of this site that makes a page more comfortable, with its address, which changes with its bytes. */
export function staticScript(name: string, body: string): { readonly address: string; readonly route: PageRoute } {
  const address = `/assets/${name}-${fingerprint(body)}.js`;
  return { address, route: staticFile(address, 'text/javascript; charset=utf-8', body) };
}

function staticFile(path: string, contentType: string, body: string): PageRoute {
  return {
    path,
    permission: 'public',
    audit: null,
    handle: async () => ({ status: 200, contentType, body, cache: 'immutable' }),
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
