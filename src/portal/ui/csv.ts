/** A table as CSV (RFC 4180) with a byte order mark, without which office programs guess another encoding. */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(fieldOf).join(',')}\r\n`).join('')}`;
}

// a cell that begins like a formula would be run as one by office programs
function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
