/** An address of an old site: host in lower case, empty where only the path is known; path with its query. */
export interface OldAddress {
  readonly host: string;
  readonly path: string;
}

const form = /^(?:https?:)?\/\/([^/?#\s]+)([^#\s]*)/i;
const longestAddress = 500;

/**
 * Reads an address of an old site, whole or beginning with a slash, in one writing: no port of its scheme, no fragment,
 * characters decoded, no slash at the end. Undefined for what is no address, or longer than 500 characters.
 */
export function parseOldAddress(text: string): OldAddress | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestAddress) return undefined;
  const match = form.exec(trimmed);
  if (match !== null) return placeOf(match[1] ?? '', match[2] ?? '');
  return /^\/[^/\s]/.test(trimmed) && !/\s/.test(trimmed) ? placeOf('', trimmed.replace(/#.*$/, '')) : undefined;
}

function placeOf(host: string, rest: string): OldAddress {
  const path = decoded(rest === '' || rest.startsWith('?') ? `/${rest}` : rest);
  return {
    host: host.toLowerCase().replace(/:(?:80|443)$/, ''),
    path: path.length > 1 ? path.replace(/\/+$/, '') || '/' : path,
  };
}

/** Characters as they are read; a broken escape stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
