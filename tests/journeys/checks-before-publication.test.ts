import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aHostileDocx, aSheet, canary, seen } from '../support/hostile-files.ts';
import { done, type ItemPeople, published, rowOf, saved, started } from '../support/item-course.ts';
import type { ItemWords } from '../support/item-words.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, builtSheets, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { aPdf } from '../support/severable-files.ts';
import { unzip } from '../support/unzip.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), {
  ...(await builtAttachments()),
  ...(await builtSheets()),
});
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
let people: ItemPeople;
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
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
  office = await product.signedIn(dolat, 'dolat-office', '公开办', ['disclosureOffice']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'disclosureOffice']);
});

interface Found {
  readonly contentDigest: string;
  readonly blockingCount: number;
  readonly hindrance: string | null;
  readonly findings: readonly { check: string; severity: string; placeKey: string; message: string; place: object }[];
}

const findingsOf = async (by: Colleague, address: string): Promise<Found> =>
  (await done(by.send('GET', `${address}/findings`))).json();
const checksOf = async (address: string): Promise<readonly string[]> =>
  (await findingsOf(people.clerk, address)).findings.map(({ check }) => check);
const paragraph = (text: string): ItemWords['body'][number] => ({ kind: 'paragraph', spans: [{ text }] });
const acts = async () => (await deps.queries.listAudit(dolat, { offset: 0, limit: 500 })).rows.map(({ act }) => act);
const page = (url: string) => app.inject({ method: 'GET', url });
const phone = '13812345678';

describe('a finding that must be corrected', () => {
  const body = [paragraph('各村：'), paragraph(`补贴由张某代领，手机${phone}。`)];
  let address: string;

  it('keeps an item from being submitted, says where, and never repeats the datum', async () => {
    address = await started(people.clerk, 'item-phone-001', { body });
    const found = await findingsOf(people.clerk, address);
    expect(found).toMatchObject({ blockingCount: 1, hindrance: expect.stringContaining('本人') });
    const [finding] = found.findings;
    expect(finding).toMatchObject({
      check: 'mobilePhone',
      severity: 'mustFix',
      place: { kind: 'body', block: 1, line: 0, from: 10, to: 21 },
    });
    expect(finding?.message).not.toContain(phone);
    const { contentDigest: seenDigest } = await rowOf(people.clerk, address);
    const refused = await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen: seenDigest }));
    expect(JSON.stringify(refused)).toContain('手机号码');
  });

  it('stands only in the name of somebody who did not write it, with a reason, for exactly this content', async () => {
    const { contentDigest, findings } = await findingsOf(people.reviewer, address);
    const [{ check, placeKey } = { check: '', placeKey: '' }] = findings;
    const stand = { seen: contentDigest, check, placeKey, reason: '本人书面同意公开，作为代领人供群众核对' };
    const to = `${address}/findings/stand`;
    expect(await refusalOf(people.clerk.send('POST', to, stand))).toMatchObject({ reason: 'ownWork' });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, reason: '好' }))).toMatchObject({
      reason: 'missing',
    });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, seen: 'f'.repeat(64) }))).toMatchObject({
      reason: 'contentChanged',
    });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, placeKey: 'body/0///0' }))).toMatchObject({
      reason: 'findingGone',
    });
    expect((await neighbour.send('POST', to, stand)).statusCode).toBe(404);
    for (const _ of [1, 2]) await done(people.reviewer.send('POST', to, stand));
    expect(await findingsOf(people.clerk, address)).toMatchObject({
      blockingCount: 0,
      findings: expect.arrayContaining([
        expect.objectContaining({ stands: expect.objectContaining({ byName: '审核人', reason: stand.reason }) }),
      ]),
    });
    expect((await acts()).filter((act) => act === 'item.findingLetStand')).toHaveLength(1);
  });

  it('has to be looked at again once a character changed', async () => {
    await saved(people.clerk, address, { body: [...body, paragraph('特此通知。')] });
    expect((await findingsOf(people.clerk, address)).blockingCount).toBe(1);
    await saved(people.clerk, address, { body });
    expect((await findingsOf(people.clerk, address)).blockingCount).toBe(0);
  });
});

