import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from './application-form.ts';
import { applicantTexts, bigramsOf, signatureLength, signatureOf } from './request-trace.ts';

const applicant: Application = {
  applicantKind: 'naturalPerson',
  name: '申请人',
  identityProof: { kind: 'idCard', number: '654224200002290121' },
  legalRepresentative: null,
  contactPerson: null,
  contact: { phone: '138 0013 8000', email: null, address: null, postalCode: null, fax: null },
  informationSought: '征地批复',
  documentNumber: null,
  deliveryMethod: 'inPerson',
  informationForm: null,
};

describe('texts by which an applicant is known again', () => {
  it.each<[string, Partial<Application>, readonly string[]]>([
    ['proof, and name with telephone', {}, ['proof 654224200002290121', 'phone 13800138000 申请人']],
    [
      'the telephone however it is written',
      { identityProof: null, contact: { ...applicant.contact, phone: '+86-13800138000' } },
      ['phone 13800138000 申请人'],
    ],
    [
      'a code in full width',
      { identityProof: { kind: 'creditCode', number: '９１３５' }, contact: { ...applicant.contact, phone: null } },
      ['proof 9135'],
    ],
    [
      'nothing where the paper has nothing',
      { identityProof: null, contact: { ...applicant.contact, phone: null } },
      [],
    ],
  ])('%s', (_, what, expected) => {
    expect(applicantTexts({ ...applicant, ...what })).toEqual(expected);
  });
});

describe('wordings that are alike', () => {
  it.each([
    ['征地批复', ['征地', '地批', '批复']],
    ['征地 批复。征地', ['征地', '地批', '批复', '复征']],
    ['表', ['表']],
    ['……', []],
  ])('%s has the bigrams %j', (wording, bigrams) => {
    expect(bigramsOf(wording)).toEqual(bigrams);
  });

  it.each([
    ['the same but for punctuation', '2025年农村危房改造补助名单', '2025年农村危房改造补助名单。', 64, 64],
    [
      'a few words more',
      '申请公开2025年石桥乡农村危房改造补助资金发放名单',
      '请公开2025年石桥乡农村危房改造补助资金发放名单及标准',
      40,
      63,
    ],
    ['something else', '2025年农村危房改造补助名单', '城区公交线路调整方案的听证笔录', 0, 6],
  ])('%s: between %d and %d', (_, one, other, least, most) => {
    const agreement = agreementOf(one, other);
    expect(agreement).toBeGreaterThanOrEqual(least);
    expect(agreement).toBeLessThanOrEqual(most);
  });

  it('estimate what share of the bigrams they have in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (common) => {
        const one = Array.from({ length: 200 }, (_, at) => at * 7919);
        const other = one.map((number, at) => (at < common ? number : number + 3));
        const share = common / (400 - common);
        const estimate = equal(signatureOf(one), signatureOf(other)) / signatureLength;
        // four standard deviations of 64 throws
        expect(Math.abs(estimate - share)).toBeLessThan(0.26);
      }),
    );
  });

  it('have numbers that fit the column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1 }), (numbers) => {
        for (const number of signatureOf(numbers)) expect(number >= 0 && number <= 0x7fffffff).toBe(true);
      }),
    );
  });
});

function agreementOf(one: string, other: string): number {
  return equal(...([one, other].map((text) => signatureOf(bigramsOf(text).map(numberOf))) as [number[], number[]]));
}

function equal(one: readonly number[], other: readonly number[]): number {
  return one.filter((number, at) => number === other[at]).length;
}

function numberOf(bigram: string): number {
  return [...bigram].reduce((sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 17);
}
