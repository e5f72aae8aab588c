import type { Refusal } from '../law/refusal.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';

/**
 * What an agency is. An `area` stands for a whole county or city: it has no ledger of its own, its report is the sum of
 * its units. Its own level (本级) is a child like the others.
 */
export const agencyKinds = [
  { id: 'area', label: '本行政区域' },
  { id: 'ownLevel', label: '本级机关' },
  { id: 'department', label: '政府部门' },
  { id: 'township', label: '乡镇人民政府' },
  { id: 'subdistrict', label: '街道办事处' },
  { id: 'institution', label: '授权组织' },
] as const;

export type AgencyKind = (typeof agencyKinds)[number]['id'];

/** Level of government an agency belongs to; it decides the additions of Article 21 and who may make 规章. */
export const governmentLevels = [
  { id: 'province', label: '省级', mayMakeRules: true },
  { id: 'prefecture', label: '设区的市级', mayMakeRules: true },
  { id: 'county', label: '县级', mayMakeRules: false },
  { id: 'township', label: '乡镇级', mayMakeRules: false },
] as const;

export type GovernmentLevel = (typeof governmentLevels)[number]['id'];

/** An agency with the days between which it exists. */
export interface Agency {
  readonly id: AgencyId;
  /** Full official name as it stands in titles and seals. */
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: GovernmentLevel;
  /** GB/T 2260 code of its area; it chooses the regional layer of the work calendar. */
  readonly areaCode: string;
  readonly establishedOn: PlainDate;
  /** First day on which it no longer exists. */
  readonly abolishedOn: PlainDate | null;
  /** Address, hours and telephone of its 政府信息公开工作机构 (Article 12 asks the guide to name them). */
  readonly contact: AgencyContact;
  /** Part of the invented demonstration county. */
  readonly isDemo: boolean;
}

export interface AgencyContact {
  readonly office: string;
  readonly address: string;
  readonly hours: string;
  readonly phone: string;
  readonly email: string;
  /** Known once the agency's profile was released; empty where there is none. */
  readonly fax?: string;
  readonly postalCode?: string;
}

/** Whether an agency keeps its own ledgers and files its own report: everything but an area. */
export function hasLedger(agency: Agency): boolean {
  return agency.kind !== 'area';
}

/** Refusal of an entry in the ledgers of an area, where nothing would count it, else undefined. */
export function ledgerFault(agency: Agency): Refusal | undefined {
  if (hasLedger(agency)) return undefined;
  return {
    reason: 'noLedger',
    message: `${agency.name}的数据由本级机关和下级单位汇总，没有单独的台账。请用本级机关或者承办单位的账号登记。`,
  };
}

/** Whether its report is a government's, which adds 工作考核、社会评议和责任追究 (Article 50) and is due on 31 March. */
export function isGovernmentReport(agency: Agency): boolean {
  return agency.kind === 'area';
}

/** Official label of a kind. */
export function agencyKindLabel(kind: AgencyKind): string {
  return agencyKinds.find((row) => row.id === kind)?.label ?? kind;
}
