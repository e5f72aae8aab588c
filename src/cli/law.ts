import { summarizeDayCount, weekdayName } from '../core/deadlines/clock-explanation.ts';
import { formatNotice } from '../core/deadlines/holiday-notice.ts';
import { regulationSince } from '../core/deadlines/time-limits.ts';
import { parseCalendar } from '../core/deadlines/work-calendar.ts';
import { feeBasisLabels } from '../core/fees/fee-tiers.ts';
import { type FeeQuote, feePerPage, feePerRequest } from '../core/fees/processing-fee.ts';
import { type Citation, feeRules, formatCitation } from '../core/law/citation.ts';
import { isAreaCode, regionOf } from '../core/privacy/area-code.ts';
import { formatYuan } from '../core/values/fen.ts';
import { formatChinese, type PlainDate, parsePlainDate, plainDate, weekdayOf } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { explainReplyDue, type ReplyDueAnswer, type ReplyDueQuestion } from '../usecases/law/explain-reply-due.ts';
import type { CommandIo } from './command-io.ts';
import { type ParsedOptions, parseOptions } from './parse-options.ts';

const usage = `用法：
  gongkai law due --received 日期 [--area 行政区划代码] [--working-days 天数] [--json]
      逐日说明收到的申请最迟何时答复。例：gongkai law due --received 2026-03-02 --area 654224
  gongkai law fee --requests 件数 | --pages 页数 [--json]
      逐步说明信息处理费。例：gongkai law fee --requests 31`;

const done = 0;
const badInput = 2;
const longestPeriod = 2000;
const mostUnits = 1_000_000;
const lastDay = plainDate(2099, 12, 31);

/**
 * `gongkai law due …` and `gongkai law fee …`. Returns the exit code: 0 answered, 2 the input cannot be used; then a
 * Chinese message on standard error names the argument and the remedy.
 */
export async function runLaw(args: readonly string[], io: CommandIo): Promise<number> {
  const [subcommand, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    io.out(usage);
    return done;
  }
  if (subcommand === 'due') return answer(runDue(rest, io), io);
  if (subcommand === 'fee') return answer(runFee(rest, io), io);
  const fault = subcommand === undefined ? '缺少子命令。' : `没有子命令 law ${subcommand}。`;
  io.err(`${fault}\n${usage}`);
  return badInput;
}

function answer(result: Result<string, string>, io: CommandIo): number {
  if (result.ok) io.out(result.value);
  else io.err(result.refusal);
  return result.ok ? done : badInput;
}

function runDue(args: readonly string[], io: CommandIo): Result<string, string> {
  const options = parseOptions(args, { received: 'value', area: 'value', 'working-days': 'value', json: 'flag' });
  if (!options.ok) return options;
  const question = parseQuestion(options.value);
  if (!question.ok) return question;
  const calendar = parseCalendar(io.calendarNotices);
  if (!calendar.ok)
    return refuse(
      `放假安排数据有误，请改正 data/holidays：\n${calendar.refusal.map(({ message }) => message).join('\n')}`,
    );
  const due = explainReplyDue(calendar.value, question.value);
  return accept(options.value.flags.has('json') ? dueJson(question.value, due) : dueText(question.value, due));
}

function runFee(args: readonly string[], io: CommandIo): Result<string, string> {
  const options = parseOptions(args, { requests: 'value', pages: 'value', json: 'flag' });
  if (!options.ok) return options;
  const { values, flags, positionals } = options.value;
  if (positionals[0] !== undefined)
    return refuse(`多余的参数 ${positionals[0]}；件数写作 --requests 31，页数写作 --pages 120。`);
  if (values.has('requests') && values.has('pages'))
    return refuse(`--requests 和 --pages 只能写一个：按件、按量不得并用（${formatCitation(feeRules(3))}）。`);
  const name = values.has('pages') ? 'pages' : 'requests';
  const text = values.get(name);
  if (text === undefined) return refuse('缺少 --requests 件数 或者 --pages 页数。例：gongkai law fee --requests 31');
  const units = parseCount(text, `--${name}`, 0, mostUnits);
  if (!units.ok) return units;
  const fee = name === 'pages' ? feePerPage(units.value, io.today) : feePerRequest(units.value, io.today);
  return accept(flags.has('json') ? feeJson(fee, units.value) : feeText(fee, units.value));
}

