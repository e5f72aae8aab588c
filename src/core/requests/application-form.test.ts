import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import {
  type ApplicationField,
  applicationFields,
  parseApplicationForm,
  parsePaperApplication,
} from './application-form.ts';

const today = day('2026-03-02');

// invented people; the card number is one of the law page's synthetic examples
const person = {
  applicantKind: 'naturalPerson',
  name: '张三',
  identityProofKind: 'idCard',
  identityProofNumber: '110101199003070003',
  phone: '0901-3456789',
  informationSought: '2025年农村公路养护资金安排的文件',
  deliveryMethod: 'online',
};
const enterprise = {
  ...person,
  applicantKind: 'commercialEnterprise',
  name: '某某商贸有限公司',
  identityProofKind: 'creditCode',
  identityProofNumber: '91350100M000100Y43',
  contactPerson: '李四',
};

describe('an application', () => {
  it.each([person, enterprise])('of %o is read', (form) => {
    expect(parseApplicationForm(form, today)).toMatchObject({ ok: true, value: { name: form.name } });
  });

  it.each<[string, Record<string, unknown>, readonly ApplicationField[]]>([
    ['no kind of applicant', { applicantKind: '' }, ['applicantKind', 'identityProofKind']],
    ['a kind that does not exist', { applicantKind: 'robot' }, ['applicantKind', 'identityProofKind']],
    ['no name', { name: '  ' }, ['name']],
    ['no proof of identity', { identityProofKind: '' }, ['identityProofKind']],
    ['an organization’s proof for a person', { identityProofKind: 'creditCode' }, ['identityProofKind']],
    ['no number of the proof', { identityProofNumber: '' }, ['identityProofNumber']],
    ['an ID card with a wrong digit', { identityProofNumber: '110101199003070004' }, ['identityProofNumber']],
    ['no contact at all', { phone: '' }, ['phone']],
    ['a telephone number that cannot be one', { phone: '12' }, ['phone']],
    ['an address without at sign', { email: 'zhang.example.cn' }, ['email']],
    ['a postal code of five digits', { postalCode: '83450' }, ['postalCode']],
    ['post without an address', { deliveryMethod: 'byPost' }, ['address']],
    ['e-mail without an address', { deliveryMethod: 'byEmail' }, ['email']],
    ['fax without a number', { deliveryMethod: 'byFax' }, ['fax']],
    ['no description', { informationSought: '' }, ['informationSought']],
    ['no delivery method', { deliveryMethod: '' }, ['deliveryMethod']],
    ['a description beyond bounds', { informationSought: '字'.repeat(5001) }, ['informationSought']],
    ['a name that is no text', { name: ['张三'] }, ['name']],
  ])('with %s is refused there', (_, changes, fields) => {
    const decision = parseApplicationForm({ ...person, ...changes }, today);
    expect(decision.ok ? [] : decision.refusal.map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    ['a passport', { identityProofKind: 'passport', identityProofNumber: 'E12345678' }],
    ['a telephone number abroad', { phone: '+852 2123 4567' }],
    ['5000 characters', { informationSought: '字'.repeat(5000) }],
  ])('with %s is read', (_, changes) => {
    expect(parseApplicationForm({ ...person, ...changes }, today).ok).toBe(true);
  });

  it.each([undefined, null, 'text', 7, []])('that is %o is refused, not a crash', (input) => {
    expect(parseApplicationForm(input, today).ok).toBe(false);
  });

  it('of an organization needs somebody to speak with', () => {
    const decision = parseApplicationForm({ ...enterprise, contactPerson: '' }, today);
    expect(decision).toMatchObject({ refusal: [{ field: 'contactPerson', fault: 'missing' }] });
  });

  it('asks for no purpose (Article 29)', () => {
    expect(
      Object.values(applicationFields)
        .map(({ label }) => label)
        .join(),
    ).not.toMatch(/用途|目的/);
  });

  it('loses control characters and keeps lines', () => {
    const decision = parseApplicationForm({ ...person, informationSought: '一\r\n二\u0000' }, today);
    expect(decision).toMatchObject({ value: { informationSought: '一\n二' } });
  });
});

describe('an application on paper', () => {
  it('is registered whatever it lacks, and the gaps are named for a correction', () => {
    const paper = { applicantKind: 'naturalPerson', name: '张三', informationSought: '账目', deliveryMethod: 'byPost' };
    const decision = parsePaperApplication(paper, today);
    expect(decision).toMatchObject({ ok: true, value: { application: { identityProof: null } } });
    expect(decision.ok && decision.value.gaps.map(({ field }) => field)).toEqual([
      'phone',
      'address',
      'identityProofKind',
    ]);
  });

  it('without name or subject cannot be registered', () => {
    const decision = parsePaperApplication({ applicantKind: 'naturalPerson', deliveryMethod: 'byPost' }, today);
    expect(decision.ok ? [] : decision.refusal.map(({ field }) => field)).toEqual(['name', 'informationSought']);
  });

  it('keeps within the bounds of the register', () => {
    const decision = parsePaperApplication({ ...person, address: '路'.repeat(201) }, today);
    expect(decision).toMatchObject({ ok: false, refusal: [{ field: 'address', fault: 'tooLong' }] });
  });
});