describe('what cannot be right', () => {
  it('nobody lets stand', async () => {
    const address = await started(people.clerk, 'item-future-01', { madeOn: '2026-03-10' });
    const { contentDigest, findings } = await findingsOf(people.leader, address);
    const finding = findings.find(({ check }) => check === 'futureDate');
    const stand = {
      seen: contentDigest,
      check: 'futureDate',
      placeKey: finding?.placeKey ?? '',
      reason: '先行准备文件',
    };
    expect(await refusalOf(people.leader.send('POST', `${address}/findings/stand`, stand))).toMatchObject({
      reason: 'mayNotStand',
    });
  });

  it.each<[string, Partial<ItemWords>, string]>([
    ['a level of secrecy', { body: [paragraph('机密★10年'), paragraph('正文。')] }, 'secrecyMark'],
    ['an internal paper', { body: [paragraph('（内部资料 请勿外传）'), paragraph('正文。')] }, 'internalMark'],
    ['a remark that it is not published', { body: [paragraph('正文。'), paragraph('（此件不公开）')] }, 'withheldMark'],
    ['a word of the list', { body: [paragraph('维族群众踊跃参加。')] }, 'sensitiveWord'],
    ['a misspelling', { body: [paragraph('请认真布署。')] }, 'wrongWord'],
    [
      'a link to nothing',
      { body: [{ kind: 'paragraph', spans: [{ text: '见附件', href: '/d/000014349/2026-00099' }] }] },
      'linkTarget',
    ],
    [
      'a foreign site',
      { body: [{ kind: 'paragraph', spans: [{ text: '报名', href: 'https://example.com/a' }] }] },
      'outsideLink',
    ],
    [
      'a rule without number and explainer',
      { normativeKind: 'normativeDocument', documentNumber: null },
      'explainerMissing',
    ],
    ['a title that goes on', { title: '关于'.padEnd(90, '做好工作的通知') }, 'titleLength'],
    ['no topic', {}, 'topicMissing'],
  ])('is found: %s', async (what, words, check) => {
    const address = await started(people.clerk, `item-${what.replace(/\W/g, '-').padEnd(10, '0').slice(0, 40)}`, words);
    expect(await checksOf(address)).toContain(check);
  });
});

describe('a file of an item', () => {
  const itemId = 'item-file-0001';
  const files = `/api/office/items/${itemId}/files`;
  const send = (by: Colleague, title: string, name: string, bytes: Uint8Array) =>
    sendFile(app, by, files, { title }, { name, bytes });
  let address: string;

  it('goes to the public as its clean copy, and the upload never does', async () => {
    address = await started(people.clerk, itemId);
    const source = aHostileDocx();
    const added = await done(send(people.clerk, '实施方案', 'C盘的名字.docx', source));
    const row = added.json();
    expect(row).toMatchObject({ title: '实施方案', kind: 'docx', removals: expect.arrayContaining(['批注']) });
    // the same file once more is the same one
    expect((await send(people.clerk, '实施方案', '又一次.docx', source)).json().fileId).toBe(row.fileId);
    const { fileId, title, kind, byteCount, digest } = row;
    await saved(people.clerk, address, { files: [{ fileId, title, kind, byteCount, digest }] });
    expect(await checksOf(address)).toEqual(expect.arrayContaining(['hiddenContent', 'removedContent']));
    const words = (await done(people.reviewer.send('POST', `${files}/${fileId}/words`))).json();
    expect(JSON.stringify(words)).toContain(seen);
    expect((await neighbour.send('POST', `${files}/${fileId}/download`)).statusCode).toBe(404);

    const { indexNumber } = await published(people, address);
    const shown = await page(`/d/${indexNumber}/fj/${fileId}`);
    expect(shown.statusCode).toBe(200);
    expect(deps.digest(shown.rawPayload)).toBe(digest);
    expect([...unzip(shown.rawPayload).values()].join()).not.toContain(canary);
    expect((await page(`/d/${indexNumber}/fj/missing-file-000`)).statusCode).toBe(404);
    expect((await acts()).filter((act) => act.startsWith('item.file'))).toEqual(
      expect.arrayContaining(['item.fileAdded', 'item.fileSeen']),
    );
    expect(await refusalOf(send(people.clerk, '补充', '补充.pdf', aPdf([['一']])))).toMatchObject({
      reason: 'wrongStage',
    });
  });

  it('is not believed: what was not inspected is no file', async () => {
    const other = await started(people.clerk, 'item-file-0002');
    const file = { fileId: 'invented-file', title: '附件', kind: 'pdf' as const, byteCount: 3, digest: 'a'.repeat(64) };
    await saved(people.clerk, other, { files: [file] });
    expect(await findingsOf(people.clerk, other)).toMatchObject({
      blockingCount: 1,
      findings: expect.arrayContaining([expect.objectContaining({ check: 'fileUnknown' })]),
    });
  });

  it('is read for persons like the text, and tells what is a scan', async () => {
    const other = await started(people.clerk, 'item-file-0003');
    const base = '/api/office/items/item-file-0003/files';
    const sheet = await aSheet([[`张某，${phone}`]]);
    const added = (
      await done(sendFile(app, people.clerk, base, { title: '名单' }, { name: '名单.xlsx', bytes: sheet }))
    ).json();
    expect(added.removals).toEqual(expect.arrayContaining(['隐藏的工作表']));
    const { fileId, title, kind, byteCount, digest } = added;
    await saved(people.clerk, other, { files: [{ fileId, title, kind, byteCount, digest }] });
    const found = await findingsOf(people.clerk, other);
    expect(found.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          check: 'mobilePhone',
          place: expect.objectContaining({ kind: 'file', fileId, line: 1 }),
        }),
      ]),
    );
    await done(people.clerk.send('DELETE', `${base}/${fileId}`));
    expect(await checksOf(other)).toContain('fileUnknown');
    expect((await people.clerk.send('GET', base)).json().rows).toEqual([]);
  });
});

