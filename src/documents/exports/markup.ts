import { escapeMarkup } from './escape-markup.ts';

/** Text that is HTML already: put together by `html`, or a constant of ours; never text that came from outside. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A template of HTML: text in it is escaped, markup and lists of markup are taken as they are. */
export function html(fixed: TemplateStringsArray, ...parts: readonly (string | Markup | readonly Markup[])[]): Markup {
  return new Markup(fixed.map((text, index) => text + written(parts[index] ?? '')).join(''));
}

function written(part: string | Markup | readonly Markup[]): string {
  if (typeof part === 'string') return escapeMarkup(part);
  return part instanceof Markup ? part.text : part.map(({ text }) => text).join('');
}
