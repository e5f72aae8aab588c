import { fen, formatWanYuan, formatYuan } from '../values/fen.ts';
import { cellLabel } from './cell-labels.ts';
import { cellAt, cellPaths } from './cells.ts';
import type { Narrative, ReportTables } from './report.ts';

/** Sections that are written by hand. */
export type WrittenSection = 1 | 5 | 6;

/** What a number of the text stands for: the path of a cell, or `facts.` with the name of a fact beside the tables. */
export type FactPath = string;

/** Facts of the year beside the tables that sentences may give, each with its label. */
const boundFacts = {
  'facts.lateCount': '超过法定期限办结的申请',
  'facts.feesFen': '收取的信息处理费',
  'facts.litigationCount': '行政诉讼案件',
  'facts.disputeCount': '行政复议和行政诉讼案件',
  'facts.publishedCount': '本年主动公开的信息',
} as const;

/** Values of the facts beside the tables, by path. */
export type BoundFacts = Readonly<Partial<Record<keyof typeof boundFacts, number>>>;

/** Words of a text that stand for a value: where they stand (`at` counts UTF-16 units), and what the value was then. */
export interface Binding {
  readonly at: number;
  readonly shown: string;
  readonly path: FactPath;
  readonly value: number;
}

/** A binding of a written section. */
export interface TextBinding extends Binding {
  readonly section: WrittenSection;
}

/** A text whose numbers say what they stand for. */
export interface BoundText {
  readonly text: string;
  readonly bindings: readonly Binding[];
}

/** A binding whose value has changed since: what the data say now, and the words that would say it. */
export interface StaleBinding extends TextBinding {
  readonly now: number;
  readonly words: string;
  readonly label: string;
}

type Piece = string | Binding;

/** Wordings that say a zero in words, and how the same is said of a number. */
const zeroWords: Readonly<Record<FactPath, readonly [zero: string, before: string, after: string]>> = {
  'requests.newlyReceived.total': ['没有收到政府信息公开申请', '新收政府信息公开申请', '件'],
  'requests.carriedOver.total': ['没有上年结转的申请', '上年结转', '件'],
  'requests.total.total': ['本年度没有办结的申请', '本年度办结', '件'],
  'facts.lateCount': ['均在法定期限内办结', '其中', '件超过法定期限办结'],
  'facts.disputeCount': ['没有发生政府信息公开行政复议和行政诉讼', '发生政府信息公开行政复议和行政诉讼', '件'],
  'facts.feesFen': ['没有收取政府信息公开信息处理费', '收取政府信息公开信息处理费', '元'],
};

/** The value that a path has now; undefined where neither the form nor the facts know it. */
function valueAt(path: FactPath, tables: ReportTables, facts: BoundFacts): number | undefined {
  if (path.startsWith('facts.')) return facts[path as keyof typeof boundFacts];
  const value = cellAt(tables, path);
  return typeof value === 'number' ? value : undefined;
}

/** A bound number: the digits alone. */
export function bound(path: FactPath, value: number): BoundText {
  return joined([{ at: 0, shown: digitsOf(path, value), path, value }]);
}

/** A bound clause that says a zero in words. Throws for a path that has no such words. */
export function boundClause(path: FactPath, value: number): BoundText {
  const words = zeroWords[path];
  if (words === undefined) throw new Error(`There are no words for a zero of ${path}.`);
  const [zero, before, after] = words;
  return value === 0 ? joined([{ at: 0, shown: zero, path, value }]) : joined([before, bound(path, value), after]);
}

/** Texts put one after the other, their bindings moved along. */
export function joined(pieces: readonly (Piece | BoundText)[]): BoundText {
  let text = '';
  const bindings: Binding[] = [];
  for (const piece of pieces) {
    const part: BoundText =
      typeof piece === 'string'
        ? { text: piece, bindings: [] }
        : 'text' in piece
          ? piece
          : { text: piece.shown, bindings: [{ ...piece, at: 0 }] };
    bindings.push(...part.bindings.map((binding) => ({ ...binding, at: binding.at + text.length })));
    text += part.text;
  }
  return { text, bindings };
}

