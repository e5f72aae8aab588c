import fc from 'fast-check';
import { cellPaths, withCell } from '../../src/core/annual-report/cells.ts';
import { disputeBlocks } from '../../src/core/annual-report/dispute-table.ts';
import type {
  AnnualReport,
  CellNote,
  FormVersion,
  NullReason,
  ReportTables,
} from '../../src/core/annual-report/report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from '../../src/core/annual-report/request-table.ts';

const agencies = [
  '石门县清水乡人民政府',
  '云岭市人民政府',
  '喆镕堃县人民政府办公室',
  '新疆维吾尔自治区伊犁哈萨克自治州托里县多拉特乡人民政府',
  '白河县市场监督管理局',
  '东湖新技术开发区管理委员会',
  '青山街道办事处',
  '察布查尔锡伯自治县住房和城乡建设局（人民防空办公室）',
];

/** Sentences as officials write them, and some that file formats stumble over. */
const sentences = [
  '全年主动公开政府信息1,136条。',
  '收到申请21件，均在法定期限内答复；其中“予以公开”3件、不予公开0件。',
  '严格执行“分级审核、先审后发”程序，落实《中华人民共和国政府信息公开条例》（国务院令第711号）的要求。',
  '公开率为98.6%，同比增长3.2个百分点，微信公众号“清水发布”阅读量达12.5万次。',
  '地址：人民路1号，邮编：654200，电话：0990-1234567，电子邮箱：zwgk@example.gov.cn。',
  '<办法>与<b>细则</b>已同步解读 & 上传；公式 a<b && c>d 不变。',
  '#强调 $x^2$ *粗* _斜_ \\反斜线 // 注释 "引号" \'单引号\' ]。',
  '详见https://www.example.gov.cn/zwgk/2024/list.html?id=3&page=2。',
  '朱镕基、喆、堃、㙍等生僻字照常显示。',
  'The report is published in Chinese only.',
  '一是工作人员业务不够熟练；二是公开渠道较为单一。',
  '本年度收取信息处理费0元',
  '政策解读形式以文字为主，图解、视频等形式偏少，下一步将在解读质量、传播渠道、更新频次等方面继续改进，切实提高群众的知晓度和满意度。',
];
const openings = [
  '',
  '',
  '',
  '（一）主动公开。',
  '（二）依申请公开情况。',
  '1.',
  '一是',
  '2．',
  '(3)',
  '=1+1，',
  '-3，',
  '@所有人：',
];

const paragraph = fc
  .tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }))
  .map(([opening, parts]) => `${opening}${parts.join('')}`);
const text = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'));

const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 9_999_999 }) },
);
const amount = fc.constantFrom('251000元', '12.5万元', '0', '3,400,000.00', '约八十万元', '1036');

/** How much of a report has no number. */
interface Gaps {
  readonly cells: readonly { readonly at: number; readonly reason: Exclude<NullReason, 'rowAbsent'> }[];
  readonly rows: readonly number[];
}
const reason = fc.constantFrom<Exclude<NullReason, 'rowAbsent'>>(
  'blank',
  'slash',
  'notApplicable',
  'unreadable',
  'uncertain',
);
const gaps: fc.Arbitrary<Gaps> = fc.oneof(
  fc.constant({ cells: [], rows: [] }),
  fc.record({
    cells: fc.array(fc.record({ at: fc.nat(10_000), reason }), { maxLength: 12 }),
    rows: fc.array(fc.nat(100), { maxLength: 2 }),
  }),
);

/** Any report that the system may hold: both forms, numbers that add up or not, cells without a number, odd texts. */
export const anyReport: fc.Arbitrary<AnnualReport> = fc
  .record({
    form: fc.constantFrom<FormVersion>('2021', '2021', '2019'),
    isCollapsed: fc.boolean(),
    addsUp: fc.boolean(),
    agency: fc.constantFrom(...agencies),
    counts: fc.array(count, { minLength: 260, maxLength: 260 }),
    charge: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 999_999_999_999 })),
    amount,
    gaps,
    narrative: fc.record(
      { 0: text, 1: text, 2: text, 3: text, 4: text, 5: text, 6: text },
      { requiredKeys: ['0', '1', '5', '6'] },
    ),
  })
  .map((facts) => {
    const year = facts.form === '2021' ? 2021 + ((facts.counts[0] ?? 0) % 5) : 2019 + ((facts.counts[0] ?? 0) % 2);
    const full = tablesOf(facts.form, facts);
    const { tables, cells } = withGaps(full, facts.gaps, facts.form);
    const title = `${facts.agency}${year}年政府信息公开工作年度报告`;
    return { title, agency: facts.agency, year, tables, cells, narrative: facts.narrative };
  });

interface TableFacts {
  readonly isCollapsed: boolean;
  readonly addsUp: boolean;
  readonly counts: readonly number[];
  readonly charge: number;
  readonly amount: string;
}

