import { type FormLabel, formLabels } from './form-labels.ts';
import { compact } from './label-text.ts';
import type { SourceDocument, SourceLine } from './source.ts';

/** A line of so many characters with so many labels of the form in it is a whole report that lost its line ends. */
const shortestRunOn = 600;
const fewestLabels = 12;

const numbersBehind = /^[\d/+-][\d.,/+-]*/u;
const numbersAtEnd = /(?<=\p{Script=Han})[\d/+-][\d.,/+-]*$/u;

/**
 * Breaks lines in which a whole report runs on: before every label that stands there in the form's order, and between
 * a label and the numbers behind it. The cells of a row stay run together. The lines are counted anew.
 */
export function withBrokenLines(source: SourceDocument): SourceDocument {
  const lines = source.lines.flatMap(brokenLine);
  if (lines.length === source.lines.length) return source;
  return { ...source, lines: lines.map((line, at) => ({ ...line, line: at + 1 })), isRunOn: true };
}

function brokenLine(line: SourceLine): readonly SourceLine[] {
  if (line.kind !== 'text' || line.text.length < shortestRunOn) return [line];
  const text = compact(line.text);
  const [cuts] = (['2021', '2019'] as const)
    .map((version) => cutsIn(text, formLabels(version)))
    .sort((one, other) => other.length - one.length);
  if (cuts === undefined || cuts.length < fewestLabels) return [line];
  const pieces: string[] = [text.slice(0, cuts[0]?.start)];
  for (const [at, { start, length, isHeading }] of cuts.entries()) {
    const rest = text.slice(start + length, cuts[at + 1]?.start);
    pieces.push(text.slice(start, start + length), ...numbersParted(rest, isHeading));
  }
  return pieces.filter((piece) => piece !== '').map((piece) => ({ kind: 'text', line: line.line, text: piece }));
}

interface Cut {
  readonly start: number;
  readonly length: number;
  readonly isHeading: boolean;
}

/** Labels of the form in a text, in order: the headings first, then the rows of a section up to the next heading. */
function cutsIn(text: string, labels: readonly FormLabel[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (const [at, label] of labels.entries()) {
    if (label.target.kind === 'column' || label.target.kind === 'block') continue;
    const start = text.indexOf(compact(label.label), from);
    const limit = nextHeading(text, labels.slice(at + 1), from);
    if (start === -1 || start >= limit) continue;
    const { length } = compact(label.label);
    cuts.push({ start, length, isHeading: label.target.kind === 'heading' });
    from = start + length;
  }
  return cuts;
}

function nextHeading(text: string, labels: readonly FormLabel[], from: number): number {
  for (const label of labels) {
    const start = label.target.kind === 'heading' ? text.indexOf(compact(label.label), from) : -1;
    if (start !== -1) return start;
  }
  return text.length;
}

/** Numbers directly behind a row's label, or at the end of what follows a label, are cells. */
function numbersParted(text: string, isHeading: boolean): readonly string[] {
  const first = isHeading ? '' : (numbersBehind.exec(text)?.[0] ?? '');
  const rest = text.slice(first.length);
  const last = numbersAtEnd.exec(rest)?.[0] ?? '';
  return [first, rest.slice(0, rest.length - last.length), last];
}
