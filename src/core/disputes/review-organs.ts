import type { Agency } from '../agencies/agency.ts';
import { type Citation, litigationAct, reconsiderationAct } from '../law/citation.ts';

/** Which body hears reconsideration against a respondent, and which court hears a suit, since 2024-01-01. */
export interface ReviewOrganRow {
  readonly label: string;
  /** The review organ, in words for a remedy paragraph. */
  readonly organ: string;
  readonly cite: Citation;
  /** Level of the court of first instance (行政诉讼法 Articles 14 and 15). */
  readonly court: '基层人民法院' | '中级人民法院';
  readonly courtCite: Citation;
  /** Named where no source on the law page settles the row. */
  readonly status: 'verified' | 'unverifiedSetting';
}

/** Review organs by respondent (law page §6.1). The department above is no longer an organ of choice for most bodies. */
export const reviewOrgans = {
  localDepartment: row('地方人民政府工作部门', '本级人民政府', reconsiderationAct(24, 1, 1), basic),
  township: row('乡镇人民政府', '上一级人民政府（县级人民政府）', reconsiderationAct(24, 1, 2), basic),
  localGovernment: row('县级、设区的市级人民政府', '上一级人民政府', reconsiderationAct(24, 1, 2), intermediate),
  dispatchedOrgan: row(
    '派出机关（街道办事处、行政公署）',
    '设立该派出机关的人民政府',
    reconsiderationAct(24, 1, 3),
    basic,
  ),
  authorizedOrganization: {
    ...row('法律、法规、规章授权的组织', '管理该组织的本级人民政府', reconsiderationAct(24, 1, 4), basic),
    status: 'unverifiedSetting',
  },
  fieldOffice: row(
    '以自己名义作出行为的派出机构',
    '设立该派出机构的部门的本级人民政府',
    reconsiderationAct(24, 4),
    basic,
  ),
  provincialGovernment: row('省级人民政府', '该省级人民政府自身', reconsiderationAct(24, 2), intermediate),
  stateCouncilDepartment: row('国务院部门', '该国务院部门自身', reconsiderationAct(25), intermediate),
  verticalSystem: row('海关、金融、外汇、税务、国家安全机关', '上一级主管部门', reconsiderationAct(27), basic),
  judicialAdministration: row('司法行政部门', '本级人民政府或者上一级司法行政部门', reconsiderationAct(28), basic),
} as const satisfies Readonly<Record<string, ReviewOrganRow>>;

export type Respondent = keyof typeof reviewOrgans;

/**
 * What an agency is as a respondent, from its place in the tree. Vertical systems, field offices and 司法行政部门 do not
 * show there: whoever keeps the tree names them.
 */
export function respondentOf({ kind, level }: Pick<Agency, 'kind' | 'level'>): Respondent {
  switch (kind) {
    case 'department':
      return 'localDepartment';
    case 'township':
      return 'township';
    case 'subdistrict':
      return 'dispatchedOrgan';
    case 'institution':
      return 'authorizedOrganization';
    case 'area':
    case 'ownLevel':
      if (level === 'township') return 'township';
      return level === 'province' ? 'provincialGovernment' : 'localGovernment';
  }
}

type Court = Pick<ReviewOrganRow, 'court' | 'courtCite'>;

function basic(): Court {
  return { court: '基层人民法院', courtCite: litigationAct(14) };
}

function intermediate(): Court {
  return { court: '中级人民法院', courtCite: litigationAct(15) };
}

function row(label: string, organ: string, cite: Citation, court: () => Court): ReviewOrganRow {
  return { label, organ, cite, ...court(), status: 'verified' };
}
