import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { LetterDocument } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import { lintLetter, mayBeIssued } from '../../core/requests/letter-lint.ts';
import type { LetterKind } from '../../core/requests/letters.ts';
import { letterKitOver } from './letter-kit.ts';
import { letterSamples } from './letter-samples.ts';

const kit = letterKitOver({ print: () => Promise.reject(new Error('Nothing is printed here.')) });

type Change = (facts: LetterFacts) => LetterFacts;
const valued =
  (field: string, value: string): Change =>
  (facts) => ({ ...facts, values: { ...facts.values, [field]: value } });
const timed =
  (days: LetterFacts['days']): Change =>
  (facts) => ({ ...facts, days: { ...facts.days, ...days } });
const sent =
  (sender: Partial<LetterFacts['sender']>): Change =>
  (facts) => ({ ...facts, sender: { ...facts.sender, ...sender } });
const set =
  (change: Partial<LetterFacts>): Change =>
  (facts) => ({ ...facts, ...change });

const optional = letterSamples['reply-granted'].remedy;
const first = letterSamples['reply-denied'].remedy;

// what was done to a faultless sample, and the one finding that follows
const faults: readonly (readonly [what: string, kind: LetterKind, change: Change, finding: string])[] = [
  ['a required field left empty', 'reply-denied', valued('refusalReason', ' '), 'error contentMissing'],
  ['no correction period', 'correction-notice', timed({ correctBy: undefined as never }), 'error contentMissing'],
  [
    'a correction period that is over',
    'correction-notice',
    timed({ correctBy: day('2026-03-09') }),
    'error correctionPeriodPast',
  ],
  [
    'a correction after 7 working days',
    'correction-notice',
    set({ madeOn: day('2026-03-12') }),
    'error correctionLate',
  ],
  [
    'an extension of 21',
    'extension-notice',
    set({ extension: { workingDays: 21, earlierWorkingDays: 0, approvedBy: '赵启明' } }),
    'error extensionLength',
  ],
  [
    'extensions of 21 together',
    'extension-notice',
    set({ extension: { workingDays: 11, earlierWorkingDays: 10, approvedBy: '赵启明' } }),
    'error extensionLength',
  ],
  [
    'an extension without a head who consents',
    'extension-notice',
    set({ extension: { workingDays: 20, earlierWorkingDays: 0, approvedBy: '' } }),
    'error contentMissing',
  ],
  ['an extension after the due date', 'extension-notice', set({ madeOn: day('2026-03-31') }), 'error extensionLate'],
  [
    'an extension that ends before the due date',
    'extension-notice',
    timed({ newReplyDueOn: day('2026-03-27') }),
    'error extensionBackwards',
  ],
  ['no number', 'reply-granted', set({ documentNumber: null }), 'error numberMissing'],
  ['a number in square brackets', 'reply-granted', set({ documentNumber: '青政公复[2026]3号' }), 'error numberForm'],
  [
    'a number with a leading zero',
    'reply-granted',
    set({ documentNumber: '青政公复〔2026〕03号' }),
    'error numberForm',
  ],
  ['a number of another year', 'reply-granted', set({ documentNumber: '青政公复〔2025〕3号' }), 'error numberYear'],
  ['no day', 'reply-granted', set({ madeOn: null }), 'error dayMissing'],
  [
    'no addressee',
    'reply-granted',
    set({ addressee: { name: '', address: null, postalCode: null } }),
    'error addresseeMissing',
  ],
  [
    'another addressee',
    'reply-granted',
    set({ addressee: { name: '张远', address: null, postalCode: null } }),
    'warning addresseeDiffers',
  ],
  ['no telephone', 'reply-granted', sent({ phone: '' }), 'error phoneMissing'],
  ['no office hours', 'reply-granted', sent({ hours: '' }), 'warning hoursMissing'],
  ['no remedy', 'reply-granted', set({ remedy: null }), 'error remedyMissing'],
  [
    'no review organ',
    'reply-granted',
    set({ remedy: { remedy: 'optional', text: '', reviewOrgan: null, court: null } }),
    'error organMissing',
  ],
  [
    'no court',
    'reply-granted',
    set({ remedy: optional === null ? null : { ...optional, court: null } }),
    'warning courtMissing',
  ],
  ['a refusal that may be sued at once', 'reply-denied', set({ remedy: optional }), 'error remedyClass'],
  ['an answer that must be reviewed first', 'reply-granted', set({ remedy: first }), 'error remedyClass'],
  [
    'another organ than the one computed',
    'reply-granted',
    set({ remedy: optional === null ? null : { ...optional, reviewOrgan: '青禾县财政局' } }),
    'error organDiffers',
  ],
  [
    'a remedy typed beside the computed one',
    'reply-denied',
    valued('refusalReason', '属于讨论记录。不服的，可以提起行政诉讼。'),
    'warning remedyTyped',
  ],
  [
    'a refusal that discloses',
    'reply-denied',
    valued('refusalReason', '经研究，决定予以公开。'),
    'error decisionContradicts',
  ],
  ['a disclosure that refuses', 'reply-granted', valued('provided', '第3页不予公开。'), 'error decisionContradicts'],
  [
    'information not held that is refused',
    'reply-nonexistent',
    valued('searchResult', '检索到的材料不予公开。'),
    'error decisionContradicts',
  ],
  [
    'the reply period of the old Regulation',
    'extension-notice',
    valued('extensionReason', '不能在15个工作日的答复期限内答复。答复期限为15个工作日。'),
    'error periodContradicts',
  ],
  [
    'another last day than the one computed',
    'correction-notice',
    valued('guidance', '请在2026年4月1日前补正。'),
    'error dayContradicts',
  ],
  ['a placeholder of crosses', 'reply-granted', valued('provided', '现提供××文件。'), 'error placeholder'],
  ['a placeholder of letters', 'reply-granted', valued('provided', '现提供XX文件。'), 'error placeholder'],
  ['a placeholder to fill in', 'reply-granted', valued('provided', '现提供【填写文件名称】。'), 'error placeholder'],
  [
    'an identity number',
    'reply-granted',
    valued('provided', '身份证号码11010519491231002X的房屋面积为96平方米。'),
    'error personalData',
  ],
  ['a mobile number', 'reply-granted', valued('provided', '请联系13800138000领取。'), 'warning personalData'],
  [
    'an identity number in the request',
    'reply-granted',
    (facts) => ({ ...facts, request: { ...facts.request, summary: '11010519491231002X名下的补偿协议' } }),
    'warning personalDataQuoted',
  ],
  [
    'the applicant named to a third party',
    'third-party-consultation',
    valued('possibleHarm', '申请人李明远要求公开该清单。'),
    'error namesApplicant',
  ],
  ['an attachment that is not there', 'reply-granted', set({ attachments: [] }), 'warning attachmentMissing'],
  [
    'a rule of lower rank',
    'reply-special-rules',
    valued('specialLaw', '《企业登记档案资料查询办法》第六条'),
    'warning lowerRule',
  ],
  ['no record of the search', 'reply-nonexistent', ({ recordSearch: _, ...facts }) => facts, 'warning searchMissing'],
  [
    'another instrument than that of the decision',
    'reply-denied',
    set({ outcome: 'granted', remedy: optional }),
    'error wrongInstrument',
  ],
  ['a reply without a decision', 'reply-granted', set({ outcome: null }), 'error outcomeMissing'],
  [
    'an earlier reply after the request',
    'reply-repeated',
    valued('earlierReplyOn', '2026-03-12'),
    'error earlierReplyLater',
  ],
  [
    'a fee of nothing',
    'fee-notice',
    (facts) => (facts.fee === undefined ? facts : { ...facts, fee: { ...facts.fee, amountFen: 0 as never } }),
    'error feeNothing',
  ],
  [
    'a request without words',
    'reply-granted',
    (facts) => ({ ...facts, request: { ...facts.request, summary: '' } }),
    'error requestMissing',
  ],
  ['a day before the receipt', 'reply-granted', set({ madeOn: day('2026-02-27') }), 'error dayBeforeReceipt'],
];

