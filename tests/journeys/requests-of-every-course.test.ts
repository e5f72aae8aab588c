import { beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { endOfStory } from '../law/day-by-day-clock.ts';
import {
  choicesOf,
  everythingWritten,
  noExemption,
  toExemptions,
  toThirdParty,
  upTo,
  usualAnswers,
} from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { countedBy } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  auditOf,
  casePage,
  courseContact,
  daysOf,
  decide,
  enter,
  type FollowedRequest,
  forwardTo,
  handOver,
  issue,
  type Office,
  onThePortal,
  quickLetters,
  statusPage,
  timelineOf,
} from '../support/request-course.ts';
import { toldRemedies } from '../support/told-remedies.ts';

const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, quickLetters);
// 条例第三十三条第二款: 20 working days from the day after receipt
const story = { receivedOn: mon2Mar, area: '654224', consultations: [], extensionDays: 0, asOf: mon2Mar };
const twentyDays = endOfStory(story);
const enterprise = {
  applicantKind: 'commercialEnterprise',
  name: '某某建材有限公司',
  identityProofKind: 'creditCode',
  identityProofNumber: '91350100M000100Y43',
  legalRepresentative: '代表人',
  contactPerson: '联系人',
};
let office: Office;

beforeAll(async () => {
  const dolat = ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
});

describe('a request that is granted', () => {
  it('is asked at the portal and answered there: counted once, within its days, with both remedies', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await onThePortal(office);
      expect(await daysOf(office, request)).toMatchObject({ dueOn: '2026-03-30', counted: twentyDays.counted });
      expect((await statusPage(request)).facts.text).toContain('答复期限到2026年3月30日');
      const paper = await decide(office, request, usualAnswers);
      expect(paper).toMatchObject({ kind: 'reply-granted', servedOn: mon2Mar, remedy: toldRemedies.optional });
      const status = (await statusPage(request)).facts.text;
      for (const words of ['已答复', '予以公开', paper.documentNumber ?? '没有文号', '送达日期2026年3月2日'])
        expect(status).toContain(words);
      expect(await suitAgainst(request)).toContain('最后一天：2026年9月2日');
      expect(await timelineOf(office, request)).toEqual(['register', 'close', 'serve']);
      const acts = ['request.registered', 'request.openedByApplicant', 'request.closed', 'request.actionTaken'];
      expect(await auditOf(office, `request/${request.requestId}`)).toEqual(expect.arrayContaining(acts));
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'granted/naturalPerson': 1 });
  });
});

const withheld = (answers: Readonly<Record<string, string>>) => ({ ...toExemptions, ...noExemption, ...answers });
const special = { ...upTo('registryMaterial', 'yes'), registryNorm: 'statute' };

// outcome, its row of table 3, answers, letter, remedy, what the letter rests on, what the applicant reads
const decisions = [
  ['stateSecret', '', withheld({ stateSecret: 'whole' }), 'reply-denied', 'reviewFirst', '第十四条'],
  ['prohibitedByLaw', '', withheld({ prohibitedByLaw: 'whole' }), 'reply-denied', 'reviewFirst', '第十四条'],
  [
    'endangersSecurityOrStability',
    '',
    withheld({ endangersSecurityOrStability: 'whole' }),
    'reply-denied',
    'reviewFirst',
    '第十四条',
  ],
  ['internalAffairs', '', withheld({ internalAffairs: 'whole' }), 'reply-denied', 'reviewFirst', '第十六条第一款'],
  [
    'deliberativeProcess',
    '',
    withheld({ deliberativeProcess: 'whole' }),
    'reply-denied',
    'reviewFirst',
    '第十六条第二款',
  ],
  ['enforcementFile', '', withheld({ enforcementFile: 'whole' }), 'reply-denied', 'reviewFirst', '第十六条第二款'],
  ['nonexistent', 'notHeld', upTo('recordSearch', 'absent'), 'reply-nonexistent', 'optional', '第三十六条第（四）项'],
  ['notHeld', '', upTo('recordSearch', 'notHeld'), 'reply-nonexistent', 'optional', '第三十六条第（四）项'],
  ['alreadyPublic', 'granted', upTo('published', 'yes'), 'reply-granted', 'optional', '第三十六条第（一）项'],
  ['administrativeInquiry', '', special, 'reply-special-rules', 'optional', '第三十六条第（七）项'],
  ['requiresCreation', '', upTo('creation', 'needsWork'), 'reply-requires-creation', 'optional', '第三十八条'],
  ['petitionOrComplaint', '', upTo('purpose', 'petition'), 'reply-not-a-request', 'optional', '第三十九条第一款'],
  ['publishedMaterial', '', upTo('purpose', 'publication'), 'reply-published-material', 'optional', '第三十九条第二款'],
  ['confirmationOrReissue', '', upTo('purpose', 'confirmation'), 'reply-general', 'optional', ''],
  [
    'notGovernmentInformation',
    'otherReason',
    upTo('recorded', 'unrecorded'),
    'reply-general',
    'optional',
    '不属于政府信息',
  ],
  [
    'rectified',
    'otherReason',
    { ...upTo('purpose', 'rectification'), inaccuracy: 'rectifiedHere' },
    'reply-rectification',
    'optional',
    '第四十一条',
  ],
  ['otherReason', '', upTo('purpose', 'other'), 'reply-general', 'optional', ''],
] as const;

