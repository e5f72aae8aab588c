import type { Agency } from '../../../src/core/agencies/agency.ts';
import type { CheckOptions } from '../../../src/core/annual-report/checks/report-check.ts';
import type { AnnualReport, Narrative } from '../../../src/core/annual-report/report.ts';
import { rollUp, type UnitReport } from '../../../src/core/annual-report/roll-up.ts';
import type { AgencyId } from '../../../src/core/values/ids.ts';
import { plainDate } from '../../../src/core/values/plain-date.ts';
import { type Leaves, tables2019, tables2021 } from './clean-tables.ts';
import {
  areaText,
  departmentText,
  departmentTextBefore,
  siblingText,
  townshipText,
  trialText,
  trialTextBefore,
} from './clean-texts.ts';

/** A report that no rule fails, with everything that can be known beside it. */
export interface CleanReport {
  readonly report: AnnualReport;
  readonly options: CheckOptions;
}

const handled2024: Leaves = {
  granted: [9, 2],
  partiallyGranted: [2, 1],
  thirdPartyRights: [1],
  deliberativeProcess: [1],
  notHeld: [3, 1],
  stillUnclear: [1],
  petitionOrComplaint: [2],
  repeated: [1],
  uncorrected: [1],
  otherReason: [0, 0, 0, 0, 1],
};

const departmentTables = tables2021({
  documents: [2, 1, 14],
  decisions: [132, 21, 3],
  chargeFen: 12_500_000,
  newlyReceived: [20, 4, 0, 0, 1],
  carriedOver: [3, 1],
  handled: handled2024,
  disputes: { reconsideration: [2, 1, 0, 1], litigationAfterReconsideration: [1, 0, 0, 0] },
});

const departmentBefore = tables2021({
  documents: [3, 2, 13],
  decisions: [118, 17, 2],
  chargeFen: 11_300_000,
  newlyReceived: [18, 3],
  carriedOver: [2],
  handled: { granted: [10, 1], partiallyGranted: [1], notHeld: [4, 1], petitionOrComplaint: [2] },
  disputes: { reconsideration: [1, 0, 1, 1] },
});

/** Of a county's department: every kind of fact occurs in it, in small numbers. */
const department: CleanReport = {
  report: aReport('云岭县水利局', 2024, departmentTables, departmentText),
  options: {
    mode: 'entry',
    level: 'county',
    kind: 'department',
    previous: aReport('云岭县水利局', 2023, departmentBefore, departmentTextBefore),
    ledger: {
      openCount: 3,
      feeNoticeCount: 0,
      correctionNoticeCount: 3,
      feesFen: 0,
      disputes: departmentTables.disputes,
    },
    siblings: [{ agency: '云岭县林业局', narrative: siblingText }],
    days: {
      today: plainDate(2025, 1, 20),
      dueOn: plainDate(2025, 1, 31),
      filedOn: plainDate(2025, 1, 16),
      publishedOn: plainDate(2025, 1, 18),
    },
  },
};

const zeroTables = tables2021({ decisions: [0, 0, 0], handled: {} });

/** Of a township where nothing happened, read from a published page: only the page is known. */
const township: CleanReport = {
  report: aReport('云岭县清水乡人民政府', 2024, zeroTables, townshipText),
  options: { mode: 'import', level: 'township', kind: 'township' },
};

const otherTownship = tables2021({ decisions: [5, 2, 0], newlyReceived: [2], handled: { granted: [1], notHeld: [1] } });
const ownLevel = tables2021({
  documents: [4, 2, 31],
  decisions: [0, 0, 0],
  newlyReceived: [6, 1],
  handled: { granted: [4, 1], partiallyGranted: [1], repeated: [1] },
});

const units: readonly UnitReport[] = [
  { agency: anAgency('own', '云岭县人民政府办公室', 'ownLevel', 'county'), tables: ownLevel },
  { agency: anAgency('water', '云岭县水利局', 'department', 'county'), tables: departmentTables },
  { agency: anAgency('clear', '云岭县清水乡人民政府', 'township', 'township'), tables: zeroTables },
  { agency: anAgency('stone', '云岭县石桥镇人民政府', 'township', 'township'), tables: otherTownship },
];

/** Of a whole county: own level, one department, two townships. */
const area: CleanReport = {
  report: aReport('云岭县人民政府', 2024, rollUp(units).tables, areaText),
  options: { mode: 'entry', level: 'county', kind: 'area', units },
};

/** In the form of 2019, of a department, with the year before in the same form. */
const trial: CleanReport = {
  report: aReport('云岭县水利局', 2020, tables2019(2), trialText),
  options: {
    mode: 'import',
    level: 'county',
    kind: 'department',
    previous: aReport('云岭县水利局', 2019, tables2019(1), trialTextBefore),
  },
};

/** The reports that cases start from; each passes every rule that can be asked of it. */
export const cleanReports = { department, township, area, trial } as const;

function aReport(agency: string, year: number, tables: AnnualReport['tables'], narrative: Narrative): AnnualReport {
  return { title: `${agency}${year}年政府信息公开工作年度报告`, agency, year, tables, cells: {}, narrative };
}

function anAgency(id: string, name: string, kind: Agency['kind'], level: Agency['level']): Agency {
  return {
    id: id as AgencyId,
    name,
    shortName: name.replace('云岭县', '').replace('人民政府', ''),
    kind,
    level,
    areaCode: '530999',
    establishedOn: plainDate(2010, 1, 1),
    abolishedOn: null,
    contact: { office: '办公室', address: '人民路1号', hours: '9:00至17:00', phone: '0990-1234567', email: '' },
    isDemo: false,
  };
}
