import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, EntryId, ItemId } from '../../src/core/values/ids.ts';
import { applyEndings } from '../../src/usecases/catalog/apply-endings.ts';
import { takeNextIndexNumber } from '../../src/usecases/catalog/take-next-index-number.ts';
import { aClock } from '../support/deps.ts';
import { aDeputyOf } from '../support/deputies.ts';
import { sendFile } from '../support/multipart.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, builtSheets, type Colleague } from '../support/product.ts';
import { aContent, publishItem } from '../support/public-items.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtSheets());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const kuli = 'kuli' as AgencyId;
let clerk: Colleague;
let reviewer: Colleague;
let neighbour: Colleague;
const old = 'item-old-rule' as ItemId;
const current = 'item-new-rule' as ItemId;
const measures = { normativeKind: 'normativeDocument', genre: 'measures' } as const;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  neighbour = await product.signedIn(kuli, 'kuli-reviewer', '审核人乙', ['clerk', 'reviewer']);
  await publishItem(
    db,
    aContent(dolat, {
      ...measures,
      title: '草场管理办法',
      documentNumber: '多政发〔2020〕3号',
      madeOn: day('2020-03-04'),
    }),
    { itemId: old, indexNumber: '654224/2026-00001' },
  );
  await publishItem(
    db,
    aContent(dolat, {
      ...measures,
      title: '草场保护管理办法',
      documentNumber: '多政发〔2026〕1号',
      madeOn: day('2026-02-04'),
    }),
    { itemId: current, indexNumber: '654224/2026-00002' },
  );
});