describe.each(decisions)('a request that ends as %s', (outcome, row, answers, kind, remedy, rests) => {
  it('is told so with the right remedy, counted once, and followed to its end', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await atTheCounter(office, enterprise);
      const paper = await decide(office, request, answers);
      expect(paper).toMatchObject({ kind, remedy: toldRemedies[remedy], servedOn: null });
      expect(paper.text).toContain(rests);
      await handOver(office, paper);
      const { record } = await casePage(office, request);
      expect(record).toMatchObject({ outcome, closedOn: mon2Mar, servedOn: mon2Mar });
      expect(await daysOf(office, request)).toMatchObject({ dueOn: '2026-03-30', counted: twentyDays.counted });
      expect((await statusPage(request)).facts.text).toContain('已答复');
      const suit = remedy === 'optional' ? '最后一天：2026年9月2日' : '应当先申请行政复议';
      expect(await suitAgainst(request)).toContain(suit);
      expect(await timelineOf(office, request)).toEqual(['register', 'close', 'serve']);
      const acts = await auditOf(office, `paper/${paper.paperId}`);
      expect(acts.filter((act) => act !== 'paper.seen')).toEqual([
        'paper.started',
        'paper.submitted',
        'paper.reviewed',
        'paper.issued',
        'paper.served',
      ]);
    });
    expect(counted).toEqual({
      'newlyReceived/commercialEnterprise': 1,
      [`${row === '' ? outcome : row}/commercialEnterprise`]: 1,
    });
  });
});

describe('a request that ends as thirdPartyRights', () => {
  const asked = {
    event: { action: 'askThirdParty' },
    values: { addresseeName: '某某公司', concernedInformation: '合同中的报价。', possibleHarm: '可能涉及商业秘密。' },
  };
  const answers = { ...toThirdParty(), thirdPartyOpinion: 'reasonableObjection', thirdPartyExtent: 'whole' };

  it('asks the third party on paper, stops the clock until the opinion comes, and refuses on its reasons', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await atTheCounter(office);
      const at = `/api/office/requests/${request.requestId}/coach`;
      const body = { choices: choicesOf(answers), values: everythingWritten(choicesOf(answers)) };
      const early = await refusalOf(office.clerk.send('POST', at, body));
      expect(early).toMatchObject({ cite: expect.stringContaining('第三十二条') });
      const consultation = await issue(office, request, 'third-party-consultation', asked);
      expect(consultation.text).toContain('自收到本征求意见书之日起15个工作日内');
      forwardTo(office, '2026-03-05');
      const paper = `/api/office/papers/${consultation.paperId}`;
      const posted = { mode: 'byPost', sentOn: mon2Mar, trackingNumber: '1234567890123' };
      expect((await office.clerk.send('POST', `${paper}/service`, posted)).statusCode).toBe(200);
      const arrived = await office.clerk.send('POST', `${paper}/arrival`, { arrivedOn: '2026-03-05' });
      expect(arrived.json()).toMatchObject({ arrivedOn: '2026-03-05' });
      const open = await casePage(office, request);
      expect(open.record).toMatchObject({ clockState: 'stopped', openMatters: ['thirdPartyConsultation'] });
      expect((await statusPage(request)).facts.text).toContain('等待意见的时间不计算在答复期限内');
      forwardTo(office, '2026-03-09');
      await enter(office, request, 'endThirdParty', { consultation: 1, opinion: 'objects' });
      const days = await daysOf(office, request);
      expect(days.excluded).toEqual(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09']);
      const consultations = [{ sentOn: mon2Mar, endedOn: '2026-03-09' }];
      expect(days).toMatchObject({ dueOn: '2026-04-07', counted: endOfStory({ ...story, consultations }).counted });
      const reply = await decide(office, request, answers);
      expect(reply).toMatchObject({ kind: 'reply-denied', remedy: toldRemedies.reviewFirst });
      expect(reply.text).toContain('第十五条');
      await handOver(office, reply);
      expect((await statusPage(request)).facts.text).toContain('商业秘密或者个人隐私');
      const course = ['register', 'askThirdParty', 'recordArrival', 'endThirdParty', 'close', 'serve'];
      expect(await timelineOf(office, request)).toEqual(course);
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'thirdPartyRights/naturalPerson': 1 });
  });
});

describe('the ledger behind all of them', () => {
  it('says what the events say', async () => {
    expect(await verifyLedgers(product.deps, office.agencyId)).toEqual([]);
  });
});

/** What the page of remedies says about going to court against the answer. */
async function suitAgainst({ applicant, link }: FollowedRequest): Promise<string> {
  return (await applicant.visit(`/cx/${link}/remedies?about=answer&by=litigation`)).facts.text;
}
