const leastCommon = 3;

/**
 * How much of the shorter of two texts the other one contains, in percent of its pairs of neighbouring characters, apart
 * from spaces and punctuation. 0 where less than three pairs are shared, which chance alone brings about.
 */
export function titleMatchPercent(sought: string, title: string): number {
  const [one, other] = [pairsOf(sought), pairsOf(title)];
  const common = [...one].filter((pair) => other.has(pair)).length;
  if (common < leastCommon) return 0;
  return Math.floor((common * 100) / Math.min(one.size, other.size));
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{P}\p{S}\s]/gu, ''),
  ];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