describe('a change of validity', () => {
  it('is refused where it contradicts the document, field by field', async () => {
    const early = await refusalOf(propose('proposal-000', { from: '2019-01-01', by: ' ' }));
    expect([early.status, [...early.fields].sort()]).toEqual([422, ['by', 'from']]);
    expect((await refusalOf(propose('proposal-000', { effect: 'reinstated' }))).message).toContain('不需要恢复');
    expect((await refusalOf(neighbour.send('POST', proposals, body('proposal-000', {})))).status).toBe(404);
  });

  it('changes nothing for the public until another person approves exactly this', async () => {
    expect((await propose('proposal-001', { byItemId: current, by: '' })).statusCode).toBe(204);
    expect((await propose('proposal-001', { byItemId: current, by: '' })).statusCode).toBe(204);
    expect((await refusalOf(propose('proposal-002', {}))).message).toContain('等待审定');
    expect(await textOf('/gk/dolat/wj')).toContain('草场管理办法');
    for (const by of [clerk, await aDeputyOf(product, dolat, clerk)]) {
      const own = await refusalOf(by.send('POST', `${proposals}/proposal-001/release`, { seen: await seen() }));
      expect(own.reason).toBe('ownWork');
    }
    const stale = await refusalOf(reviewer.send('POST', `${proposals}/proposal-001/release`, { seen: 'f'.repeat(64) }));
    expect(stale.reason).toBe('contentChanged');
    expect(
      (await refusalOf(neighbour.send('POST', `${proposals}/proposal-001/release`, { seen: await seen() }))).status,
    ).toBe(404);
    const done = await reviewer.send('POST', `${proposals}/proposal-001/release`, { seen: await seen() });
    expect(done.statusCode).toBe(204);
  });

  it('then shows in the library, the list of ended documents and the register behind table 2', async () => {
    const ended = await textOf('/gk/dolat/wj/fz');
    for (const words of ['草场管理办法', '2026-03-09', '《草场保护管理办法》（多政发〔2026〕1号）'])
      expect(ended).toContain(words);
    expect(await textOf('/gk/dolat/wj?q=2020')).toContain('现行有效（0）');
    const register = (await clerk.send('GET', '/api/office/registers/proactive?year=2026')).json();
    expect(register.rows.map(({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`)).toContainEqual(
      expect.stringContaining('repealed 草场管理办法'),
    );
  });

  it('can be taken back by the same way, and the document is in force again', async () => {
    await propose('proposal-003', { effect: 'reinstated', by: '废止登记有误' });
    await reviewer.send('POST', `${proposals}/proposal-003/release`, { seen: await seen() });
    expect(await textOf('/gk/dolat/wj/fz')).toContain('没有已经废止或者失效的文件');
    const register = (await clerk.send('GET', '/api/office/registers/proactive?year=2026')).json();
    expect(register.rows.filter(({ kind }: { kind: string }) => kind === 'repealed')).toEqual([]);
  });

  it('may be sent back with a reason, and is decided once', async () => {
    await propose('proposal-004', { effect: 'lapsed', by: '适用期已过' });
    const returned = reviewer.send('POST', `${proposals}/proposal-004/return`, { opinion: '仍在适用' });
    expect((await returned).statusCode).toBe(204);
    const again = await refusalOf(reviewer.send('POST', `${proposals}/proposal-004/return`, { opinion: '再退' }));
    expect(again.reason).toBe('wrongStage');
  });

  it('cannot be written behind the gate', async () => {
    const forged = sql`
      insert into validity_change (agency_id, item_id, change_no, effect, from_on, changed_by, release_id)
      values (${dolat}, ${old}, 99, 'repealed', '2026-01-01', '伪造', 'no-such-release')`;
    await expect(db.run(forged)).rejects.toThrow('no standing release');
  });
});

describe('a clean-up', () => {
  it('names what is due, and leaves in force what somebody looked at', async () => {
    const due = async () => (await clerk.send('GET', '/api/office/clean-up')).json().rows;
    expect((await due()).map(({ document }: { document: { itemId: string } }) => document.itemId)).toEqual([old]);
    expect((await refusalOf(clerk.send('POST', `/api/office/clean-up/${old}`, { note: '' }))).field).toBe('note');
    expect((await clerk.send('POST', `/api/office/clean-up/${old}`, { note: '继续有效' })).statusCode).toBe(204);
    expect(await due()).toEqual([]);
  });
});

describe('a published document that ends others', () => {
  const version = (
    ends: readonly { itemId: ItemId; effect: 'amended' | 'repealed' }[],
    effectiveOn = '2026-04-01',
  ) => ({
    ...{ agencyId: dolat, itemId: current, releaseId: 'release' as EntryId },
    content: aContent(dolat, { ...measures, title: '草场保护管理办法', ends, effectiveOn: day(effectiveOn) }),
  });
  // what was taken back of an end by 00002 stays taken back when that one is corrected
  const apply = (ends: Parameters<typeof version>[0], by = '654224/2026-00009') =>
    deps.inTransaction(async (stores) => {
      const [release] = await stores.queries.listReleases(dolat, 'item', current);
      const named = { ...version(ends), releaseId: release?.releaseId ?? ('' as EntryId) };
      return applyEndings(deps, stores, { id: clerk.accountId as never, agencyId: dolat }, named, by);
    });

  it('ends them from the day it takes effect, and twice the same is once', async () => {
    const first = await apply([{ itemId: old, effect: 'repealed' }]);
    const second = await apply([{ itemId: old, effect: 'repealed' }]);
    const takenBack = await apply([{ itemId: old, effect: 'repealed' }], '654224/2026-00002');
    const counts = [first, second, takenBack].map((one) => one.ok && one.value.length);
    expect(counts).toEqual([1, 0, 0]);
    const found = await deps.queries.findPublishedItem('654224/2026-00001', day('2026-03-31'));
    const later = await deps.queries.findPublishedItem('654224/2026-00001', day('2026-04-01'));
    expect([found, later].map((one) => one !== undefined && 'validity' in one && one.validity.kind)).toEqual([
      'inForce',
      'repealed',
    ]);
  });

  it('refuses to end itself, what nobody published and what is no document', async () => {
    for (const itemId of [current, 'item-nowhere' as ItemId]) {
      const refused = await apply([{ itemId, effect: 'repealed' }]);
      expect(refused.ok ? '' : refused.refusal.field).toBe('ends');
    }
  });
});

describe('index numbers', () => {
  it('follow the pattern of the agency, pass over numbers of old and are never given twice', async () => {
    const agency = { id: dolat, areaCode: '654224' };
    const take = (itemId: string) =>
      deps.inTransaction((stores) => takeNextIndexNumber(deps, stores, agency, itemId as ItemId));
    // 00001 and 00002 are taken by the documents above
    const taken = await Promise.all([take(old), take(current)]);
    expect(taken.map((one) => (one.ok ? one.value : '')).sort()).toEqual(['654224/2026-00003', '654224/2026-00004']);
  });
});

describe('columns', () => {
  const column = {
    subjectId: 'budgets',
    name: '部门预算',
    description: '',
    rhythm: null,
    divisionId: null,
    listOrder: 1,
  };

  it('stand inside the frame, and are refused outside it or twice', async () => {
    const outside = await refusalOf(clerk.send('PUT', `${columns}/column-0000`, { ...column, subjectId: 'nothing' }));
    expect(outside.fields).toEqual(['subjectId']);
    expect((await clerk.send('PUT', `${columns}/column-0001`, column)).statusCode).toBe(204);
    expect((await refusalOf(clerk.send('PUT', `${columns}/column-0002`, column))).message).toContain('已有');
    const rhythm = { cycle: 'quarterly', dueMonth: 4, dueDay: 15 };
    expect((await refusalOf(clerk.send('PUT', `${columns}/column-0001`, { ...column, rhythm }))).field).toBe(
      'dueMonth',
    );
    expect((await clerk.send('POST', `${columns}/column-0001/closing`)).statusCode).toBe(204);
    expect(await textOf('/gk/dolat/ml')).not.toContain('部门预算');
  });
});

describe('a standard catalogue', () => {
  const lines = [
    '基层政务公开标准目录,,,,,',
    '一级公开事项,公开事项,公开内容要素,公开时限,责任科室,法定主题',
    '社会救助,最低生活保障对象名单,名单及相关信息,每季度更新，季后10日前公开,民政办公室,社会救助',
    ',临时救助对象名单,名单,信息形成之日起20个工作日内公开,民政办公室,社会救助',
    ',,没有名称的一行,,,',
    '财政预决算,部门决算,决算报告和报表,每年9月20日前,,',
  ];
  const bytes = Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'utf8');
  const check = () => sendFile(app, clerk, '/api/office/standard-catalog/check', {}, { name: '目录.csv', bytes });

  it('is tried first: what each row would become, what was guessed, what is wrong; nothing is kept', async () => {
    const { rows, faults } = (await check()).json();
    expect(
      rows.map(({ facts }: { facts: { name: string; subjectId: string } }) => [facts.name, facts.subjectId]),
    ).toEqual([
      ['最低生活保障对象名单', 'socialAssistance'],
      ['临时救助对象名单', 'socialAssistance'],
      ['部门决算', 'budgets'],
    ]);
    expect(rows[0].facts.rhythm).toEqual({ cycle: 'quarterly', dueMonth: 1, dueDay: 10 });
    expect([rows[1].facts.rhythm, rows[2].facts.rhythm]).toEqual([null, { cycle: 'yearly', dueMonth: 9, dueDay: 20 }]);
    expect(rows[0].notes.join('')).toContain('没有名为“民政办公室”的内设机构');
    expect(faults).toEqual([{ rowNumber: 5, messages: ['“公开事项”没有填写。'] }]);
    expect((await clerk.send('GET', columns)).json().columns.filter(isOpen)).toEqual([]);
  });

  it('is taken over in one piece, and brought up to date when it comes again', async () => {
    const { rows } = (await check()).json();
    const wanted = rows.map(({ facts }: { facts: object }, index: number) => ({
      ...facts,
      columnId: `standard-${index}`,
    }));
    const broken = [...wanted.slice(1), { ...wanted[0], subjectId: 'nothing' }];
    const refused = await refusalOf(clerk.send('POST', '/api/office/standard-catalog', { columns: broken }));
    expect(refused.message).toContain('最低生活保障对象名单');
    expect((await clerk.send('GET', columns)).json().columns.filter(isOpen)).toEqual([]);
    const done = await clerk.send('POST', '/api/office/standard-catalog', { columns: wanted });
    expect(done.json()).toEqual({ count: 3 });
    const again = (await check()).json();
    expect(again.rows.map(({ existing }: { existing: string }) => existing)).toEqual(wanted.map(idOf));
    expect(await textOf('/gk/dolat/ml')).toContain('最低生活保障对象名单');
  });

  it('is refused where it is none', async () => {
    const none = { name: '名单.csv', bytes: Buffer.from('姓名,电话\r\n甲,1\r\n', 'utf8') };
    const refused = await refusalOf(sendFile(app, clerk, '/api/office/standard-catalog/check', {}, none));
    expect(refused.message).toContain('没有找到这些列：公开事项、公开内容');
  });
});

function isOpen({ isClosed }: { readonly isClosed: boolean }): boolean {
  return !isClosed;
}

function idOf({ columnId }: { readonly columnId: string }): string {
  return columnId;
}

const proposals = '/api/office/validity-proposals';
const columns = '/api/office/columns';

function body(proposalId: string, what: object): object {
  return {
    ...{
      proposalId,
      itemId: old,
      effect: 'repealed',
      from: '2026-03-09',
      by: '《新办法》',
      byItemId: null,
      reason: '',
    },
    ...what,
  };
}

function propose(proposalId: string, what: object) {
  return clerk.send('POST', proposals, body(proposalId, what));
}

async function seen(): Promise<string> {
  return (await reviewer.send('GET', proposals)).json().rows[0].contentDigest;
}

async function textOf(place: string): Promise<string> {
  return (await app.inject({ url: encodeURI(place) })).body.replaceAll(/<[^>]+>/g, '');
}