describe('a list of persons', () => {
  it('needs an impact assessment before it is published, kept for good and used again', async () => {
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
    const address = await started(people.clerk, 'item-list-0001', { body });
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
      people.clerk.send('POST', '/api/office/assessments', {
        ...assessment,
        answers: { ...answers, kinds: `张某${phone}`, conclusion: '' },
      }),
    );
    expect(refused).toMatchObject({ reason: 'personalData', fields: ['kinds', 'conclusion'] });
    await done(people.clerk.send('POST', '/api/office/assessments', assessment));
    expect(await checksOf(address)).not.toContain('assessmentMissing');
    const next = await started(people.clerk, 'item-list-0002', { body });
    await done(
      people.clerk.send('POST', '/api/office/assessments/assessment-0001/items', { itemId: 'item-list-0002' }),
    );
    expect(await checksOf(next)).not.toContain('assessmentMissing');
    const listed = (await done(people.reviewer.send('GET', '/api/office/assessments?itemId=item-list-0002'))).json();
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
    const address = await started(people.clerk, 'item-words-0001', {
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
    const found = (await done(neighbour.send('GET', `${elsewhere}/findings`))).json<Found>();
    const neighbours = found.findings.map(({ check }) => check);
    expect([neighbours.includes('sensitiveWord'), neighbours.includes('wrongWord')]).toEqual([false, true]);
    const bad = await refusalOf(office.send('PUT', '/api/office/words', { ...word, word: '一', exceptions: ['无关'] }));
    expect(JSON.stringify(bad)).toMatch(/词语至少2个字/);
    expect((await people.clerk.send('PUT', '/api/office/words', word)).statusCode).toBe(403);
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
      people.clerk.send('POST', '/api/office/incidents', { ...report, foundOn: '2026-03-10', words: {} }),
    );
    expect(empty).toMatchObject({ fields: ['title', 'howFound', 'whatLeaked', 'foundOn'] });
    for (const _ of [1, 2]) await done(people.clerk.send('POST', '/api/office/incidents', report));
    expect((await done(people.clerk.send('GET', '/api/office/incidents'))).json().rows).toHaveLength(1);
    expect(await refusalOf(office.send('POST', `${address}/acts`, account))).toMatchObject({ reason: 'wrongStage' });
    await done(people.clerk.send('POST', `${address}/acts`, contain));
    await done(office.send('POST', `${address}/acts`, account));
    const closing = { act: 'close', words: { opinion: '同意结案' } };
    expect(await refusalOf(office.send('POST', `${address}/acts`, closing))).toMatchObject({ reason: 'ownWork' });
    expect((await people.clerk.send('POST', `${address}/acts`, closing)).statusCode).toBe(403);
    expect((await neighbour.send('GET', address)).statusCode).toBe(404);
    await done(
      people.leader.send('POST', `${address}/acts`, { act: 'sendBack', words: { opinion: '请补充整改措施' } }),
    );
    await done(office.send('POST', `${address}/acts`, account));
    await done(people.leader.send('POST', `${address}/acts`, closing));
    const opened = (await done(people.reviewer.send('GET', address))).json();
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
