/**
 * Levenshtein distance of two words, or `limit + 1` as soon as it must be larger. Insertion, deletion and substitution
 * cost 1 each.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  if (limit === 0 || Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const cost = Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit + 1, limit + 1);
}
