import { type Citation, form2019, form2021, ogi } from '../law/citation.ts';
import type { Fen } from '../values/fen.ts';
import type { Count } from './request-table.ts';

/** Counts of 规章 or 行政规范性文件 (form 2021, table 2). */
export interface DocumentCounts {
  readonly issuedCount: Count;
  readonly repealedCount: Count;
  readonly inForceCount: Count;
}

/** Table 2 in the form of 2021: ten input cells. Money is in fen; the form prints 万元. */
export interface ProactiveTable2021 {
  readonly governmentRule: DocumentCounts;
  readonly normativeDocument: DocumentCounts;
  readonly administrativeLicence: Count;
  readonly administrativePenalty: Count;
  readonly administrativeCoercion: Count;
  readonly administrativeChargeFen: Fen | null;
}

export interface MadeCounts2019 {
  readonly newlyMadeCount: Count;
  readonly newlyDisclosedCount: Count;
  readonly disclosedTotal: Count;
}

export interface ItemCounts2019 {
  readonly previousItemCount: Count;
  /** 本年增/减, may be negative. */
  readonly change: Count;
  readonly decisionCount: Count;
}

/** Table 2 in the form of 2019; it cannot be converted cell by cell into the form of 2021. */
export interface ProactiveTable2019 {
  readonly governmentRule: MadeCounts2019;
  readonly normativeDocument: MadeCounts2019;
  readonly administrativeLicence: ItemCounts2019;
  readonly otherExternalService: ItemCounts2019;
  readonly administrativePenalty: ItemCounts2019;
  readonly administrativeCoercion: ItemCounts2019;
  readonly administrativeCharge: { readonly previousItemCount: Count; readonly change: Count };
  /** 采购总金额 has no fixed unit in published reports, so it stays as it was written. */
  readonly governmentProcurement: { readonly projectCount: Count; readonly totalAmount: string | null };
}

export interface ProactiveColumn {
  /** The last part of the cell's path; undefined where the row has one cell that is the row itself. */
  readonly id?: string;
  readonly label: string;
}

export interface ProactiveBlock {
  readonly heading: string;
  readonly columns: readonly ProactiveColumn[];
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  /** The article of the Regulation whose item the block reports, and the form that prescribes it. */
  readonly cite: readonly Citation[];
}

/** First header cell of every block of table 2. */
export const proactiveRowHeading = '信息内容';

const decisions = [{ label: '本年处理决定数量' }] as const;

/** Blocks of table 2, form 2021, with the punctuation of the published form. */
export const proactiveBlocks2021: readonly ProactiveBlock[] = [
  {
    heading: '第二十条第（一）项',
    columns: [
      { id: 'issuedCount', label: '本年制发件数' },
      { id: 'repealedCount', label: '本年废止件数' },
      { id: 'inForceCount', label: '现行有效件数' },
    ],
    rows: [
      { id: 'governmentRule', label: '规章' },
      { id: 'normativeDocument', label: '行政规范性文件' },
    ],
    cite: [ogi(20, undefined, 1), form2021],
  },
  {
    heading: '第二十条第（五）项',
    columns: decisions,
    rows: [{ id: 'administrativeLicence', label: '行政许可' }],
    cite: [ogi(20, undefined, 5), form2021],
  },
  {
    heading: '第二十条第（六）项',
    columns: decisions,
    rows: [
      { id: 'administrativePenalty', label: '行政处罚' },
      { id: 'administrativeCoercion', label: '行政强制' },
    ],
    cite: [ogi(20, undefined, 6), form2021],
  },
  {
    heading: '第二十条第（八）项',
    columns: [{ label: '本年收费金额（单位：万元）' }],
    rows: [{ id: 'administrativeChargeFen', label: '行政事业性收费' }],
    cite: [ogi(20, undefined, 8), form2021],
  },
];

const made2019 = [
  { id: 'newlyMadeCount', label: '本年新制作数量' },
  { id: 'newlyDisclosedCount', label: '本年新公开数量' },
  { id: 'disclosedTotal', label: '对外公开总数量' },
] as const;
const change2019 = [
  { id: 'previousItemCount', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减' },
] as const;
const items2019 = [...change2019, { id: 'decisionCount', label: '处理决定数量' }] as const;

/** Blocks of table 2, form 2019 (reports for 2019 and 2020). */
export const proactiveBlocks2019: readonly ProactiveBlock[] = [
  {
    heading: '第二十条第（一）项',
    columns: made2019,
    rows: [
      { id: 'governmentRule', label: '规章' },
      { id: 'normativeDocument', label: '规范性文件' },
    ],
    cite: [ogi(20, undefined, 1), form2019],
  },
  {
    heading: '第二十条第（五）项',
    columns: items2019,
    rows: [
      { id: 'administrativeLicence', label: '行政许可' },
      { id: 'otherExternalService', label: '其他对外管理服务事项' },
    ],
    cite: [ogi(20, undefined, 5), form2019],
  },
  {
    heading: '第二十条第（六）项',
    columns: items2019,
    rows: [
      { id: 'administrativePenalty', label: '行政处罚' },
      { id: 'administrativeCoercion', label: '行政强制' },
    ],
    cite: [ogi(20, undefined, 6), form2019],
  },
  {
    heading: '第二十条第（八）项',
    columns: change2019,
    rows: [{ id: 'administrativeCharge', label: '行政事业性收费' }],
    cite: [ogi(20, undefined, 8), form2019],
  },
  {
    heading: '第二十条第（九）项',
    columns: [
      { id: 'projectCount', label: '采购项目数量' },
      { id: 'totalAmount', label: '采购总金额' },
    ],
    rows: [{ id: 'governmentProcurement', label: '政府集中采购' }],
    cite: [ogi(20, undefined, 9), form2019],
  },
];