/**
 * The bindings of a text after somebody wrote in it: those before the change stay, those behind it move along, and those
 * inside it, or whose number has grown a digit, end.
 */
export function bindingsAfterEdit<Bound extends Binding>(
  before: string,
  after: string,
  bindings: readonly Bound[],
): readonly Bound[] {
  const [start, end] = changedSpan(before, after);
  const moved = bindings.flatMap((binding): readonly Bound[] => {
    if (binding.at + binding.shown.length <= start) return [binding];
    return binding.at >= end ? [{ ...binding, at: binding.at + after.length - before.length }] : [];
  });
  return moved.filter((binding) => standsAlone(after, binding));
}

/** Bindings as they may be kept: each names a known value, stands where it says, and shows that value. */
export function soundBindings(narrative: Narrative, bindings: readonly TextBinding[]): readonly TextBinding[] {
  const known = new Set<string>([...cellPaths('2021'), ...Object.keys(boundFacts)]);
  const sound = bindings.filter(
    (binding) =>
      known.has(binding.path) && saysValue(binding) && standsAlone(narrative[binding.section] ?? '', binding),
  );
  return sound.slice(0, mostBindings);
}

/** Bindings whose value the data no longer have, in the order of the text. */
export function staleBindings(
  bindings: readonly TextBinding[],
  tables: ReportTables,
  facts: BoundFacts,
): readonly StaleBinding[] {
  return bindings.flatMap((binding): readonly StaleBinding[] => {
    const now = valueAt(binding.path, tables, facts);
    if (now === undefined || now === binding.value) return [];
    return [{ ...binding, now, words: wordsNow(binding, now).text, label: labelOf(binding.path) }];
  });
}

/** A text with one stale number set right; the other bindings move along. */
export function setRight(text: string, bindings: readonly Binding[], stale: Binding, now: number): BoundText {
  const right = wordsNow(stale, now);
  const end = stale.at + stale.shown.length;
  const shift = right.text.length - stale.shown.length;
  const others = bindings
    .filter(({ at }) => at !== stale.at)
    .map((binding) => (binding.at >= end ? { ...binding, at: binding.at + shift } : binding));
  const own = right.bindings.map((binding) => ({ ...binding, at: binding.at + stale.at }));
  return {
    text: `${text.slice(0, stale.at)}${right.text}${text.slice(end)}`,
    bindings: [...others, ...own].sort((one, other) => one.at - other.at),
  };
}

/** More numbers than a report of any length binds. */
const mostBindings = 300;

function wordsNow({ shown, path }: Binding, now: number): BoundText {
  return zeroWords[path]?.[0] === shown ? boundClause(path, now) : bound(path, now);
}

function labelOf(path: FactPath): string {
  return boundFacts[path as keyof typeof boundFacts] ?? cellLabel(path);
}

function digitsOf(path: FactPath, value: number): string {
  if (path === 'facts.feesFen') return formatYuan(fen(value));
  return path.endsWith('ChargeFen') ? formatWanYuan(fen(value)) : String(value);
}

function saysValue({ shown, path, value }: Binding): boolean {
  if (!Number.isSafeInteger(value) || value < 0) return false;
  return shown === digitsOf(path, value) || (value === 0 && shown === zeroWords[path]?.[0]);
}

/** Whether a binding's words stand at their place, and no digit beside them makes another number of them. */
function standsAlone(text: string, { at, shown }: Binding): boolean {
  if (shown === '' || text.slice(at, at + shown.length) !== shown) return false;
  const isNumber = /^[\d.]+$/u.test(shown);
  const [before, after] = [text.slice(Math.max(at - 1, 0), at), text.slice(at + shown.length)];
  return !isNumber || !(/[\d.]$/u.test(before) || /^\.?\d/u.test(after));
}

/** Where two texts part: from the first unit that differs to the one behind the last (in the text before). */
function changedSpan(before: string, after: string): readonly [start: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return [start, before.length - same];
}
