import { disputeBlocks, disputeColumns, litigationHeading } from './dispute-table.ts';
import type { Severity, Verdict } from './finding.ts';
import { type ProactiveBlock, proactiveBlocks2019, proactiveBlocks2021 } from './proactive-table.ts';
import type { FormVersion, NullReason } from './report.ts';
import { applicantColumns, type RequestRowLabel, requestRows2019, requestRows2021 } from './request-table.ts';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/** Why a cell has no number, in the words of the schema. */
const reasons: { readonly [reason in NullReason]: string } = {
  blank: '原件空白',
  slash: '原件填“/”或短横',
  rowAbsent: '原件没有这一行',
  notApplicable: '原件注明不适用',
  unreadable: '原件文字无法辨认',
  uncertain: '原件内容无法确定，候选数字见 candidates',
};
const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const verdicts: readonly Verdict[] = ['pass', 'fail', 'uncertain', 'notAssessable'];
/** Where `core` counts fen, the public shape has 万元. */
const publicRows: Readonly<Record<string, string>> = { administrativeChargeFen: 'administrativeChargeWanYuan' };

/**
 * The JSON Schema (draft 2020-12) of a report as it is exported and read, made from the rows and columns of the forms;
 * titles are the official labels. `id` is the address at which it is published.
 */
export function reportSchema(id: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: '政府信息公开工作年度报告',
    description: '一份年度报告的数据：没有数字的单元格为 null，原因见 cells；null 不是零。金额以万元为单位。',
    type: 'object',
    required: ['title', 'agency', 'year', 'formVersion', 'tables'],
    properties: {
      title: { title: '标题', type: 'string' },
      agency: { title: '发布机关', type: 'string' },
      year: { title: '统计年度', type: ['integer', 'null'], minimum: 1901, maximum: 2199 },
      formVersion: { title: '格式版本', enum: ['2019', '2021'] satisfies FormVersion[] },
      tables: { title: '表二、表三、表四', type: 'object' },
      cells: { title: '没有数字的单元格', type: 'object', additionalProperties: { $ref: '#/$defs/note' } },
      narrative: narrativeSchema(),
      printed: { title: '原件中的标题和行号', type: 'object' },
      findings: { title: '检查结果', type: 'array', items: { $ref: '#/$defs/finding' } },
    },
    oneOf: [
      { properties: { formVersion: { const: '2021' }, tables: { $ref: '#/$defs/tables2021' } } },
      { properties: { formVersion: { const: '2019' }, tables: { $ref: '#/$defs/tables2019' } } },
    ],
    $defs: {
      count: { type: ['integer', 'null'] },
      applicants: row(
        applicantColumns.map((column) => [column.id, column.label]),
        '件数，按申请人类型',
      ),
      disputes: disputesSchema(),
      tables2021: tablesSchema(proactiveBlocks2021, requestRows2021),
      tables2019: tablesSchema(proactiveBlocks2019, requestRows2019),
      ...findingDefinitions(),
    },
  };
}

function tablesSchema(blocks: readonly ProactiveBlock[], rows: readonly RequestRowLabel[]): Schema {
  const proactive = blocks.flatMap(({ rows: own, columns }) =>
    own.map(({ id, label }) => [publicRows[id] ?? id, proactiveRow(id, label, columns)] as const),
  );
  return {
    type: 'object',
    required: ['proactive', 'requests', 'disputes'],
    properties: {
      proactive: object(proactive, '表二：主动公开政府信息情况'),
      requests: requestsSchema(rows),
      disputes: { $ref: '#/$defs/disputes' },
    },
  };
}

function proactiveRow(id: string, label: string, columns: ProactiveBlock['columns']): Schema {
  if (publicRows[id] !== undefined) return { title: `${label}（万元）`, type: ['number', 'null'], minimum: 0 };
  const named = columns.flatMap((column) => (column.id === undefined ? [] : [[column.id, column.label] as const]));
  return named.length === 0 ? { title: label, type: ['integer', 'null'] } : row(named, label);
}

