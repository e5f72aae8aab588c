import type { Refusal } from '../law/refusal.ts';
import { parseCreditCode } from '../privacy/credit-code.ts';
import { parseIdCardNumber } from '../privacy/id-card.ts';
import { parseOrganizationCode } from '../privacy/organization-code.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result } from '../values/result.ts';

/** What proves who the applicant is (Article 29(2)(1)). Only cards with a check digit can be checked here. */
export const identityProofKinds = [
  { id: 'idCard', label: '居民身份证', holder: 'naturalPerson' },
  { id: 'passport', label: '护照', holder: 'naturalPerson' },
  { id: 'hongKongMacaoPermit', label: '港澳居民来往内地通行证', holder: 'naturalPerson' },
  { id: 'taiwanPermit', label: '台湾居民来往大陆通行证', holder: 'naturalPerson' },
  { id: 'permanentResidence', label: '外国人永久居留身份证', holder: 'naturalPerson' },
  { id: 'militaryId', label: '军人身份证件', holder: 'naturalPerson' },
  { id: 'otherPersonal', label: '其他身份证明', holder: 'naturalPerson' },
  { id: 'creditCode', label: '统一社会信用代码', holder: 'organization' },
  { id: 'organizationCode', label: '组织机构代码', holder: 'organization' },
  { id: 'otherRegistration', label: '其他登记证件', holder: 'organization' },
] as const;

export type IdentityProofKind = (typeof identityProofKinds)[number]['id'];

export interface IdentityProof {
  readonly kind: IdentityProofKind;
  readonly number: string;
}

/** Whether a text names a kind of proof that a person, or an organization, can give. */
export function isIdentityProofKind(text: string, holder: 'naturalPerson' | 'organization'): text is IdentityProofKind {
  return identityProofKinds.some((row) => row.id === text && row.holder === holder);
}

/** The number of a proof in its canonical form, or why it cannot be one. Kinds without a check digit are taken as written. */
export function readProofNumber(kind: IdentityProofKind, text: string, today: PlainDate): Result<string, Refusal> {
  switch (kind) {
    case 'idCard': {
      const card = parseIdCardNumber(text, today);
      return card.ok ? accept(card.value.number) : card;
    }
    case 'creditCode': {
      const code = parseCreditCode(text);
      return code.ok ? accept(code.value.code) : code;
    }
    case 'organizationCode':
      return parseOrganizationCode(text.trim().toUpperCase());
    default:
      return accept(text.trim());
  }
}
