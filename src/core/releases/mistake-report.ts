import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type MistakeKind, mistakeKinds } from './mistake-reply.ts';

/** What somebody reports; the writer stays unknown unless a contact is left. */
export interface MistakeReport {
  readonly kind: MistakeKind;
  /** Path of the page on this site. */
  readonly pagePath: string;
  readonly words: string;
  /** Telephone or mail address, or empty. */
  readonly contact: string;
}

/** What is typed into the form, as it comes. */
export interface TypedMistake {
  readonly kind: string;
  readonly page: string;
  readonly words: string;
  readonly contact: string;
}

const longestWords = 1000;
const longestContact = 100;

/**
 * Reads a report. The page may be typed as a whole address of this site, as its path, or as an index number. Refuses with
 * each field that is missing or wrong.
 */
export function parseMistakeReport(
  typed: TypedMistake,
  siteAddress: string,
): Result<MistakeReport, readonly Refusal[]> {
  const kind = mistakeKinds.find(({ id }) => id === typed.kind);
  const pagePath = pathOf(typed.page, siteAddress);
  const words = typed.words.trim();
  const contact = typed.contact.trim();
  const length = [...words].length;
  const faults: Refusal[] = [
    ...(kind === undefined ? [fault('kind', '请选择是哪一类错误。')] : []),
    ...(pagePath === undefined
      ? [fault('page', '请填写本网站页面的网址（从浏览器地址栏复制），或者文件的索引号。')]
      : []),
    ...(length === 0 ? [fault('words', '请写明哪里有错、应当是什么。')] : []),
    ...(length > longestWords ? [fault('words', `说明最多${longestWords}个字，现在有${length}个，请缩短。`)] : []),
    ...([...contact].length > longestContact ? [fault('contact', `联系方式最多${longestContact}个字。`)] : []),
  ];
  if (kind === undefined || pagePath === undefined || faults.length > 0) return refuse(faults);
  return accept({ kind: kind.id, pagePath, words, contact });
}

const longestPath = 300;

// pages that one person reaches by a secret in their address: it would be a key in everybody's hands
const ownPages = /^\/(?:sq|cx|zc|dy|ts)(?=\/)/;

function pathOf(typed: string, siteAddress: string): string | undefined {
  const text = typed.trim();
  const bare = text.startsWith(siteAddress) ? text.slice(siteAddress.length) : text;
  const path = /^[0-9A-Z-]{6,18}\/\d{4,6}-\d{5,}$/.test(bare) ? `/d/${bare}` : bare === '' && text !== '' ? '/' : bare;
  // nothing that leads elsewhere, and nothing that says who was where: the query is left out
  const plain = path.split(/[?#]/)[0] ?? '';
  if (!/^\/(?!\/)[^\s\\]*$/.test(plain) || plain.length > longestPath) return undefined;
  return ownPages.exec(plain)?.[0] ?? plain;
}

function fault(field: string, message: string): Refusal {
  return { reason: 'invalidField', field, message };
}