function tablesOf(
  form: FormVersion,
  { isCollapsed, addsUp, counts, charge, amount: written }: TableFacts,
): ReportTables {
  let at = 0;
  const next = (): number => counts[at++ % counts.length] ?? 0;
  const rows = form === '2021' && !isCollapsed ? requestRows2021 : requestRows2019;
  const requests = Object.fromEntries(
    rows.map(({ id }) => {
      const own = applicantColumns.slice(0, -1).map((column) => [column.id, next()] as const);
      const total = addsUp ? own.reduce((sum, [, value]) => sum + value, 0) : next();
      return [id, Object.fromEntries([...own, ['total', total]])];
    }),
  );
  const absent = Object.fromEntries(applicantColumns.map(({ id }) => [id, null]));
  if (form === '2021' && isCollapsed)
    Object.assign(requests, { uncorrected: absent, feeUnpaid: absent, otherReason: absent });
  const disputes = Object.fromEntries(
    disputeBlocks.map(({ id }) => {
      const [upheld, overturned, otherResult, pending] = [next(), next(), next(), next()];
      const total = addsUp ? upheld + overturned + otherResult + pending : next();
      return [id, { upheld, overturned, otherResult, pending, total }];
    }),
  );
  const proactive = form === '2021' ? proactive2021(next, charge) : proactive2019(next, written);
  return { formVersion: form, proactive, requests, disputes } as unknown as ReportTables;
}

function proactive2021(next: () => number, charge: number) {
  const documents = () => ({ issuedCount: next(), repealedCount: next(), inForceCount: next() });
  return {
    governmentRule: documents(),
    normativeDocument: documents(),
    administrativeLicence: next(),
    administrativePenalty: next(),
    administrativeCoercion: next(),
    administrativeChargeFen: charge,
  };
}

function proactive2019(next: () => number, written: string) {
  const made = () => ({ newlyMadeCount: next(), newlyDisclosedCount: next(), disclosedTotal: next() });
  const items = () => ({ previousItemCount: next(), change: next() - next(), decisionCount: next() });
  return {
    governmentRule: made(),
    normativeDocument: made(),
    administrativeLicence: items(),
    otherExternalService: items(),
    administrativePenalty: items(),
    administrativeCoercion: items(),
    administrativeCharge: { previousItemCount: next(), change: 0 - next() },
    governmentProcurement: { projectCount: next(), totalAmount: written },
  };
}

const rawWords: Readonly<Record<NullReason, string>> = {
  blank: ' ',
  slash: '/',
  rowAbsent: '',
  notApplicable: '无',
  unreadable: '1O',
  uncertain: '12',
};

function withGaps(full: ReportTables, wanted: Gaps, form: FormVersion) {
  let tables = full;
  const cells: Record<string, CellNote> = {};
  const printed = cellPaths(form).filter((path) => hasCell(full, path));
  const paths = [...printed, ...collapsedPaths(full)];
  const take = (path: string, why: NullReason): void => {
    tables = withCell(tables, path, null);
    cells[path] = { raw: rawWords[why], reason: why, place: { section: 3, table: 3 } };
  };
  for (const path of collapsedLeaves(full)) take(path, 'rowAbsent');
  for (const { at, reason: why } of wanted.cells) {
    const path = paths[at % paths.length];
    if (path !== undefined) take(path, why);
  }
  const names = [
    ...new Set(paths.filter((path) => path.startsWith('requests.')).map((path) => path.split('.')[1] ?? '')),
  ];
  for (const at of wanted.rows) {
    const row = names[at % names.length] ?? '';
    for (const { id } of applicantColumns) take(`requests.${row}.${id}`, 'rowAbsent');
  }
  return { tables, cells };
}

function hasCell(tables: ReportTables, path: string): boolean {
  const [table, row = ''] = path.split('.');
  return (
    table !== 'requests' ||
    ((tables.requests as Readonly<Record<string, object>>)[row] !== undefined && !isLeaf(tables, row))
  );
}

function isLeaf({ requests }: ReportTables, row: string): boolean {
  return requests.otherwiseHandled !== undefined && ['uncorrected', 'feeUnpaid', 'otherReason'].includes(row);
}

function collapsedPaths(tables: ReportTables): readonly string[] {
  if (tables.formVersion !== '2021' || tables.requests.otherwiseHandled === undefined) return [];
  return applicantColumns.map(({ id }) => `requests.otherwiseHandled.${id}`);
}

function collapsedLeaves(tables: ReportTables): readonly string[] {
  if (tables.formVersion !== '2021' || tables.requests.otherwiseHandled === undefined) return [];
  return ['uncorrected', 'feeUnpaid', 'otherReason'].flatMap((row) =>
    applicantColumns.map(({ id }) => `requests.${row}.${id}`),
  );
}
