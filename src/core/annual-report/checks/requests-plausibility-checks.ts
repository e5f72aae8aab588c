import { form2019, form2021, ogi } from '../../law/citation.ts';
import { rowLabel } from '../place-labels.ts';
import type { CellPath } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
} from './report-check.ts';
import { fail, incomplete, numbersAt, pass, placeOf } from './table-judgements.ts';

const kinds = applicantColumns.filter(({ id }) => id !== 'total');
const refusalRows: readonly RequestRow[] = [
  'stateSecret',
  'prohibitedByLaw',
  'endangersSecurityOrStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeProcess',
  'enforcementFile',
  'administrativeInquiry',
];

/** So many results, and shares of them are worth a look. */
const enough = 10;
/** T3-10: a larger share of 3.其他 asks for a look, in per cent of all results. */
const otherShareLimit = 20;
/** So many times last year's number, and at least so many more, looks like a slip of the pen. */
const jump = { times: 10, more: 100 } as const;
/** Larger numbers of one unit below a province are rather two numbers run together. */
const largestCount = 1_000_000;

/** Numbers of table 3 that can be right and are worth a second look. */
export const requestPlausibilityChecks: readonly ReportCheck[] = [
  notice('T3-10', '（六）3.其他所占比例不高', otherShare, { forms: form2021Only }),
  notice('T3-11', '申请人没有都归入“其他”', unnamedKinds),
  notice('T3-12', '申请较多时有自然人申请', noNaturalPerson),
  notice('T3-16', '结转下年度的比例不高', largeStock, { cite: ogi(33) }),
  warning('T3-17', '结转下年度不多于本年新收', oldStock, { cite: ogi(33) }),
  notice('T3-18', '上年结转不多于本年新收', exchangedRows),
  notice('T3-19', '大量反复申请有相应的申请数量', bulkWithoutBulk, { cite: ogi(35) }),
  notice('T3-20', '重复申请有在先的申请', repeatedWithoutFirst, { cite: ogi(36, undefined, 6) }),
  notice('T3-21', '不予公开没有超过办理结果的一半', refusedShare, { cite: ogi(5) }),
  notice('T3-22', '办理结果中有予以公开的', nothingGranted, { cite: ogi(5) }),
  notice('T3-24', '新收申请数没有突然增加到十倍', suddenGrowth),
  warning('T3-26', '表三没有位数异常的数字', tooLarge),
];

interface Extras {
  readonly forms?: ReportCheck['forms'];
  readonly cite?: ReportCheck['cite'];
}

function notice(id: string, title: string, judge: ReportCheck['judge'], extras: Extras = {}): ReportCheck {
  const source = extras.cite === undefined ? { cite: form2021, citeIn2019: form2019 } : {};
  return { id, title, forms: bothForms, severity: always('notice'), cite: form2021, ...source, ...extras, judge };
}

function warning(id: string, title: string, judge: ReportCheck['judge'], extras: Extras = {}): ReportCheck {
  return { ...notice(id, title, judge, extras), severity: always('warning') };
}

function otherShare({ report }: CheckContext): readonly Judgement[] {
  const place = placeOf(report, 'requests.otherReason.total', 3, true);
  const [other, all] = [operandAt(report, 'requests.otherReason.total'), operandAt(report, 'requests.total.total')];
  if (typeof other !== 'number' || typeof all !== 'number') return [incomplete(place, '“（六）3.其他”', other, all)];
  const message = `“（六）3.其他”${other}件，办理结果共${all}件`;
  return other * 100 > all * otherShareLimit
    ? [fail(place, `${message}，超过${otherShareLimit}%，请核对是否应归入其他各项。`)]
    : [pass(place, `${message}，不超过${otherShareLimit}%。`)];
}

function unnamedKinds(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.newlyReceived.otherOrganization', 'requests.newlyReceived.total'],
    'newlyReceived',
    (unnamed = 0, all = 0) =>
      all >= enough && unnamed * 2 > all
        ? `本年新收${all}件中有${unnamed}件的申请人归入“其他”，请核对登记时是否没有区分申请人的类别。`
        : undefined,
  );
}

function noNaturalPerson(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.newlyReceived.naturalPerson', 'requests.newlyReceived.total'],
    'newlyReceived',
    (persons = 0, all = 0) =>
      all >= enough * 2 && persons === 0
        ? `本年新收${all}件，没有一件是自然人申请的，请核对表三各列是否整体错位。`
        : undefined,
  );
}

function largeStock(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.carriedForward.total', 'requests.newlyReceived.total', 'requests.carriedOver.total'],
    'carriedForward',
    (open = 0, fresh = 0, old = 0) =>
      open >= enough && open * 2 > fresh + old
        ? `新收和上年结转共${fresh + old}件，结转下年度${open}件，超过一半；答复期限为20个工作日，请核对是否有逾期未答复的申请。`
        : undefined,
  );
}

