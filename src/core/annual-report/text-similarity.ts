/** Characters in a row that must agree before a piece of text counts as taken over. */
const pieceLength = 6;

/**
 * Share of a text that also stands in another one, in per cent: of all pieces of six characters, without punctuation
 * and digits, how many the other text has too. Undefined for texts too short to compare.
 */
export function sharedPercent(text: string, other: string): number | undefined {
  const pieces = piecesOf(text);
  const known = piecesOf(other);
  if (pieces.size < 60 || known.size < 60) return undefined;
  const shared = [...pieces].filter((piece) => known.has(piece)).length;
  return Math.round((shared * 100) / pieces.size);
}

/** The pieces of six characters of a text, without punctuation and digits. */
export function piecesOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').replace(/[^\p{L}]+/gu, '');
  return new Set(
    Array.from({ length: Math.max(plain.length - pieceLength + 1, 0) }, (_, at) => plain.slice(at, at + pieceLength)),
  );
}
