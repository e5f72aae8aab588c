import type { PlainDate } from '../values/plain-date.ts';
import type { Citation } from './citation.ts';

/** One wording of a rule: the day it came into force, its value, and where it stands. */
export type Version<Rule extends object> = Rule & {
  readonly from: string;
  readonly cite: Citation;
};

/** All wordings of one rule, oldest first. An amendment adds a row; it never edits one (house rule 1). */
export type Versions<Rule extends object> = readonly Version<Rule>[];

/** The wording in force on a day. Throws before the first one: silence is an error, not a default. */
export function inForceOn<Rule extends object>(versions: Versions<Rule>, day: PlainDate): Version<Rule> {
  const found = versions.filter((version) => version.from <= day).at(-1);
  if (found === undefined) throw new Error(`No wording of this rule was in force on ${day}.`);
  return found;
}
