/** Text without the control characters and half surrogate pairs that no document format can carry. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Width of a text in Latin letters; a Chinese character is as wide as two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u0100' ? 1 : 2), 0);
}
