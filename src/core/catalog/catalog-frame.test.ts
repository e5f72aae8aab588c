import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { handlingSettings } from '../fees/handling-settings.ts';
import type { AgencyId, DivisionId } from '../values/ids.ts';
import { type AgencyProfile, contactOf, profileText } from './agency-profile.ts';
import { type ColumnFacts, checkColumn } from './catalog-columns.ts';
import { checkProfile, releaseFaults } from './check-agency-profile.ts';
import { cleanUpReasonsOn } from './clean-up.ts';
import { type ColumnRhythm, describeRhythm } from './column-rhythm.ts';
import { disclosureSubjects } from './disclosure-subjects.ts';
import { indexPatternOf } from './index-pattern.ts';
import { decideProfileAct, profileActs } from './profile-acts.ts';
import { parseStandardRow, readRhythm, readStandardHeadings } from './standard-catalog.ts';

const mon9Mar = day('2026-03-09');
const subjects = disclosureSubjects('township');
const column: ColumnFacts = {
  ...{ subjectId: 'budgets', name: '部门预算', description: '', rhythm: null, divisionId: null, listOrder: 1 },
};

describe('a column', () => {
  it.each<[Partial<ColumnFacts>, string]>([
    [{}, ''],
    [{ subjectId: 'municipalConstruction' }, 'subjectId'],
    [{ name: ' ' }, 'name'],
    [{ name: '预'.repeat(41) }, 'name'],
    [{ description: '预'.repeat(301) }, 'description'],
    [{ rhythm: { cycle: 'monthly', dueMonth: 2, dueDay: 10 } }, 'dueMonth'],
    [{ rhythm: { cycle: 'yearly', dueMonth: 12, dueDay: 31 } }, ''],
    [{ rhythm: { cycle: 'yearly', dueMonth: 13, dueDay: 0 } }, 'dueMonth dueDay'],
    [{ rhythm: { cycle: 'weekly' as 'monthly', dueMonth: 1, dueDay: 1 } }, 'cycle'],
  ])('with %j has its faults at: %s', (what, fields) => {
    const checked = checkColumn({ ...column, ...what }, subjects);
    expect(checked.ok ? '' : checked.refusal.map(({ field }) => field).join(' ')).toBe(fields);
  });

  it.each<[ColumnRhythm, string]>([
    [{ cycle: 'monthly', dueMonth: 1, dueDay: 10 }, '每月一次，次月10日前公开'],
    [{ cycle: 'quarterly', dueMonth: 2, dueDay: 15 }, '每季度一次，下一季度第2个月15日前公开'],
    [{ cycle: 'halfYearly', dueMonth: 1, dueDay: 31 }, '每半年一次，下一个半年的第1个月31日前公开'],
    [{ cycle: 'yearly', dueMonth: 9, dueDay: 20 }, '每年一次，次年9月20日前公开'],
  ])('of the rhythm %j is read as %s', (rhythm, words) => {
    expect(describeRhythm(rhythm)).toBe(words);
  });
});

describe('a standard catalogue', () => {
  it.each<[string, ColumnRhythm | undefined]>([
    ['信息形成或者变更之日起20个工作日内公开', undefined],
    ['每季度更新，季后10日前公开', { cycle: 'quarterly', dueMonth: 1, dueDay: 10 }],
    ['按月公开', { cycle: 'monthly', dueMonth: 1, dueDay: 15 }],
    ['每半年', { cycle: 'halfYearly', dueMonth: 1, dueDay: 15 }],
    ['每年9月20日前', { cycle: 'yearly', dueMonth: 9, dueDay: 20 }],
    ['按年度公开', { cycle: 'yearly', dueMonth: 3, dueDay: 31 }],
  ])('says how often by: %s', (words, rhythm) => {
    expect(readRhythm(words)).toEqual(rhythm);
  });

  it('knows its headings by the names in use, and names those that are missing', () => {
    const read = readStandardHeadings(['序号', '一级公开事项', '公开事项（必填）', '公开内容要素', '责任科室']);
    expect(read).toEqual({ ok: true, value: [null, 'field', 'name', 'content', 'owner'] });
    const refused = readStandardHeadings(['公开事项']);
    expect(refused.ok ? '' : refused.refusal.message).toContain('公开内容');
  });

  it('fills merged cells from above, places a row by its name, and says what it guessed', () => {
    const places = ['field', 'name', 'content', 'owner'] as const;
    const divisions = [{ divisionId: 'division-1' as DivisionId, name: '民政办' }];
    const context = { addition: 'township', divisions } as const;
    const first = parseStandardRow(places, ['社会救助', '临时救助', '名单', '民政办'], undefined, context);
    const second = parseStandardRow(places, ['', '特困供养', '名单', '财政所'], first.cells, context);
    expect([first.row, second.row].map((row) => row.ok && row.value.facts.subjectId)).toEqual([
      'socialAssistance',
      'socialAssistance',
    ]);
    expect(first.row.ok && first.row.value.facts.divisionId).toBe('division-1');
    expect(second.row.ok && second.row.value.notes.join('')).toContain('没有名为“财政所”的内设机构');
    expect(parseStandardRow(places, ['', '', '名单', ''], first.cells, context).row.ok).toBe(false);
  });
});

