import { beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { onlineApplicant } from '../support/asks-online.ts';
import { noExemption, toExemptions, upTo, usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { countedBy, table3 } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  auditOf,
  casePage,
  courseContact,
  daysOf,
  decide,
  enter,
  forwardTo,
  handOver,
  type IssuedPaper,
  issue,
  type Office,
  onThePortal,
  quickLetters,
  statusPage,
  timelineOf,
} from '../support/request-course.ts';
import { toldRemedies } from '../support/told-remedies.ts';

// 条例第三十六条第（五）（六）项、第二十九条, 行政复议法第六十四条: other agencies, other requests, other rounds
const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, quickLetters);
const ziran = { ...courseContact, address: '托里县人民路9号', phone: '0901-3681111' };
const matter = '2024年河西村宅基地审批台账';
let office: Office;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }],
      ['ziran', '托里县自然资源局', { kind: 'department', contact: ziran }],
    ],
  );
  office = await anOffice(product, clock, 'dolat');
});

describe('a request that another agency has to answer', () => {
  it('is told which one and how to reach it, and is on its way there with one press', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await onThePortal(office, { title: matter });
      const written = {
        whyElsewhere: '宅基地审批由县自然资源局办理，本机关没有制作该台账。',
        responsibleAgency: '托里县自然资源局',
        responsibleContact: '托里县人民路9号，电话0901-3681111',
      };
      const answers = { ...upTo('origin', 'madeElsewhere'), responsibleAgency: 'known' };
      const paper = await decide(office, request, answers, { written });
      expect(paper).toMatchObject({ kind: 'reply-other-agency', remedy: toldRemedies.optional });
      for (const words of ['托里县自然资源局', '0901-3681111', '第三十六条第（五）项'])
        expect(paper.text).toContain(words);
      expect((await casePage(office, request)).record).toMatchObject({ outcome: 'otherAgencyResponsible' });
      const page = await statusPage(request);
      expect(page.facts.text).toContain('向托里县自然资源局申请');
      const form = await request.applicant.send(page, {}, { action: `/cx/${request.link}/elsewhere` });
      expect(form.address).toContain('/sq/t/');
      expect(form.facts.text).toContain(matter);
      const whom = await request.applicant.send(form, { press: 'continue' });
      const identity = await request.applicant.send(await request.applicant.send(whom, {}), {});
      const check = await request.applicant.send(identity, onlineApplicant);
      for (const words of ['托里县自然资源局', matter]) expect(check.facts.text).toContain(words);
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'notHeld/naturalPerson': 1 });
  });
});

describe('a request that was answered before', () => {
  it('is told number and day of that answer', async () => {
    const first = await atTheCounter(office);
    const earlier = await decide(office, first, usualAnswers);
    await handOver(office, earlier);
    const counted = await countedBy(office, 2026, async () => {
      const again = await atTheCounter(office);
      const found = await office.clerk.send('GET', `/api/office/requests/${again.requestId}/earlier`);
      expect(found.json().sameApplicant[0]).toMatchObject({ requestId: first.requestId, likeness: 100 });
      const written = { earlierNumber: earlier.documentNumber ?? '没有文号' };
      const paper = await decide(office, again, upTo('earlierAnswer', 'yes'), { written });
      expect(paper).toMatchObject({ kind: 'reply-repeated', remedy: toldRemedies.optional });
      for (const words of [earlier.documentNumber ?? '没有文号', '2026年3月2日', '第三十六条第（六）项'])
        expect(paper.text).toContain(words);
      await handOver(office, paper);
      expect((await statusPage(again)).facts.text).toContain('同样的申请已经答复过，不再重复处理');
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'repeated/naturalPerson': 1 });
  });
});

describe('requests that are merged', () => {
  it('both count once: one by its answer, the other by its merger', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const [kept, merged] = [await atTheCounter(office), await atTheCounter(office)];
      const paper = await issue(office, merged, 'reply-general', {
        event: { action: 'merge', into: kept.requestId },
        values: {
          finding: '两件申请内容相同。',
          handlingReason: '一并办理便于申请人。',
          handlingDecision: '本机关将两件申请合并办理。',
        },
      });
      expect(paper.text).toContain(kept.number);
      expect(paper.remedy).toBe(toldRemedies.optional);
      await handOver(office, paper);
      const status = (await statusPage(merged)).facts.text;
      for (const words of ['已终结', '合并到您的另一件申请一起办理']) expect(status).toContain(words);
      expect((await casePage(office, merged)).record).toMatchObject({ outcome: 'merged' });
      await handOver(office, await decide(office, kept, usualAnswers));
      expect(await timelineOf(office, merged)).toEqual(['register', 'merge', 'serve']);
    });
    expect(counted).toEqual({
      'newlyReceived/naturalPerson': 2,
      'otherReason/naturalPerson': 1,
      'granted/naturalPerson': 1,
    });
  });
});

describe('an oral request', () => {
  it('is written down by the office, read and confirmed by the applicant, and then like any other', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const oral = { filledByAgency: true, formConfirmedOn: mon2Mar };
      const request = await atTheCounter(office, {}, oral);
      const form = await office.clerk.send('GET', `/api/office/requests/${request.requestId}/oral-form.pdf`);
      expect([form.statusCode, form.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      const [registered] = await product.deps.queries.listRequestEvents(office.agencyId, request.requestId as never);
      expect(registered?.payload).toMatchObject({ filledByAgency: true, formConfirmedOn: mon2Mar });
      expect(await daysOf(office, request)).toMatchObject({ dueOn: '2026-03-30' });
      const paper = await decide(office, request, usualAnswers);
      expect(paper).toMatchObject({ kind: 'reply-granted', remedy: toldRemedies.optional });
      await handOver(office, paper);
      expect((await statusPage(request)).facts.text).toContain('予以公开');
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'granted/naturalPerson': 1 });
  });
});

describe('an answer that was set aside', () => {
  it('is given again on the same request, by the day that was ordered, and counts as it first did', async () => {
    const internal = { ...toExemptions, ...noExemption, internalAffairs: 'whole' };
    const request = await atTheCounter(office);
    const refusal = await decide(office, request, internal);
    await handOver(office, refusal);
    const before = await table3(office, 2026);
    forwardTo(office, '2026-04-20');
    await enter(office, request, 'reopen', { basis: 'reconsideration', until: '2026-05-20' });
    expect((await casePage(office, request)).record).toMatchObject({ dueOn: '2026-05-20', outcome: null });
    expect((await statusPage(request)).facts.text).toContain('正在重新办理');
    expect(await table3(office, 2026)).toEqual(before);
    let paper: IssuedPaper | undefined;
    const counted = await countedBy(office, 2026, async () => {
      paper = await decide(office, request, usualAnswers);
      await handOver(office, paper);
    });
    expect(counted).toEqual({});
    expect(paper).toMatchObject({ kind: 'reply-granted', remedy: toldRemedies.optional });
    const { record } = await casePage(office, request);
    expect(record).toMatchObject({ outcome: 'granted', closedOn: '2026-04-20', servedOn: '2026-04-20' });
    expect(await timelineOf(office, request)).toEqual(['register', 'close', 'serve', 'reopen', 'close', 'serve']);
    expect((await statusPage(request)).facts.text).toContain('予以公开');
    const closings = (await auditOf(office, `request/${request.requestId}`)).filter((act) => act === 'request.closed');
    expect(closings).toHaveLength(2);
    expect(await verifyLedgers(product.deps, office.agencyId)).toEqual([]);
  });
});
