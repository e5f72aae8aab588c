import { createHash } from 'node:crypto';
import { attribute } from './page-facts.ts';
import type { SeenPage, SiteVisitor } from './site-visitor.ts';

/** Somebody who asks; the number is of nobody. */
export const onlineApplicant = {
  applicantKind: 'naturalPerson',
  name: '古丽·买买提',
  identityProofKind: 'idCard',
  identityProofNumber: '654224200002290121',
  phone: '13800138000',
};

export const onlineMatter = '2024年河西村宅基地审批台账';

/** Fills in an application for an agency up to the page on which it is checked; answers every page on the way. */
export async function untilCheck(
  visitor: SiteVisitor,
  agency: string,
  what: { readonly title?: string; readonly person?: Readonly<Record<string, string>> } = {},
): Promise<readonly SeenPage[]> {
  const start = await visitor.visit('/sq');
  const describe = await visitor.send(start, { door: 'documents' });
  const whom = await visitor.send(describe, { title: what.title ?? onlineMatter, press: 'continue' });
  const delivery = await visitor.send(whom, { agency });
  const identity = await visitor.send(delivery, {});
  const check = await visitor.send(identity, { ...onlineApplicant, ...what.person });
  return [start, describe, whom, delivery, identity, check];
}

/** The last of some pages. */
export function lastOf(pages: readonly SeenPage[]): SeenPage {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('No page was seen.');
  return last;
}

/** What the script of the last page works out while it is read. */
export function proofFor(page: SeenPage): string {
  const field = page.facts.elements.find((element) => attribute(element, 'name') === 'challenge');
  const [challenge = '', bits = ''] =
    field === undefined ? [] : [attribute(field, 'value'), attribute(field, 'data-bits')];
  for (let number = 0; ; number += 1) {
    const digest = createHash('sha256').update(`${challenge}.${number}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - Number(bits)) === 0) return String(number);
  }
}
