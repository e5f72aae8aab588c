import { beforeAll, describe, expect, it } from 'vitest';
import { upTo, usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { countedBy } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  casePage,
  coach,
  courseContact,
  decide,
  draft,
  type FollowedRequest,
  nextStep,
  type Office,
  onThePortal,
  quickLetters,
  statusPage,
} from '../support/request-course.ts';
import { aPdf } from '../support/severable-files.ts';
import { toldRemedies } from '../support/told-remedies.ts';

// 条例第三十六条第（四）项、第三十七条: what is withheld is gone from the file; what is not there was looked for
const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, { ...quickLetters, ...(await builtAttachments()) });
let office: Office;

beforeAll(async () => {
  const dolat = ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
});

describe('a request that is granted in part', () => {
  it('gets a file from which the rest is gone, and a remedy for each part', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await onThePortal(office);
      const answers = { ...usualAnswers, internalAffairs: 'part' };
      const whole = await attached(request);
      const early = await decide(office, request, answers, { attachmentIds: [whole] }).catch(String);
      expect(early).toContain('attachmentIds');
      const severed = await severedOf(request, whole);
      const paper = await decide(office, request, answers, { attachmentIds: [severed] });
      expect(paper).toMatchObject({ kind: 'reply-partial', remedy: toldRemedies.reviewFirstForPart });
      expect(paper.text).toContain('第十六条第一款');
      const page = await statusPage(request);
      expect(page.facts.text).toContain('部分公开');
      const files = page.facts.links.filter(({ href }) => href.includes('/files/')).map(({ href }) => href);
      expect(files).toHaveLength(1);
      const { app } = product;
      const taken = await app.inject({ url: files[0] ?? '/', headers: { cookie: request.applicant.cookie } });
      expect([taken.statusCode, taken.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      expect((await casePage(office, request)).record).toMatchObject({ outcome: 'partiallyGranted' });
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'partiallyGranted/naturalPerson': 1 });
  });
});

describe('a search that finds nothing', () => {
  it('stands in the letter and in the record, and a letter without it is not even submitted', async () => {
    const request = await atTheCounter(office);
    const answers = upTo('recordSearch', 'absent');
    const bare = await coach(office, request, answers, { searchPlaces: 'documentSystem,recordsRoom' });
    const event = { action: 'close', outcome: 'nonexistent' };
    const paperId = await draft(office, request, 'reply-nonexistent', { event, values: bare.values });
    expect(await refusalOf(nextStepOf(paperId))).toMatchObject({ message: expect.stringContaining('检索证据') });
    const late = { choices: bare.choices, values: { ...bare.values, searchedOn: '2026-03-03' } };
    const asked = office.clerk.send('POST', `/api/office/requests/${request.requestId}/coach`, late);
    expect((await refusalOf(asked)).fields).toContain('searchedOn');
    const written = { searchPlaces: 'documentSystem,recordsRoom', searchWords: '“征地批复”' };
    const paper = await decide(office, request, answers, { written });
    expect(paper.text).toContain('公文办理系统、本机关档案室；检索词和条件：“征地批复”');
    const events = await product.deps.queries.listEvents(office.agencyId, 'request', request.requestId);
    expect(events.find(({ action }) => action === 'close')?.payload).toMatchObject({
      recordSearch: { searchedOn: mon2Mar, places: ['documentSystem', 'recordsRoom'] },
    });
  });
});

async function nextStepOf(paperId: string) {
  const reply = await nextStep(office, paperId);
  if (reply === undefined) throw new Error(`Paper ${paperId} is issued already.`);
  return reply;
}

async function attached({ requestId }: FollowedRequest): Promise<string> {
  const file = { name: 'scan.pdf', bytes: aPdf([['会议室使用登记', '值班人员：内部事务'], ['其余内容可以公开。']]) };
  const fields = { purpose: 'answer', title: '会议室登记' };
  const at = `/api/office/requests/${requestId}/attachments`;
  const reply = await sendFile(product.app, office.clerk as Colleague, at, fields, file);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().attachmentId;
}

/** The file without one line of it, cleared by somebody else than who covered it. */
async function severedOf({ requestId }: FollowedRequest, attachmentId: string): Promise<string> {
  const at = `/api/office/requests/${requestId}/attachments`;
  const found = await office.clerk.send('POST', `${at}/${attachmentId}/text-places`, { sought: '内部事务' });
  const boxes = found.json().parts.map((part: object) => ({ ...part, ground: 'internalAffairs' }));
  const severed = (await office.clerk.send('POST', `${at}/${attachmentId}/severance`, { boxes })).json().attachmentId;
  const { rows } = (await office.leader.send('GET', at)).json();
  const { digest } = rows.find((row: { attachmentId: string }) => row.attachmentId === severed);
  const cleared = await office.leader.send('POST', `${at}/${severed}/clearance`, { digest });
  expect(cleared.statusCode, cleared.body).toBe(204);
  return severed;
}