function oldStock(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.carriedForward.total', 'requests.newlyReceived.total'],
    'carriedForward',
    (open = 0, fresh = 0) =>
      open > fresh
        ? `结转下年度${open}件，多于本年新收${fresh}件，至少有${open - fresh}件在上年收到后一年仍未答复，请核对或者说明原因。`
        : undefined,
  );
}

function exchangedRows(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.carriedOver.total', 'requests.newlyReceived.total'],
    'carriedOver',
    (old = 0, fresh = 0) =>
      old >= 5 && old > fresh ? `上年结转${old}件，多于本年新收${fresh}件，请核对两行是否填反。` : undefined,
  );
}

function bulkWithoutBulk(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.unjustifiedBulk.total', 'requests.newlyReceived.total', 'requests.carriedOver.total'],
    'unjustifiedBulk',
    (bulk = 0, fresh = 0, old = 0) =>
      bulk > 0 && fresh + old < enough
        ? `“4.无正当理由大量反复申请”${bulk}件，而新收和结转一共只有${fresh + old}件，请核对是否明显超过合理范围。`
        : undefined,
  );
}

function repeatedWithoutFirst(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const earlier = before === undefined ? undefined : operandAt(before, 'requests.newlyReceived.total');
  if (earlier !== 0) return [];
  return judged(
    context,
    ['requests.repeated.total', 'requests.newlyReceived.total', 'requests.carriedOver.total'],
    'repeated',
    (repeated = 0, fresh = 0, old = 0) =>
      repeated > 0 && repeated >= fresh + old
        ? `全部${repeated}件申请都是“2.重复申请”，而上年没有收到申请，请核对它们重复了哪一件。`
        : undefined,
  );
}

function refusedShare(context: CheckContext): readonly Judgement[] {
  const paths = refusalRows.map((row) => `requests.${row}.total`);
  return judged(context, ['requests.total.total', ...paths], 'total', (all = 0, ...refusals) => {
    const refused = refusals.reduce((sum, count) => sum + count, 0);
    return all >= enough && refused * 2 > all
      ? `不予公开${refused}件，超过办理结果${all}件的一半；公开为常态、不公开为例外，请核对各件的依据。`
      : undefined;
  });
}

function nothingGranted(context: CheckContext): readonly Judgement[] {
  return judged(
    context,
    ['requests.total.total', 'requests.granted.total', 'requests.partiallyGranted.total'],
    'granted',
    (all = 0, granted = 0, partly = 0) =>
      all >= enough && granted + partly === 0
        ? `办理${all}件，没有一件予以公开或者部分公开，请核对各行是否整体错位。`
        : undefined,
  );
}

function suddenGrowth(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const then = before === undefined ? undefined : operandAt(before, 'requests.newlyReceived.total');
  if (typeof then !== 'number') return [];
  return judged(context, ['requests.newlyReceived.total'], 'newlyReceived', (now = 0) =>
    now > then * jump.times && now > then + jump.more
      ? `本年新收${now}件，上年${then}件，增加到${jump.times}倍以上，请核对是否多写了位数。`
      : undefined,
  );
}

function tooLarge(context: CheckContext): readonly Judgement[] {
  if (context.level === 'province') return [];
  const paths = Object.keys(context.report.tables.requests).flatMap((row) => pathsOf(row as RequestRow));
  const large = paths.filter((path) => {
    const value = operandAt(context.report, path);
    return typeof value === 'number' && value > largestCount;
  });
  if (large.length === 0) return [pass({ section: 3, table: 3 }, '表三没有超过一百万的数字。')];
  return large.map((path) =>
    fail(
      placeOf(context.report, path, 3),
      `这一格的数字是${operandAt(context.report, path)}，超过一百万，请核对是否两个数字连在了一起。`,
    ),
  );
}

/** One answer about a row, from the numbers of some cells; nothing where a cell has none. */
function judged(
  { report }: CheckContext,
  paths: readonly CellPath[],
  row: RequestRow,
  objection: (...numbers: readonly number[]) => string | undefined,
): readonly Judgement[] {
  const numbers = numbersAt(report, paths);
  if (numbers === undefined) return [];
  const place = placeOf(report, `requests.${row}.total`, 3, true);
  const words = objection(...numbers);
  return [words === undefined ? pass(place, `“${rowLabel(3, row)}”的数字没有疑点。`) : fail(place, words)];
}

function pathsOf(row: RequestRow): readonly CellPath[] {
  return kinds.map(({ id }) => `requests.${row}.${id}`);
}
