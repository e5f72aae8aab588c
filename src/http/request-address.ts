import type { Problem } from './problem.ts';

const longestUrl = 2048;

/** Why a request's address cannot be served, if so: too long, or not percent-encoded UTF-8, or with a NUL in it. */
export function faultOfAddress(url: string): Problem | undefined {
  if (url.length > longestUrl)
    return { status: 414, reason: 'addressTooLong', message: '网址过长，请缩短查询条件后重试。' };
  if (isReadable(url)) return undefined;
  return { status: 400, reason: 'addressUnreadable', message: '网址中有无法识别的字符，请检查后重试。' };
}

/** The address by which the router finds the route; one that cannot be served leads to none. */
export function routableAddress(url: string): string {
  return faultOfAddress(url) === undefined ? url : '/~unreadable';
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}
