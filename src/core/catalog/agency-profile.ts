import type { Agency, AgencyContact } from '../agencies/agency.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId } from '../values/ids.ts';

/** 政府信息公开工作机构 with everything that Article 12 asks the guide to say of it. */
export interface DisclosureOffice {
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly hours: string;
  readonly phone: string;
  /** Empty: no fax is served, and the guide says so. */
  readonly fax: string;
  /** Empty: no mail is served, and the guide says so. */
  readonly email: string;
}

/** 负责人: the name stands in public by Article 20(2). */
export interface ProfileLeader {
  readonly name: string;
  readonly title: string;
  readonly duties: string;
}

export interface ProfileDivision {
  readonly name: string;
  readonly duties: string;
  readonly phone: string;
}

/** A place where disclosed information can be read (Article 25). */
export interface ReadingPlace {
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  readonly phone: string;
}

/**
 * What an agency says about itself: duties, structure, address, hours, contact and heads (Article 20(2)), and what its
 * guide adds (Article 12). It is written once; guide, agency card, contact and letters follow from its released version.
 */
export interface AgencyProfile {
  readonly agencyId: AgencyId;
  /** One duty a line. */
  readonly duties: string;
  readonly address: string;
  readonly postalCode: string;
  readonly hours: string;
  readonly phone: string;
  readonly fax: string;
  readonly website: string;
  /** The head first. */
  readonly leaders: readonly ProfileLeader[];
  readonly legalRepresentative: string;
  readonly divisions: readonly ProfileDivision[];
  readonly office: DisclosureOffice;
  readonly readingPlaces: readonly ReadingPlace[];
  /** Further ways in which it publishes: gazette, press conference, notice board; one a line. */
  readonly otherWays: string;
  /** Who takes complaints about disclosure; empty where the supervisor does. */
  readonly supervision: { readonly name: string; readonly address: string; readonly phone: string };
}

/** Where a profile stands on its way through the gate. */
export const profileStages = [
  { id: 'drafting', label: '编写中' },
  { id: 'inApproval', label: '待审定' },
  { id: 'released', label: '已公开' },
] as const;

export type ProfileStage = (typeof profileStages)[number]['id'];

/** The text that an approval is bound to. */
export function profileText(profile: AgencyProfile): string {
  return canonicalJson(profile);
}

/** A profile to begin with, from what is known of an agency that has none yet. */
export function firstProfile(agency: Agency, divisions: readonly ProfileDivision[]): AgencyProfile {
  const { office, address, hours, phone, email, fax = '', postalCode = '' } = agency.contact;
  return {
    agencyId: agency.id,
    ...{ duties: '', address, postalCode, hours, phone, fax, website: '' },
    leaders: [],
    legalRepresentative: '',
    divisions,
    office: { name: office, address, postalCode, hours, phone, fax, email },
    readingPlaces: [],
    otherWays: '',
    supervision: { name: '', address: '', phone: '' },
  };
}

/** What pages, forms and letters say of an agency's office, from its profile. */
export function contactOf({ office }: AgencyProfile): AgencyContact {
  const { name, address, hours, phone, email, fax, postalCode } = office;
  return { office: name, address, hours, phone, email, fax, postalCode };
}

/** The lines of a field that holds one thing a line. */
export function profileLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
