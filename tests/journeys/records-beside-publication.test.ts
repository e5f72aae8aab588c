import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { done, started } from '../support/item-course.ts';
import type { ItemWords } from '../support/item-words.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtSheets, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtSheets());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let reviewer: Colleague;
let leader: Colleague;
let office: Colleague;
let neighbour: Colleague;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']);
  office = await product.signedIn(dolat, 'dolat-office', '公开办', ['disclosureOffice']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'disclosureOffice']);
});

const checksOf = async (address: string, by = clerk): Promise<readonly string[]> =>
  (await done(by.send('GET', `${address}/findings`)))
    .json<{ findings: readonly { check: string }[] }>()
    .findings.map(({ check }) => check);
const paragraph = (text: string): ItemWords['body'][number] => ({ kind: 'paragraph', spans: [{ text }] });
const acts = async () => (await deps.queries.listAudit(dolat, { offset: 0, limit: 500 })).rows.map(({ act }) => act);
const phone = '13812345678';

const row = (cells: readonly string[]) => cells.map((text) => ({ lines: [[{ text }]] }));
const body: ItemWords['body'] = [
  {
    kind: 'table',
    rows: [
      row(['姓名', '村', '金额']),
      row(['张某某', '一村', '1200']),
      row(['李某某', '一村', '900']),
      row(['王某某', '二村', '700']),
    ],
  },
];

describe('a list of persons', () => {
  it('needs an impact assessment before it is published, kept for good and used again', async () => {
    const address = await started(clerk, 'item-list-0001', { body });
    expect(await checksOf(address)).toContain('assessmentMissing');
    const answers = {
      purpose: '惠民补贴发放结果公示',
      kinds: '姓名、村、金额，3人',
      necessity: '限于必要',
      influence: '风险较小',
      measures: '不公开证件号码和电话',
      conclusion: '同意公开',
    };
    const assessment = { assessmentId: 'assessment-0001', itemId: 'item-list-0001', title: '补贴名单', answers };
    const refused = await refusalOf(
      clerk.send('POST', '/api/office/assessments', {
        ...assessment,
        answers: { ...answers, kinds: `张某${phone}`, conclusion: '' },
      }),
    );
    expect(refused).toMatchObject({ reason: 'personalData', fields: ['kinds', 'conclusion'] });
    await done(clerk.send('POST', '/api/office/assessments', assessment));
    expect(await checksOf(address)).not.toContain('assessmentMissing');
    const next = await started(clerk, 'item-list-0002', { body });
    await done(clerk.send('POST', '/api/office/assessments/assessment-0001/items', { itemId: 'item-list-0002' }));
    expect(await checksOf(next)).not.toContain('assessmentMissing');
    const listed = (await done(reviewer.send('GET', '/api/office/assessments?itemId=item-list-0002'))).json();
    expect(listed.rows).toMatchObject([
      { title: '补贴名单', madeByName: '经办人甲', itemIds: ['item-list-0001', 'item-list-0002'] },
    ]);
    expect((await neighbour.send('GET', '/api/office/assessments')).json().rows).toEqual([]);
  });
});

