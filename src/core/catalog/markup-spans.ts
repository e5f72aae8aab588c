import type { Span } from './item-body.ts';

/** How words look while markup is read; `false` where an inner element takes a look away. */
export interface Look {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly href?: string;
}

const unseen = /(?![\t\n\f\r])[\p{Cc}\u00ad\u200b\u2060\ufeff\ufffc]/gu;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * The spans of one line in their shortest form: nothing invisible, blanks as a page shows them, none between two Chinese
 * characters where only the line of the source ended, no blank at either end, equal looks joined.
 */
export function tidySpans(spans: readonly Span[]): readonly Span[] {
  const clean = spans.map((span) => ({ ...span, text: span.text.replace(unseen, '').replaceAll('\u00a0', ' ') }));
  const characters = shownCharacters(clean.map(({ text }) => text).join(''));
  let at = 0;
  const shown = clean.map((span) => {
    const from = at;
    at += span.text.length;
    return { ...span, text: characters.slice(from, at).join('') };
  });
  return joined(shown.filter(({ text }) => text !== ''));
}

/** Whether two spans look the same. */
function looksLike(one: Span, other: Span): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.isUnderlined === other.isUnderlined &&
    one.href === other.href
  );
}

/** Each code unit as it is shown; empty where it is not. */
function shownCharacters(text: string): string[] {
  const shown = text.split('');
  for (const { index, 0: run } of text.matchAll(/[ \t\n\f\r]+/gu)) {
    const isBreakOnly =
      run.includes('\n') && wide.test(text.charAt(index - 1)) && wide.test(text.charAt(index + run.length));
    shown.fill('', index, index + run.length);
    if (!isBreakOnly) shown[index] = ' ';
  }
  const isBlank = (character: string) => character === '' || character === ' ' || character === '\u3000';
  for (let first = 0; first < shown.length && isBlank(shown[first] ?? ''); first += 1) shown[first] = '';
  for (let last = shown.length - 1; last >= 0 && isBlank(shown[last] ?? ''); last -= 1) shown[last] = '';
  return shown;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last !== undefined && looksLike(last, span)) together.splice(-1, 1, { ...last, text: last.text + span.text });
    else together.push(span);
  }
  return together;
}