function parseQuestion({ values, positionals }: ParsedOptions): Result<ReplyDueQuestion, string> {
  if (positionals[0] !== undefined) return refuse(`多余的参数 ${positionals[0]}；收到日期写作 --received 2026-03-02。`);
  const received = parseReceived(values.get('received'));
  if (!received.ok) return received;
  const area = (values.get('area') ?? '').normalize('NFKC').trim();
  if (values.has('area') && !isAreaCode(area))
    return refuse(`--area ${area} 不是行政区划代码：应为2、4、6、9或12位数字，例如 65 或者 654224。`);
  const days = values.get('working-days');
  if (days === undefined) return accept({ receivedOn: received.value, area });
  const workingDays = parseCount(days, '--working-days', 1, longestPeriod);
  return workingDays.ok ? accept({ receivedOn: received.value, area, workingDays: workingDays.value }) : workingDays;
}

function parseReceived(text: string | undefined): Result<PlainDate, string> {
  if (text === undefined) return refuse('缺少 --received 收到日期，例如 --received 2026-03-02。');
  const date = parsePlainDate(text.normalize('NFKC').trim());
  if (date === undefined) return refuse(`--received ${text} 不是存在的日期，请写作 年-月-日，例如 2026-03-02。`);
  if (date < regulationSince)
    return refuse(`--received ${text} 早于《条例》施行之日 ${regulationSince}，请写这一天以后的日期。`);
  if (date > lastDay) return refuse(`--received ${text} 过晚，请写 ${lastDay} 以前的日期。`);
  return accept(date);
}

function parseCount(text: string, name: string, least: number, most: number): Result<number, string> {
  const digits = text.normalize('NFKC').trim();
  const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (count >= least && count <= most) return accept(count);
  return refuse(`${name} ${text} 应为 ${least} 至 ${most} 的整数。`);
}

function dueJson({ receivedOn, area }: ReplyDueQuestion, due: ReplyDueAnswer): string {
  const days = due.days.map((day) => ({ ...day, counted: day.role === 'counted' }));
  return JSON.stringify({ receivedOn, area, ...due, days, steps: due.steps.map(printed) }, null, 2);
}

function feeJson({ basis, amountFen, steps, cite }: FeeQuote, units: number): string {
  return JSON.stringify({ basis, units, amountFen, steps, cite: formatCitation(cite) }, null, 2);
}

function printed({ text, cite }: { text: string; cite?: Citation }): { text: string; cite?: string } {
  return cite ? { text, cite: formatCitation(cite) } : { text };
}

function dueText({ receivedOn, area }: ReplyDueQuestion, due: ReplyDueAnswer): string {
  const where = area === '' ? '' : `，${regionOf(area) ?? ''}(${area})`;
  const mark = due.provisional ? '（暂定）' : '';
  const notices = new Set(due.days.flatMap(({ notice }) => (notice ? [formatNotice(notice)] : [])));
  const articles = due.steps.map(({ text, cite }) => `  ${text}${cite ? ` ——${formatCitation(cite)}` : ''}`);
  return [
    `${formatChinese(receivedOn)}收到${where}，${due.workingDays}个工作日，最迟 ${formatChinese(due.dueOn)}(${weekdayName(weekdayOf(due.dueOn))})${mark}`,
    ...(due.reason === undefined ? [] : [`注意：${due.reason}`]),
    ...due.caveats.map((caveat) => `提示：${caveat}`),
    '',
    ...due.days.map((day) => `  ${day.date}  ${weekdayName(day.weekday)}  ${summarizeDayCount(day)}`.trimEnd()),
    '',
    '依据：',
    ...articles,
    ...[...notices].map((notice) => `  放假安排 ——${notice}`),
  ].join('\n');
}

function feeText({ basis, amountFen, steps, cite }: FeeQuote, units: number): string {
  const { label, unit } = feeBasisLabels[basis];
  const scope = basis === 'perRequest' ? '同一申请人一个自然月内' : '一件申请';
  return [
    `${label}：${scope}${units}${unit}，应收 ${formatYuan(amountFen)} 元`,
    '',
    ...steps.map(({ text }) => `  ${text}`),
    '',
    `依据：${formatCitation(cite)}。按件、按量只能选择一种（${formatCitation(feeRules(3))}）。`,
  ].join('\n');
}
