import { formatPeriod, timeLimits } from '../deadlines/time-limits.ts';
import { type Citation, litigationAct, reconsiderationAct } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import type { RemedyClass } from '../requests/outcomes.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** What the remedy paragraph of a reply depends on. */
export interface RemedyInput {
  readonly remedy: RemedyClass;
  /** Day of the reply, which decides the wording in force. */
  readonly decidedOn: PlainDate;
  /** Full name of the review organ (see `review-organs.ts` for which one it is). */
  readonly reviewOrgan: string;
  /** Full name of the court; who has jurisdiction may be centralised, so it is never derived. */
  readonly court: string;
  /** Where reconsideration can be applied for online; required where the reply is served online (复议法 Article 22(2)). */
  readonly onlineAddress?: string;
  /** Where an application for reconsideration is posted. */
  readonly reviewOrganPlace?: string;
  /** What the paragraph calls the act that it is about; `本答复` unless it is no reply. */
  readonly act?: string;
}

/** Sources of the paragraph: the duty to say that reconsideration comes first, and the two periods. */
export const remedyCitations: Readonly<Record<RemedyClass, readonly Citation[]>> = {
  optional: [reconsiderationAct(20, 1), litigationAct(46)],
  reconsiderationFirst: [reconsiderationAct(23, 1, 4), reconsiderationAct(23, 2), litigationAct(45)],
  reconsiderationFirstForRefusedPart: [
    reconsiderationAct(23, 1, 4),
    reconsiderationAct(23, 2),
    litigationAct(45),
    litigationAct(46),
  ],
};

/** The paragraph that tells the applicant how to challenge a reply (law page §5.4). Without it the periods run up to a year. */
export function remedyParagraph(input: RemedyInput): string {
  const { remedy, onlineAddress, reviewOrganPlace, act = '本答复' } = input;
  const place = reviewOrganPlace === undefined ? '' : `行政复议机关地址：${reviewOrganPlace}。`;
  const ways = `${place}${onlineAddress === undefined ? '' : `网上申请行政复议：${onlineAddress}。`}`;
  switch (remedy) {
    case 'optional':
      return `如对${act}不服，${either(input)}。${ways}`;
    case 'reconsiderationFirst':
      return `如对${act}不服，${reviewFirst(input)}。${ways}`;
    case 'reconsiderationFirstForRefusedPart':
      return `如对${act}中不予公开的部分不服，${reviewFirst(input)}；如对其余部分不服，${either(input)}。${ways}`;
  }
}

function either({ decidedOn, reviewOrgan, court, act = '本答复' }: RemedyInput): string {
  const review = formatPeriod(inForceOn(timeLimits.reconsiderationApplication.versions, decidedOn));
  const suit = formatPeriod(inForceOn(timeLimits.directSuit.versions, decidedOn));
  return `可以自知道${act}之日起${review}内向${reviewOrgan}申请行政复议，也可以自知道${act}之日起${suit}内向${court}提起行政诉讼`;
}

function reviewFirst({ decidedOn, reviewOrgan, court, act = '本答复' }: RemedyInput): string {
  const review = formatPeriod(inForceOn(timeLimits.reconsiderationApplication.versions, decidedOn));
  const suit = formatPeriod(inForceOn(timeLimits.suitAfterReconsideration.versions, decidedOn));
  return `应当先自知道${act}之日起${review}内向${reviewOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${suit}内向${court}提起行政诉讼`;
}
