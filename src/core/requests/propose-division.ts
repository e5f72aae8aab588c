import type { AccountId, DivisionId } from '../values/ids.ts';
import { bigramsOf } from './request-trace.ts';

/** A division, or a person in one, with the phrases of its duties. */
export interface DivisionDuties {
  readonly divisionId: DivisionId;
  readonly name: string;
  /** Phrases, one a line; also separated by commas or semicolons. */
  readonly duties: string;
  readonly members: readonly { readonly accountId: AccountId; readonly displayName: string; readonly duties: string }[];
}

/** Who may be responsible for a request, and why. */
export interface DivisionProposal {
  readonly divisionId: DivisionId;
  readonly name: string;
  readonly accountId: AccountId | null;
  readonly displayName: string | null;
  /** Bigrams of the duties that the wording has, weighed by how much of their phrase it covers; larger is nearer. */
  readonly score: number;
  readonly reason: string;
}

/** How many proposals a person is shown. */
const mostProposals = 3;

/**
 * Divisions whose duties the wording of a request touches, the nearest first, each with the reason in words. A phrase of
 * duties counts if the wording has it, or at least half of its pairs of neighbouring characters. A person counts where
 * the own duties touch the wording. Somebody decides: nothing is assigned by this.
 */
export function proposeDivisions(wording: string, divisions: readonly DivisionDuties[]): readonly DivisionProposal[] {
  const found = new Set(bigramsOf(wording));
  return divisions
    .flatMap((division) => proposalFor(division, found))
    .sort((one, other) => other.score - one.score)
    .slice(0, mostProposals);
}

function proposalFor(division: DivisionDuties, found: ReadonlySet<string>): readonly DivisionProposal[] {
  const own = hitsOf(division.duties, found);
  const people = division.members
    .map((member) => ({ member, hits: hitsOf(member.duties, found) }))
    .filter(({ hits }) => hits.length > 0)
    .sort((one, other) => sumOf(other.hits) - sumOf(one.hits));
  const [nearest] = people;
  const hits = [...own, ...(nearest?.hits ?? [])];
  if (hits.length === 0) return [];
  const { divisionId, name } = division;
  return [
    {
      divisionId,
      name,
      accountId: nearest?.member.accountId ?? null,
      displayName: nearest?.member.displayName ?? null,
      score: sumOf(hits),
      reason: reasonOf(name, own, nearest?.member.displayName, nearest?.hits ?? []),
    },
  ];
}

interface Hit {
  readonly phrase: string;
  readonly score: number;
}

function hitsOf(duties: string, found: ReadonlySet<string>): readonly Hit[] {
  return phrasesOf(duties)
    .flatMap((phrase) => {
      const bigrams = bigramsOf(phrase);
      const common = bigrams.filter((bigram) => found.has(bigram)).length;
      return bigrams.length === 0 || common * 2 < bigrams.length
        ? []
        : [{ phrase, score: Math.floor((common * common * 100) / bigrams.length) }];
    })
    .sort((one, other) => other.score - one.score);
}

function phrasesOf(duties: string): readonly string[] {
  return [...new Set(duties.split(/[\n,，;；、。]/).map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
}

function reasonOf(division: string, own: readonly Hit[], person: string | undefined, personal: readonly Hit[]): string {
  const duty = own.length === 0 ? '' : `申请内容与“${namesOf(own)}”相符，属于${division}的职责。`;
  const task = person === undefined ? '' : `${division}中“${namesOf(personal)}”由${person}负责。`;
  return duty + task;
}

function namesOf(hits: readonly Hit[]): string {
  return hits
    .slice(0, 3)
    .map(({ phrase }) => phrase)
    .join('、');
}

function sumOf(hits: readonly Hit[]): number {
  return hits.reduce((total, { score }) => total + score, 0);
}
