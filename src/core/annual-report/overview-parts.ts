import type { overviewParts } from './sections.ts';

export type OverviewTopic = (typeof overviewParts)[number];

/** One part of 一、总体情况: its number as printed, what its heading announces, and what it says. */
export interface OverviewPart {
  /** `(一)`, brackets half width; empty where the part has no number. */
  readonly part: string;
  readonly topic: OverviewTopic;
  /** The paragraph in which the part begins, counted from 0. */
  readonly paragraph: number;
  readonly body: string;
}

/** Words by which a heading announces a part; the first that fits wins, since 依申请公开 also contains 公开. */
const headings: readonly { readonly topic: OverviewTopic; readonly pattern: RegExp }[] = [
  { topic: '依申请公开', pattern: /依.{0,2}申请/u },
  { topic: '主动公开', pattern: /主动公开/u },
  { topic: '政府信息公开平台建设', pattern: /平台/u },
  { topic: '监督保障', pattern: /监督|保障/u },
  { topic: '政府信息管理', pattern: /信息.{0,4}管理|管理/u },
];

/** Numbers that parts are counted with; a report uses one kind, the others stand inside its parts. */
const beginnings = [/^\s*([(（][一二三四五六七八九十][)）])[、.．]?\s*/u, /^\s*([1-9][.、．])(?!\d)\s*/u];
/** A heading ends at the first stop; a longer run of words is not one. */
const longestHeading = 30;

/**
 * Finds the parts of 一、总体情况 by their headings (form 2021: 主动公开、依申请公开、政府信息管理、平台建设、监督保障).
 * `text` has one paragraph per line.
 */
export function overviewPartsOf(text: string): readonly OverviewPart[] {
  const lines = text.split('\n');
  const numbered = beginnings.find((beginning) => lines.some((line) => openedPart(line, beginning) !== undefined));
  const parts: OverviewPart[] = [];
  for (const [paragraph, line] of lines.entries()) {
    const opened = openedPart(line, numbered);
    const last = parts.at(-1);
    if (opened !== undefined) parts.push({ ...opened, paragraph });
    else if (last !== undefined) parts[parts.length - 1] = { ...last, body: `${last.body}\n${line}` };
  }
  return parts;
}

function openedPart(line: string, beginning: RegExp | undefined): Omit<OverviewPart, 'paragraph'> | undefined {
  const number = beginning?.exec(line) ?? null;
  if (beginning !== undefined && number === null) return undefined;
  const rest = line.slice(number?.[0].length ?? 0).trim();
  const stop = /[。：:，,；;]|\s{2,}/u.exec(rest)?.index ?? rest.length;
  const heading = rest.slice(0, stop);
  const topic = headings.find(({ pattern }) => pattern.test(heading))?.topic;
  if (topic === undefined || heading.length > longestHeading) return undefined;
  if (number === null && !/^(?:关于)?.{0,12}(?:情况|方面)$/u.test(heading)) return undefined;
  return { part: (number?.[1] ?? '').normalize('NFKC'), topic, body: rest.slice(stop + 1).trim() };
}
