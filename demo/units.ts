import type { Role } from '../src/core/access/roles.ts';
import type { AgencyKind, GovernmentLevel } from '../src/core/agencies/agency.ts';
import type { DemoUnit, Work } from './demo-unit.ts';
import { furtherRows, levelOf } from './further-units.ts';

/** The whole county; its report is the sum of its units. The code is one that GB/T 2260 does not assign. */
export const demoArea = {
  id: 'qinghe',
  name: '青禾县人民政府',
  shortName: '青禾县',
  areaCode: '999900',
} as const;

/** How the invented units sign their papers: the county's character and their own. */
const letterWords: Readonly<Record<string, string>> = {
  'qinghe-office': '青政办',
  'qinghe-finance': '青财',
  'qinghe-land': '青自然资',
  'qinghe-housing': '青住建',
  'qinghe-health': '青卫健',
  'qinghe-chengguan': '城政',
  'qinghe-liushu': '柳政',
  'qinghe-beishan': '北政',
  'qinghe-heping': '和办',
};

/** What the county decides for all its units: the court, and where a processing fee is paid. */
export const countySettings = {
  courtName: '青禾县人民法院（演示）',
  reviewOrganPlace: '青禾县演示路1号（青禾县司法局行政复议接待室）',
  feeInstructions:
    '请凭本通知到受理机关领取非税收入缴款码，在银行柜台或者网上银行缴入青禾县非税收入财政专户（演示，不能实际缴款）。',
} as const;

/** Index numbers of each unit begin with a local code of its own. */
export function numberedBy(at: number): { readonly indexPrefixKind: string; readonly indexPrefix: string } {
  return { indexPrefixKind: 'custom', indexPrefix: `999900${String(at + 1).padStart(2, '0')}` };
}

/** The invented units: county office, departments, townships and a subdistrict. */
export const demoUnits: readonly DemoUnit[] = [
  unit('qinghe-office', '青禾县人民政府办公室', '县政府办', 'ownLevel', 'county', {
    requests: 34,
    lateOneIn: 0,
    stock: 46,
    issued: 5,
    disputes: 3,
  }),
  unit('qinghe-finance', '青禾县财政局', '财政局', 'department', 'county', {
    requests: 8,
    stock: 12,
    issued: 2,
    penalties: 3,
    charges: 0,
    fate: 'waiting',
  }),
  unit('qinghe-land', '青禾县自然资源局', '自然资源局', 'department', 'county', {
    requests: 22,
    lateOneIn: 11,
    stock: 18,
    issued: 2,
    licences: 164,
    penalties: 21,
    coercions: 2,
    charges: 1_863_400,
    disputes: 2,
  }),
  unit('qinghe-housing', '青禾县住房和城乡建设局', '住建局', 'department', 'county', {
    requests: 14,
    stock: 15,
    issued: 1,
    licences: 97,
    penalties: 33,
    coercions: 4,
    charges: 426_150.5,
    disputes: 1,
  }),
  unit('qinghe-health', '青禾县卫生健康委员会', '卫健委', 'department', 'county', {
    requests: 5,
    stock: 9,
    issued: 1,
    licences: 212,
    penalties: 47,
    coercions: 1,
    charges: 38_720,
  }),
  unit('qinghe-chengguan', '青禾县城关镇人民政府', '城关镇', 'township', 'township', {
    requests: 6,
    stock: 4,
    issued: 1,
    licences: 12,
    penalties: 5,
  }),
  unit('qinghe-liushu', '青禾县柳树乡人民政府', '柳树乡', 'township', 'township', { requests: 0, stock: 0, issued: 0 }),
  unit('qinghe-beishan', '青禾县北山乡人民政府', '北山乡', 'township', 'township', {
    requests: 4,
    stock: 2,
    issued: 1,
    penalties: 1,
    fate: 'late',
  }),
  unit('qinghe-heping', '青禾县和平街道办事处', '和平街道', 'subdistrict', 'township', {
    requests: 3,
    stock: 1,
    issued: 0,
    fate: 'returned',
  }),
];

/** Every unit of the county: those whose texts are written out, and the further ones. */
export const allUnits: readonly DemoUnit[] = [
  ...demoUnits,
  ...furtherRows.map(({ id, name, shortName, kind, letterWord, work }) => ({
    ...unit(id, name, shortName, kind, levelOf(kind), { publishes: 'little', ...work }),
    letterWord,
  })),
];

/** A person of the demonstration: a role with a letter, never a name. */
export interface DemoPerson {
  readonly key: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Who works in every unit. The head of the disclosure office consents to extensions. */
export const unitPeople: readonly DemoPerson[] = [
  { key: 'clerk', displayName: '经办人甲', roles: ['clerk'] },
  { key: 'reviewer', displayName: '审核人乙', roles: ['reviewer'] },
  { key: 'secrecy', displayName: '保密审查人丁', roles: ['secrecyReviewer'] },
  { key: 'leader', displayName: '分管领导丙', roles: ['leader', 'disclosureOffice'] },
];

/** Who works for the county as the supervisor of its units. */
export const areaPeople: readonly DemoPerson[] = [
  { key: 'supervisor', displayName: '县主管甲', roles: ['countySupervisor', 'clerk'] },
  { key: 'leader', displayName: '县主管乙', roles: ['countySupervisor', 'leader', 'reviewer'] },
  { key: 'auditor', displayName: '审计员丁', roles: ['auditor'] },
];

function unit(
  id: string,
  name: string,
  shortName: string,
  kind: AgencyKind,
  level: GovernmentLevel,
  work: Partial<Work>,
): DemoUnit {
  const none: Work = {
    requests: 0,
    lateOneIn: 0,
    stock: 0,
    issued: 0,
    licences: 0,
    penalties: 0,
    coercions: 0,
    charges: 0,
    disputes: 0,
    fate: 'accepted',
    publishes: 'everything',
  };
  const office = kind === 'township' || kind === 'subdistrict' ? '党政办公室' : '政府信息公开工作办公室';
  const letterWord = letterWords[id] ?? shortName;
  return { id, name, shortName, letterWord, kind, level, office, ...none, ...work };
}