/** （六）其他处理 may be one row or three in either form; what one report has not is left out. */
function requestsSchema(rows: readonly RequestRowLabel[]): Schema {
  const other = rows === requestRows2021 ? requestRows2019 : requestRows2021;
  const own = new Set(rows.map(({ id }) => id));
  const split = new Set(['uncorrected', 'feeUnpaid', 'otherReason', 'otherwiseHandled']);
  const labels = [...rows, ...other.filter(({ id }) => !own.has(id))];
  return {
    title: '表三：收到和处理政府信息公开申请情况',
    type: 'object',
    required: labels.map(({ id }) => id).filter((id) => !split.has(id)),
    anyOf: [{ required: ['otherwiseHandled'] }, { required: ['uncorrected', 'feeUnpaid', 'otherReason'] }],
    additionalProperties: false,
    properties: Object.fromEntries(
      labels.map(({ id, label, groups }) => [
        id,
        { title: [...groups.map((group) => group.label), label].join(' / '), $ref: '#/$defs/applicants' },
      ]),
    ),
  };
}

function disputesSchema(): Schema {
  const blocks = disputeBlocks.map(({ id, label }, at) => {
    const title = at === 0 ? label : `${litigationHeading} / ${label}`;
    return [
      id,
      row(
        disputeColumns.map((column) => [column.id, column.label]),
        title,
      ),
    ] as const;
  });
  return object(blocks, '表四：政府信息公开行政复议、行政诉讼情况');
}

function row(columns: readonly (readonly [string, string])[], title: string): Schema {
  return object(
    columns.map(([id, label]) => [
      id,
      // 采购总金额 has no fixed unit, so it stays as it was written
      id === 'totalAmount' ? { title: label, type: ['string', 'null'] } : { title: label, $ref: '#/$defs/count' },
    ]),
    title,
  );
}

function object(members: readonly (readonly [string, Schema])[], title: string): Schema {
  return {
    title,
    type: 'object',
    required: members.map(([name]) => name),
    additionalProperties: false,
    properties: Object.fromEntries(members),
  };
}

function narrativeSchema(): Schema {
  return {
    title: '文字，按部分：0 为正文之前，1 至 6 为六个部分；段落以换行分开',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((section) => [String(section), { type: 'string' }])),
  };
}

function findingDefinitions(): Schema {
  return { place: placeSchema(), note: noteSchema(), finding: findingSchema() };
}

function placeSchema(): Schema {
  return {
    title: '位置',
    type: 'object',
    required: ['section'],
    properties: {
      section: { type: 'integer', minimum: 0, maximum: 6 },
      part: { type: 'string' },
      table: { enum: [2, 3, 4] },
      row: { type: 'string' },
      column: { type: 'string' },
      line: { type: 'integer', minimum: 0 },
    },
  };
}

function noteSchema(): Schema {
  return {
    title: '单元格没有数字的原因',
    type: 'object',
    required: ['raw', 'reason', 'place'],
    properties: {
      raw: { title: '原件中的文字', type: 'string' },
      reason: { oneOf: Object.entries(reasons).map(([reason, title]) => ({ const: reason, title })) },
      candidates: { title: '候选数字', type: 'array', items: { type: 'number' } },
      place: { $ref: '#/$defs/place' },
    },
  };
}

function findingSchema(): Schema {
  return {
    title: '一条检查结果',
    type: 'object',
    required: ['rule', 'severity', 'verdict', 'place', 'message', 'cite'],
    properties: {
      rule: { title: '规则编号', type: 'string' },
      severity: { enum: severities },
      verdict: { enum: verdicts },
      place: { $ref: '#/$defs/place' },
      message: { title: '说明', type: 'string' },
      cite: { title: '依据', type: 'string' },
      fix: { title: '修复建议', type: 'object', required: ['kind', 'why'] },
    },
  };
}
