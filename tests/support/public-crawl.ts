import type { FastifyInstance } from 'fastify';
import { apiRoutes } from '../../src/api/routes.ts';
import { portalRoutes } from '../../src/portal/routes.ts';

/** Values for the parameters of addresses, by name; every combination is asked for. */
export type AddressValues = Readonly<Record<string, readonly string[]>>;

const longestWalk = 1500;

/**
 * Every address of the public site where one of some words can be read: all routes with all values of their parameters,
 * then every link from there. Pages are asked for as anybody would ask, without a session.
 */
export async function whereRead(
  app: FastifyInstance,
  words: readonly string[],
  values: AddressValues,
): Promise<readonly string[]> {
  const waiting = [...new Set([...startingPoints(values), ...words.map(searchFor)])];
  const seen = new Set(waiting);
  const found: string[] = [];
  for (let address = waiting.shift(); address !== undefined && seen.size < longestWalk; address = waiting.shift()) {
    const { statusCode, body, headers } = await app.inject(address);
    if (statusCode >= 500) throw new Error(`${address} answers ${statusCode}.`);
    // a hit may be marked inside a word
    const text = body.replace(/<[^>]*>/g, '');
    if (words.some((word) => body.includes(word) || text.includes(word))) found.push(address);
    if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue;
    for (const link of linksIn(body).filter((to) => !seen.has(to))) {
      seen.add(link);
      waiting.push(link);
    }
  }
  return found;
}

/** A search for the beginning of a word: the page repeats what was typed, but the whole word only where it was found. */
export function searchFor(word: string): string {
  return `/ss?q=${encodeURIComponent(word.slice(0, -2))}`;
}

function startingPoints(values: AddressValues): readonly string[] {
  const paths = [
    ...portalRoutes.map(({ path }) => path),
    ...apiRoutes
      .filter(({ permission, method }) => permission === 'public' && method === 'GET')
      .map(({ path }) => path),
    '/api/openapi.json',
  ];
  return paths.flatMap((path) => filled(path, values));
}

/** A path with every value of its parameters; one whose parameter has no value is left out. */
function filled(path: string, values: AddressValues): readonly string[] {
  const parameter = /:([A-Za-z]+)/.exec(path);
  if (parameter === null) return [path];
  const [whole, name = ''] = parameter;
  return (values[name] ?? []).flatMap((value) => filled(path.replace(whole, encodeURIComponent(value)), values));
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !address.startsWith('//') && !address.startsWith('/office') && !address.startsWith('/assets'));
}
