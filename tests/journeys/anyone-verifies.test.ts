import { beforeAll, describe, expect, it } from 'vitest';
import { itemText } from '../../src/core/catalog/item-content.ts';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aProduct } from '../support/product.ts';
import { aContent, anItemFile, publishItem, takeItemBack } from '../support/public-items.ts';
import { sha256 } from '../support/sha256.ts';
import { aSiteVisitor } from '../support/site-visitor.ts';
import { anAgency } from '../support/stored-facts.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const { app, db } = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const dolat = 'dolat' as AgencyId;
const visitor = aSiteVisitor(app);
const oldFile = Buffer.from('%PDF-1.7 发放表（旧）');
const newFile = Buffer.from('%PDF-1.7 发放表（新）');
const number = '654224001/2026-00001';
const first = aContent(dolat, { files: [anItemFile('发放表', oldFile)] });
const second = aContent(dolat, { files: [anItemFile('发放表', newFile)], changeNote: '更正附件第3行。' });

beforeAll(async () => {
  await anAgency(db, 'dolat', { name: '托里县多拉特乡人民政府' });
  const at = { itemId: 'item-000001', indexNumber: number };
  await publishItem(db, first, { ...at, publishedAt: '2026-03-05T02:00:00.000Z' });
  await publishItem(db, second, { ...at, version: 2, publishedAt: '2026-03-06T02:00:00.000Z' });
  const gone = aContent(dolat, { title: '已经撤下的名单', files: [anItemFile('名单', Buffer.from('名单'))] });
  await publishItem(db, gone, { itemId: 'item-000002', indexNumber: '654224001/2026-00002' });
  await takeItemBack(db, dolat, 'item-000002' as ItemId, '含有个人信息');
});

describe('by its file', () => {
  it.each([
    ['the file as it is public', newFile, '真实有效'],
    ['the file of the version before', oldFile, '曾经公开，后来更正过'],
    ['the file with one byte changed', Buffer.from('%PDF-1.7 发放表（新) '), '没有查到'],
    ['a file of what was taken back', Buffer.from('名单'), '曾经公开，现在已经撤回'],
  ])('%s: %3$s', async (_, bytes, verdict) => {
    const page = await verify({}, bytes);
    expect([page.status, page.facts.text.includes(verdict)]).toEqual([200, true]);
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  it('tells a changed file from another one where the number is given too', async () => {
    const page = await verify({ number }, Buffer.from('别的内容'));
    expect(page.facts.text).toContain('不一致：这个文件不是该索引号公开的文件');
    expect((await verify({ number }, newFile)).facts.text).toContain('真实有效');
  });
});

describe('by its number', () => {
  it('shows every version with its day, its digest and what was corrected', async () => {
    const page = await visitor.visit(`/hy?number=${encodeURIComponent(number)}`);
    for (const part of ['真实有效', '草畜平衡奖励资金发放办法', '第1版', '第2版', '更正附件第3行。', '首次公开'])
      expect(page.facts.text).toContain(part);
    for (const content of [first, second]) expect(page.html).toContain(sha256(itemText(content)));
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  it('takes any writing of it, and a digest as well', async () => {
    expect((await verify({ number: '６５４２２４００１／２０２６－００００１' })).facts.text).toContain('真实有效');
    expect((await verify({ number: sha256(itemText(first)) })).facts.text).toContain('后来更正过');
  });

  it('does not name what was taken back', async () => {
    const page = await visitor.visit('/hy?number=654224001/2026-00002');
    expect(page.facts.text).toContain('现在已经撤回');
    expect(page.html).not.toContain('已经撤下的名单');
  });

  it.each([
    ['654224001/2026-09999', 200, '没有查到'],
    ['12', 422, '索引号应写作'],
    ['', 422, '请填写索引号或者内容指纹'],
  ])('%s: %d %s', async (typed, status, words) => {
    const page = await verify({ number: typed });
    expect([page.status, page.facts.text.includes(words)]).toEqual([status, true]);
  });
});

async function verify(fields: Readonly<Record<string, string>>, bytes?: Buffer) {
  const files = bytes === undefined ? [] : [{ field: 'file', name: '发放表.pdf', bytes }];
  return visitor.send(await visitor.visit('/hy'), fields, { action: '/hy', files });
}
