import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../../../tests/support/database.ts';
import { aClock, depsOver } from '../../../tests/support/deps.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { anAdministrator } from '../../../tests/support/signed-in.ts';
import { anAgency, anEvent, inStores } from '../../../tests/support/stored-facts.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { childrenOn } from '../../core/agencies/agency-tree.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { changeAgency } from './change-agency.ts';
import { type CreateAgency, createAgency } from './create-agency.ts';

const db = await aDatabase();
const deps = depsOver(db, aClock());
const hemu = 'hemu' as AgencyId;
const administrator = anAdministrator(hemu);

const township: CreateAgency = {
  id: 'torli',
  parentId: hemu,
  name: '和木县托里镇人民政府',
  shortName: '托里镇',
  kind: 'township',
  level: 'township',
  areaCode: '654224100',
  establishedOn: day('1984-05-01'),
  abolishedOn: null,
  contact: { office: '党政办公室', address: '', hours: '', phone: '0901-1234567', email: '' },
};

beforeAll(async () => {
  await anAgency(db, 'hemu', { kind: 'area', level: 'county', establishedOn: day('1990-01-01'), isDemo: true });
  await anAgency(db, 'other');
});

async function found(id: string) {
  const tree = await deps.queries.loadTree();
  return tree.agencies.find((agency) => agency.id === id);
}

describe('a new agency', () => {
  it('stands under its parent from the day on which both exist, and belongs to the demonstration if that does', async () => {
    expect(await createAgency(deps, administrator, { ...township, name: ` ${township.name} ` })).toEqual({
      ok: true,
      value: 'torli',
    });
    const tree = await deps.queries.loadTree();
    expect(childrenOn(tree, hemu, day('1990-01-01')).map(({ id }) => id)).toEqual(['torli']);
    expect(childrenOn(tree, hemu, day('1989-12-31'))).toEqual([]);
    expect(await found('torli')).toMatchObject({ name: township.name, isDemo: true });
    const { rows } = await deps.queries.listAudit(hemu, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ act: 'agency.created', subject: 'agency/torli' });
  });

  it('is made once where two people choose its code at the same time', async () => {
    const made = await Promise.all(
      ['甲村', '乙村', '丙村'].map((name) => createAgency(deps, administrator, { ...township, id: 'at-once', name })),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    for (const refused of made.filter(({ ok }) => !ok))
      expect(refused).toMatchObject({ refusal: [{ reason: 'codeTaken', field: 'id' }] });
  });

  it.each([
    ['id', { id: 'T' }, '机关代码须以小写字母开头'],
    ['id', { id: 'other' }, '已经使用'],
    ['name', { name: '' }, '请填写“机关全称”'],
    ['name', { name: '托里镇\u202e' }, '不可见的字符'],
    ['shortName', { shortName: '镇'.repeat(31) }, '不能超过30个字'],
    ['areaCode', { areaCode: '65422' }, '行政区划代码为'],
    ['level', { level: 'province' as const }, '不能高于上级机关'],
    ['abolishedOn', { abolishedOn: township.establishedOn }, '须晚于设立日期'],
    ['contact.phone', { contact: { ...township.contact, phone: '打给小王' } }, '联系电话只能由数字'],
    ['contact.email', { contact: { ...township.contact, email: 'nobody' } }, '电子邮箱的格式不正确'],
  ])('is refused for its %s: %j', async (field, what, message) => {
    const refused = await createAgency(deps, administrator, { ...township, id: 'new-one', ...what });
    expect(refused).toMatchObject({ refusal: [{ field, message: expect.stringContaining(message) }] });
    expect(await found('new-one')).toBeUndefined();
  });

  it.each([
    ['an agency of others', administrator, 'other' as AgencyId, 'notFound'],
    ['an agency that does not exist', administrator, 'nowhere' as AgencyId, 'notFound'],
    ['the own agency, by a clerk', { ...administrator, roles: ['clerk' as const] }, hemu, 'notPermitted'],
  ])('is not put under %s', async (_where, actor, parentId, reason) => {
    const refused = await createAgency(deps, actor, { ...township, id: 'new-one', parentId });
    expect(refused).toMatchObject({ refusal: [{ reason }] });
  });
});

describe('a change of an agency', () => {
  const { id: _id, parentId: _parent, ...fields } = township;

  it('is recorded with what was before', async () => {
    const change = { ...fields, agencyId: 'torli' as AgencyId, shortName: '托里' };
    expect(await changeAgency(deps, administrator, change)).toMatchObject({ ok: true });
    expect(await found('torli')).toMatchObject({ shortName: '托里', isDemo: true });
    const { rows } = await deps.queries.listAudit(hemu, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({ act: 'agency.changed', detail: { shortName: { from: '托里镇', to: '托里' } } });
  });

  it('cannot abolish the own agency, nor one that has units left', async () => {
    const abolished = { ...fields, abolishedOn: day('2026-04-01') };
    const own = await changeAgency(deps, administrator, { ...abolished, agencyId: hemu });
    expect(own).toMatchObject({ refusal: [{ reason: 'ownAgency' }, { reason: 'unitsRemain' }] });
    const unit = await changeAgency(deps, administrator, { ...abolished, agencyId: 'torli' as AgencyId });
    expect(unit).toMatchObject({ ok: true });
  });

  it('makes an area of no agency that has ledgers already, for its numbers would count nowhere', async () => {
    const ledgered = await anAgency(db, 'ledgered', {}, hemu);
    const { isDemo: _, id: __, ...before } = (await found('ledgered')) as Agency;
    const asArea = { ...before, agencyId: ledgered, kind: 'area' } as const;
    expect(await changeAgency(deps, administrator, asArea)).toMatchObject({ ok: true });
    expect(await changeAgency(deps, administrator, { ...before, agencyId: ledgered })).toMatchObject({ ok: true });
    await inStores(db, ({ events }) => events.append(administrator.id, anEvent(ledgered)));
    expect(await changeAgency(deps, administrator, asArea)).toMatchObject({
      refusal: [{ reason: 'kindInUse', field: 'kind' }],
    });
    const department = { ...before, agencyId: ledgered, kind: 'department' } as const;
    expect(await changeAgency(deps, administrator, department)).toMatchObject({ ok: true });
  });

  it('of another agency is answered as if there were none', async () => {
    const foreign = await changeAgency(deps, administrator, { ...fields, agencyId: 'other' as AgencyId });
    const missing = await changeAgency(deps, administrator, { ...fields, agencyId: 'nowhere' as AgencyId });
    expect(foreign).toMatchObject({ refusal: [{ reason: 'notFound' }] });
    expect(foreign).toEqual(missing);
  });
});