describe('the list of words', () => {
  const word = {
    word: '草场纠纷',
    kind: 'sensitive',
    severity: 'mustFix',
    replacement: '',
    exceptions: [],
    source: '县委宣传部2026年第1期提示',
  };

  it('is the agency’s own: added, changed, switched off, and nobody else’s', async () => {
    const address = await started(clerk, 'item-words-0001', {
      body: [paragraph('妥善处理草场纠纷，认真布署。')],
    });
    await done(office.send('PUT', '/api/office/words', word));
    expect(await checksOf(address)).toEqual(expect.arrayContaining(['sensitiveWord', 'wrongWord']));
    await done(
      office.send('PUT', '/api/office/words', {
        ...word,
        word: '布署',
        kind: 'wrong',
        severity: 'off',
        replacement: '部署',
      }),
    );
    expect(await checksOf(address)).not.toContain('wrongWord');
    const elsewhere = await started(neighbour, 'item-words-0002', {
      body: [paragraph('妥善处理草场纠纷，认真布署。')],
    });
    const neighbours = await checksOf(elsewhere, neighbour);
    expect([neighbours.includes('sensitiveWord'), neighbours.includes('wrongWord')]).toEqual([false, true]);
    const bad = await refusalOf(office.send('PUT', '/api/office/words', { ...word, word: '一', exceptions: ['无关'] }));
    expect(JSON.stringify(bad)).toMatch(/词语至少2个字/);
    expect((await clerk.send('PUT', '/api/office/words', word)).statusCode).toBe(403);
  });

  it('comes from a sheet, tried first, and whole or not at all', async () => {
    const csv = (rows: string) => new TextEncoder().encode(`词语,类别,程度,应改为,例外,依据\n${rows}`);
    const send = (mode: string, bytes: Uint8Array) =>
      sendFile(app, office, '/api/office/words/import', { mode }, { name: '词表.csv', bytes });
    const wrong = csv('实名举报人,敏感用语,必须改,,,县里要求\n一,错别字,必须改,,,县里要求');
    expect((await done(send('dryRun', wrong))).json()).toMatchObject({
      soundCount: 1,
      isDone: false,
      rows: [{ line: 2, faults: [] }, { line: 3 }],
    });
    expect((await done(send('write', wrong))).json()).toMatchObject({ isDone: false });
    const right = csv('实名举报人,敏感用语,必须改,,,县里要求');
    expect((await done(send('write', right))).json()).toMatchObject({ soundCount: 1, isDone: true });
    const { rows } = (await done(office.send('GET', '/api/office/words'))).json();
    expect(rows.find((row: { word: string }) => row.word === '实名举报人')).toMatchObject({
      isDefault: false,
      isChosen: true,
    });
    expect(await refusalOf(send('dryRun', new TextEncoder().encode('甲,乙\n1,2')))).toMatchObject({
      reason: 'sheet.headings',
    });
  });
});

describe('something that became public and should not have', () => {
  const incidentId = 'incident-00001';
  const address = `/api/office/incidents/${incidentId}`;
  const report = {
    incidentId,
    kind: 'personalInformation',
    foundOn: '2026-03-08',
    itemId: null,
    words: { title: '名单含身份证号', howFound: '群众来电', whatLeaked: '3人的身份证号码' },
  };
  const contain = { act: 'contain', words: { takenDown: '已撤回', copies: '已清除缓存', told: '已告知当事人' } };
  const account = {
    act: 'account',
    words: { cause: '未遮盖', responsible: '党政办', measures: '批评教育', lesson: '先检查后公开' },
  };

  it('is reported once, taken down, accounted for, and closed by somebody else', async () => {
    const empty = await refusalOf(
      clerk.send('POST', '/api/office/incidents', { ...report, foundOn: '2026-03-10', words: {} }),
    );
    expect(empty).toMatchObject({ fields: ['title', 'howFound', 'whatLeaked', 'foundOn'] });
    for (const _ of [1, 2]) await done(clerk.send('POST', '/api/office/incidents', report));
    expect((await done(clerk.send('GET', '/api/office/incidents'))).json().rows).toHaveLength(1);
    expect(await refusalOf(office.send('POST', `${address}/acts`, account))).toMatchObject({ reason: 'wrongStage' });
    await done(clerk.send('POST', `${address}/acts`, contain));
    await done(office.send('POST', `${address}/acts`, account));
    const closing = { act: 'close', words: { opinion: '同意结案' } };
    expect(await refusalOf(office.send('POST', `${address}/acts`, closing))).toMatchObject({ reason: 'ownWork' });
    expect((await clerk.send('POST', `${address}/acts`, closing)).statusCode).toBe(403);
    expect((await neighbour.send('GET', address)).statusCode).toBe(404);
    await done(leader.send('POST', `${address}/acts`, { act: 'sendBack', words: { opinion: '请补充整改措施' } }));
    await done(office.send('POST', `${address}/acts`, account));
    await done(leader.send('POST', `${address}/acts`, closing));
    const opened = (await done(reviewer.send('GET', address))).json();
    expect(opened).toMatchObject({
      row: { stage: 'closed', title: '名单含身份证号' },
      words: { lesson: '先检查后公开', opinion: '同意结案' },
      allowed: [],
      course: [{ label: '登记事件' }, {}, {}, { label: '退回补充' }, {}, { label: '复核结案', actorName: '乡长' }],
    });
    expect(await acts()).toEqual(expect.arrayContaining(['incident.reported', 'incident.acted', 'incident.seen']));
  });

  it('has nothing of its words in events and audit entries', async () => {
    const events = await deps.queries.listEvents(dolat, 'incident', incidentId);
    const { rows } = await deps.queries.listAudit(dolat, { offset: 0, limit: 500 });
    expect(JSON.stringify([events.map(({ payload }) => payload), rows.map(({ detail }) => detail)])).not.toContain(
      '身份证号',
    );
  });
});
