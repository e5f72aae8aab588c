import type { Agency } from '../agencies/agency.ts';
import { type AgencyTree, existsOn, parentOn } from '../agencies/agency-tree.ts';
import type { LetterRemedy } from '../requests/letter-facts.ts';
import { type Outcome, type OutcomeSettings, type RefusalGround, remedyOf } from '../requests/outcomes.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { remedyParagraph } from './remedy-paragraph.ts';
import { type Respondent, respondentOf, reviewOrgans } from './review-organs.ts';

/** What an agency entered about its remedies; an empty text says nothing. */
export interface RemedyChoices {
  readonly reviewOrgan: string;
  readonly reviewOrganPlace: string;
  readonly onlineAddress: string;
  /** Who has jurisdiction may be centralised, so that only the agency can name the court. */
  readonly court: string;
}

/** Who hears complaints about the acts of an agency. */
export interface RemedyOrgans {
  readonly respondent: Respondent;
  /** Full name; `null` where neither the tree nor a choice names it. */
  readonly reviewOrgan: string | null;
  /** Full name; `null` where the agency named none, then only the class of the court is known. */
  readonly court: string | null;
  /** Words for the court that are always there (`有管辖权的基层人民法院`). */
  readonly courtWords: string;
}

/**
 * Names the review organ of an agency on a day (law page §6.1) and its court. A choice goes before the tree, which knows
 * neither vertical systems nor field offices, nor what stands above its own top. Throws if the tree lacks the agency.
 */
export function remedyOrgansOf(
  tree: AgencyTree,
  agencyId: AgencyId,
  day: PlainDate,
  choices: Pick<RemedyChoices, 'reviewOrgan' | 'court'>,
): RemedyOrgans {
  const agency = tree.agencies.find(({ id }) => id === agencyId);
  if (agency === undefined) throw new Error(`The tree has no agency ${agencyId}.`);
  const respondent = respondentOf(agency);
  const court = choices.court.trim() === '' ? null : choices.court.trim();
  const chosen = choices.reviewOrgan.trim();
  return {
    respondent,
    reviewOrgan: chosen === '' ? (governmentFor(tree, agency, respondent, day)?.name ?? null) : chosen,
    court,
    courtWords: court ?? `有管辖权的${reviewOrgans[respondent].court}`,
  };
}

export interface DecisionUnderRemedy {
  readonly outcome: Outcome;
  readonly refusedPartGrounds: readonly RefusalGround[];
  readonly settings?: OutcomeSettings;
  readonly decidedOn: PlainDate;
  /** What the paragraph calls the act; `本答复` unless it is no reply. */
  readonly act?: string;
}

/**
 * The remedy of a decision, ready for its letter. Without a review organ there is no paragraph: the letter is then refused
 * by its lint, which says where to enter the organ.
 */
export function letterRemedyOf(
  organs: RemedyOrgans,
  { outcome, refusedPartGrounds, settings = {}, decidedOn, act }: DecisionUnderRemedy,
  choices: Pick<RemedyChoices, 'reviewOrganPlace' | 'onlineAddress'>,
): LetterRemedy {
  const remedy = remedyOf(outcome, settings, refusedPartGrounds);
  const { reviewOrgan, court, courtWords } = organs;
  if (reviewOrgan === null) return { remedy, text: '', reviewOrgan, court };
  const text = remedyParagraph({
    remedy,
    decidedOn,
    reviewOrgan,
    court: courtWords,
    ...(act === undefined ? {} : { act }),
    ...(choices.reviewOrganPlace === '' ? {} : { reviewOrganPlace: choices.reviewOrganPlace }),
    ...(choices.onlineAddress === '' ? {} : { onlineAddress: choices.onlineAddress }),
  });
  return { remedy, text, reviewOrgan, court };
}

/** The government that hears reconsideration, as far as the tree knows it. */
function governmentFor(
  tree: AgencyTree,
  agency: Agency,
  respondent: Respondent,
  day: PlainDate,
): Pick<Agency, 'name'> | undefined {
  const above = governmentsAbove(tree, agency.id, day);
  const own = agency.kind === 'area' ? agency : above[0];
  switch (respondent) {
    case 'localDepartment':
    case 'township':
    case 'dispatchedOrgan':
    case 'authorizedOrganization':
      return above[0];
    case 'localGovernment':
      return agency.kind === 'area' ? above[0] : above[1];
    case 'provincialGovernment':
      return own;
    default:
      return undefined;
  }
}

/** Governments above an agency on a day, the nearest first. An area bears the name of its government. */
function governmentsAbove(tree: AgencyTree, start: AgencyId, day: PlainDate): readonly Agency[] {
  const found: Agency[] = [];
  const seen = new Set<AgencyId>([start]);
  for (let id = parentOn(tree, start, day); id !== undefined && !seen.has(id); id = parentOn(tree, id, day)) {
    seen.add(id);
    const above = tree.agencies.find((agency) => agency.id === id);
    if (above?.kind === 'area' && existsOn(above, day)) found.push(above);
  }
  return found;
}