describe('a clean-up', () => {
  const settings = { cleanUpYears: 2, expiryNoticeDays: 90 };
  const facts = {
    title: '管理办法',
    madeOn: day('2025-01-01'),
    validUntil: null,
    validity: 'inForce',
    reviewedOn: null,
  } as const;

  it.each([
    [{}, ''],
    [{ madeOn: day('2024-03-09') }, 'notReviewed'],
    [{ madeOn: day('2024-03-10') }, ''],
    [{ madeOn: day('2020-01-01'), reviewedOn: day('2024-03-10') }, ''],
    [{ validUntil: day('2026-06-07') }, 'expiresSoon'],
    [{ validUntil: day('2026-06-08') }, ''],
    [{ validUntil: day('2026-03-01'), validity: 'lapsed' as const }, 'expired'],
    [{ validUntil: day('2025-01-01'), validity: 'lapsed' as const }, ''],
    [{ title: '管理办法（试行）' }, 'trialWithoutEnd'],
    [{ title: '管理办法（试行）', validity: 'repealed' as const, madeOn: day('2000-01-01') }, ''],
    // 29 February has no like in two years
    [{ madeOn: day('2024-02-29') }, 'notReviewed'],
  ])('looks at %j because of: %s', (what, reasons) => {
    expect(cleanUpReasonsOn({ ...facts, ...what }, settings, mon9Mar).join(' ')).toBe(reasons);
  });
});

describe('the profile of an agency', () => {
  const office = { name: '办公室', address: '1号', postalCode: '', hours: '9:00', phone: '1', fax: '', email: '' };
  const profile: AgencyProfile = {
    ...{
      agencyId: 'dolat' as AgencyId,
      duties: '一',
      address: '1号',
      postalCode: '',
      hours: '9:00',
      phone: '1',
      fax: '',
    },
    ...{ website: '', leaders: [{ name: '甲', title: '乡长', duties: '' }], legalRepresentative: '', divisions: [] },
    ...{ office, readingPlaces: [], otherWays: '', supervision: { name: '', address: '', phone: '' } },
  };

  it.each<[Partial<AgencyProfile>, string]>([
    [{}, ''],
    [{ website: 'example' }, 'website'],
    [{ postalCode: '12345' }, 'postalCode'],
    [{ phone: '打电话' }, 'phone'],
    [{ leaders: [{ name: '甲', title: '11010519491231002X', duties: '' }] }, 'leaders.0.title'],
    [{ duties: '一'.repeat(3001) }, 'duties'],
  ])('with %j cannot be kept because of: %s', (what, fields) => {
    const checked = checkProfile({ ...profile, ...what });
    expect(checked.ok ? '' : checked.refusal.map(({ field }) => field).join(' ')).toBe(fields);
  });

  it('cannot go to approval without what Articles 12 and 20 ask for', () => {
    expect(releaseFaults(profile)).toEqual([]);
    const empty = { ...profile, duties: '', leaders: [], office: { ...office, hours: '' } };
    expect(releaseFaults(empty).map(({ field }) => field)).toEqual(['duties', 'office.hours', 'leaders']);
  });

  it('is bound by every word, and its office is the contact everywhere', () => {
    expect(profileText({ ...profile, fax: '2' })).not.toBe(profileText(profile));
    expect(contactOf(profile)).toEqual({
      ...{ office: '办公室', address: '1号', hours: '9:00', phone: '1', email: '', fax: '', postalCode: '' },
    });
  });

  it('takes the acts of its table only', () => {
    for (const stage of ['drafting', 'inApproval', 'released'] as const)
      for (const act of Object.keys(profileActs) as (keyof typeof profileActs)[]) {
        const during: readonly string[] = profileActs[act].during;
        expect(decideProfileAct(stage, act).ok).toBe(during.includes(stage));
      }
  });
});

describe('the pattern of index numbers', () => {
  const settings = { ...handlingSettings().catalog, indexPrefix: '000014349' };

  it.each([
    ['areaCode', '654224', 'custom', '654224'],
    ['areaCode', '65', 'custom', '650000'],
    ['organizationCode', '654224', 'organizationCode', '000014349'],
  ] as const)('of the kind %s in the area %s is %s with %s', (indexPrefixKind, areaCode, prefixKind, prefix) => {
    expect(indexPatternOf({ ...settings, indexPrefixKind }, { areaCode })).toEqual({
      prefixKind,
      prefix,
      period: 'year',
    });
  });
});
