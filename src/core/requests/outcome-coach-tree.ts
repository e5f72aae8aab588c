import type { Citation } from '../law/citation.ts';
import type { CoachRuleId } from './outcome-coach-record.ts';
import type { Outcome, RefusalGround } from './outcomes.ts';

/** Something to be written beside an answer: what the decision will say and the file will prove. */
export interface CoachField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** `places` are places of search, `choices` some of `options`; both are joined by commas. */
  readonly kind: 'text' | 'day' | 'places' | 'choices';
  readonly longest: number;
  readonly required: boolean;
  readonly options?: readonly string[];
}

/** Where an answer leads: to one more question, to the outcome, or to the end of the exemptions. */
export type CoachLead =
  | { readonly question: string }
  | { readonly outcome: Outcome }
  /** No exemption met so far: how to hand over. One or more met: whether they can be severed. */
  | { readonly after: 'exemptions' }
  /** Everything is withheld on the strongest ground that was met. */
  | { readonly after: 'inseparable' };

/** One possible answer. */
export interface CoachAnswerRow {
  readonly id: string;
  readonly label: string;
  readonly leads: CoachLead;
  readonly fields?: readonly CoachField[];
  /** Sentences of the reasons; one whose `{field}` was left empty is left out. */
  readonly says?: readonly string[];
  /** What the record of the request must show for this answer. */
  readonly rule?: CoachRuleId;
  /** A part of the information that is withheld on this ground. */
  readonly ground?: RefusalGround;
  /** An article that the decision rests on besides that of its outcome. */
  readonly alsoRests?: Citation;
  /** The decision overrides a third party, who has to be told in writing (Article 32). */
  readonly informsThirdParty?: true;
}

/** One question of the coach, for somebody who has never read the law. */
export interface CoachQuestion {
  readonly label: string;
  readonly help: string;
  readonly cite: Citation;
  /** What the article means, in our own words. */
  readonly meaning: string;
  readonly answers: readonly CoachAnswerRow[];
}

/** A text that must be written. */
export function required(id: string, label: string, longest: number, hint?: string): CoachField {
  return { id, label, longest, kind: 'text', required: true, ...(hint === undefined ? {} : { hint }) };
}

/** A text that may be left empty. */
export function optional(id: string, label: string, longest: number, hint?: string): CoachField {
  return { ...required(id, label, longest, hint), required: false };
}

/** One or more of some fixed words. */
export function choices(id: string, label: string, options: readonly string[]): CoachField {
  return { id, label, kind: 'choices', longest: 200, required: true, options };
}

/** A day of the past. */
export function pastDay(id: string, label: string, hint?: string): CoachField {
  return { id, label, kind: 'day', longest: 10, required: true, ...(hint === undefined ? {} : { hint }) };
}

interface Withholding {
  readonly ground: RefusalGround;
  readonly whole: string;
  readonly partly: string;
  readonly next: CoachLead;
  readonly fields: readonly CoachField[];
  readonly says: readonly string[];
}

/** Two answers that every exemption has: all of the information falls under it, or a part does. */
export function withholding(row: Withholding): readonly [CoachAnswerRow, CoachAnswerRow] {
  const { ground, fields, says } = row;
  const part = `${ground}Part`;
  const partField = required(part, '不公开的是哪些部分', 300, '写到页、段或者栏目，不写其中的内容。');
  return [
    { id: 'whole', label: row.whole, leads: { outcome: ground }, fields, says },
    {
      id: 'part',
      label: row.partly,
      leads: row.next,
      ground,
      fields: [partField, ...fields],
      says: [`不予公开的部分是：{${part}}`, ...says],
    },
  ];
}