describe('the lint of a letter', () => {
  it.each(faults)('finds %s', (_, kind, change, finding) => {
    const facts = change(letterSamples[kind]);
    const found = lintLetter(kit.compose(kind, facts), facts);
    expect(found.map(({ severity, id }) => `${severity} ${id}`)).toContain(finding);
    expect(mayBeIssued(found)).toBe(!found.some(({ severity }) => severity === 'error'));
    for (const { message } of found) expect(message).toMatch(/[。]$/);
  });

  it('puts errors first', () => {
    const facts = { ...letterSamples['reply-granted'], attachments: [], documentNumber: null };
    const found = lintLetter(kit.compose('reply-granted', facts), facts).map(({ severity }) => severity);
    expect(found).toEqual(['error', 'warning']);
  });

  it('lets a draft be without day and number', () => {
    const facts = { ...letterSamples['reply-granted'], madeOn: null, documentNumber: null };
    expect(lintLetter(kit.compose('reply-granted', facts), facts, { isIssuing: false })).toEqual([]);
  });

  it('finds what was cut out of the tree itself', () => {
    const facts = letterSamples['reply-denied'];
    const whole = kit.compose('reply-denied', facts);
    const without = (part: string): LetterDocument => ({
      ...whole,
      blocks: whole.blocks.filter((block) => block.part !== part),
    });
    expect(lintLetter(without('articles'), facts).map(({ id }) => id)).toEqual(['contentMissing', 'basisMissing']);
    expect(lintLetter(without('decision'), facts).map(({ id }) => id)).toEqual(['decisionMissing']);
    expect(lintLetter({ ...whole, signature: null }, facts).map(({ id }) => id)).toEqual(['dayDiffers', 'sealMissing']);
  });

  // none of these is a fault, though it looks like one
  it.each<readonly [string, LetterKind, Change]>([
    ['an address with xx in it', 'reply-granted', valued('provided', '见https://example.cn/xxgk/2026和附件。')],
    [
      'a request that quotes crosses',
      'reply-granted',
      (facts) => ({ ...facts, request: { ...facts.request, summary: '关于××路的文件' } }),
    ],
    ['a refusal that says 不予公开', 'reply-denied', valued('refusalReason', '属于讨论记录，不予公开。')],
    ['a law on access', 'reply-special-rules', valued('specialLaw', '《中华人民共和国档案法》第二十八条')],
    [
      'an extension by less',
      'extension-notice',
      set({ extension: { workingDays: 8, earlierWorkingDays: 12, approvedBy: '赵启明' } }),
    ],
    ['the last day as computed', 'correction-notice', valued('guidance', '请在2026年3月30日前补正。')],
  ])('passes %s', (_, kind, change) => {
    const facts = change(letterSamples[kind]);
    expect(lintLetter(kit.compose(kind, facts), facts)).toEqual([]);
  });
});
