import type { LabelMatch } from './match-labels.ts';

/**
 * Chooses the matches that tell one story: no two share words, and they follow each other as on the form. The sum of
 * their scores is the largest possible; of equal ones the later is taken, so that a table of contents loses.
 */
export function alignForm(matches: readonly LabelMatch[], labelCount: number): readonly LabelMatch[] {
  const byStart = [...matches].sort((one, other) => one.start - other.start);
  const best = new PrefixMaximum(labelCount);
  const endingAt = new Map<number, Chain[]>();
  let position = 0;
  let last: Chain | undefined;
  for (const match of byStart) {
    // chains become available once their last words lie before this match
    for (; position <= match.start; position += 1) {
      for (const chain of endingAt.get(position) ?? []) best.offer(chain.match.at, chain);
    }
    const before = best.below(match.at);
    const chain = { match, before, score: (before?.score ?? 0) + match.score };
    endingAt.set(match.end, [...(endingAt.get(match.end) ?? []), chain]);
    if (last === undefined || chain.score >= last.score) last = chain;
  }
  const chosen: LabelMatch[] = [];
  for (; last !== undefined; last = last.before) chosen.unshift(last.match);
  return chosen;
}

interface Chain {
  readonly match: LabelMatch;
  readonly before: Chain | undefined;
  readonly score: number;
}

/** Best chain among those that end in a label before a given one. */
class PrefixMaximum {
  private readonly tree: (Chain | undefined)[];

  constructor(size: number) {
    this.tree = Array.from({ length: size + 1 });
  }

  offer(at: number, chain: Chain): void {
    for (let node = at + 1; node < this.tree.length; node += node & -node) {
      const held = this.tree[node];
      if (held === undefined || chain.score >= held.score) this.tree[node] = chain;
    }
  }

  below(at: number): Chain | undefined {
    let best: Chain | undefined;
    for (let node = at; node > 0; node -= node & -node) {
      const held = this.tree[node];
      if (held !== undefined && (best === undefined || held.score > best.score)) best = held;
    }
    return best;
  }
}
