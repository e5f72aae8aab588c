import { describe, expect, it } from 'vitest';
import { day, holidayDocuments } from '../../tests/support/official-calendar.ts';
import { runLaw } from './law.ts';

async function run(line: string, calendarNotices = holidayDocuments) {
  const [out, err]: [string[], string[]] = [[], []];
  const args = line === '' ? [] : line.split(' ');
  const code = await runLaw(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: day('2026-03-02'),
    calendarNotices,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function json(line: string) {
  const { code, out } = await run(`${line} --json`);
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('law due', () => {
  it('explains a due date day by day', async () => {
    const { code, out } = await run('due --received 2026-02-13');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        '2026年2月13日收到，20个工作日，最迟 2026年3月19日(星期四)',
        '  2026-02-13  星期五  起算当日，不计',
        '  2026-02-14  星期六  第1个工作日；春节调休上班',
        '  2026-02-15  星期日  春节放假',
        '  2026-02-24  星期二  第2个工作日',
        '  2026-03-19  星期四  第20个工作日',
        '  答复期限为20个工作日，自收到申请次日起计算，2026年2月13日不计。 ——《中华人民共和国政府信息公开条例》第三十三条第二款',
        '  放假安排 ——《国务院办公厅关于2026年部分节假日安排的通知》(国办发明电〔2025〕7号)',
      ]),
    );
  });

  it('answers in JSON with a list of days', async () => {
    const due = await json('due --received 2025-05-20 --area 654224');
    expect(due).toMatchObject({
      dueOn: '2025-06-23',
      provisional: false,
      area: '654224',
      workingDays: 20,
      caveats: [],
    });
    expect(due.days.filter((count: { counted: boolean }) => count.counted)).toHaveLength(20);
    expect(due.days.at(-1)).toMatchObject({ date: '2025-06-23', counted: true, number: 20 });
    expect(due.days.find((count: { date: string }) => count.date === '2025-06-06')).toMatchObject({
      kind: 'holiday',
      occasion: '古尔邦节',
      counted: false,
    });
    expect(due.reason).toBeUndefined();
  });

  it('answers beyond the published years, provisionally', async () => {
    const due = await json('due --received 2026-12-15');
    expect(due).toMatchObject({ dueOn: '2027-01-13', provisional: true });
    expect(due.reason).toContain('2027年');
    const { out } = await run('due --received 2026-12-15');
    expect(out).toContain('（暂定）');
    expect(out).toContain('注意：没有2027年的全国放假安排通知');
  });

  it('answers without any notice at all, provisionally', async () => {
    const { code, out } = await run('due --received 2026-03-02 --json', []);
    expect([code, JSON.parse(out).provisional]).toEqual([0, true]);
  });

  it.each([
    ['due --received 2026-03-02 --working-days 7', '2026-03-11'],
    ['due --received=2026-03-02 --working-days=15', '2026-03-23'],
    ['due --received 2026-03-02 --working-days ２０', '2026-03-30'],
    ['due --received 2018-03-05', '2018-03-26'],
    ['due --received 2008-05-01', '2008-05-22'],
    ['due --received 2025-05-20 --area 65', '2025-06-23'],
    ['due --received 2025-05-20 --area 110105', '2025-06-18'],
  ])('%s: %s', async (line, dueOn) => {
    expect((await json(line)).dueOn).toBe(dueOn);
  });

  it('remarks that a region has no notice of its own for the year', async () => {
    const { out } = await run('due --received 2026-03-02 --area 654224');
    expect(out).toContain('提示：没有地区代码 65 的2026年放假安排通知');
    expect(out).toContain('新疆维吾尔自治区(654224)');
  });

  it.each([
    ['due', '缺少 --received'],
    ['due --received', '--received 后面缺少值'],
    ['due --received 2026-02-30', '--received 2026-02-30 不是存在的日期'],
    ['due --received 2026年3月2日', '请写作 年-月-日'],
    ['due --received 2007-12-31', '早于《条例》施行之日'],
    ['due --received 2100-01-01', '过晚'],
    ['due --received 2026-03-02 --area 6', '--area 6 不是行政区划代码'],
    ['due --received 2026-03-02 --area 990000', '--area 990000 不是行政区划代码'],
    ['due --received 2026-03-02 --working-days 0', '--working-days 0 应为 1 至 2000 的整数'],
    ['due --received 2026-03-02 --working-days 1.5', '应为 1 至 2000 的整数'],
    ['due --received 2026-03-02 --working-days -3', '应为 1 至 2000 的整数'],
    ['due --received 2026-03-02 --days 7', '没有参数 --days；可用的参数：--received、--area、--working-days、--json'],
    ['due --received 2026-03-02 --received 2026-03-03', '写了两次'],
    ['due --received 2026-03-02 --json=yes', '--json 不带值'],
    ['due 2026-03-02', '多余的参数 2026-03-02'],
    ['fee', '缺少 --requests'],
    ['fee --requests 31 --pages 5', '只能写一个'],
    ['fee --requests many', '--requests many 应为 0 至 1000000 的整数'],
    ['fee --pages -1', '--pages -1 应为 0 至 1000000 的整数'],
    ['fee 31', '多余的参数 31'],
    ['fee --requests 31 --constructor', '没有参数 --constructor'],
    ['dew', '没有子命令 law dew'],
    ['', '缺少子命令'],
  ])('%s exits with 2 and says: %s', async (line, message) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('names the fault of a notice that cannot be read', async () => {
    const { code, err } = await run('due --received 2026-03-02', [{ area: '', year: 'x' }]);
    expect(code).toBe(2);
    expect(err).toContain('year 应为通知所安排的年份');
  });
});

describe('law fee', () => {
  it.each([
    ['--requests 31', 220_000, 'perRequest', 3],
    ['--requests 10', 0, 'perRequest', 1],
    ['--requests 0', 0, 'perRequest', 0],
    ['--pages 250', 470_000, 'perPage', 4],
  ])('%s costs %d fen', async (options, amountFen, basis, steps) => {
    const fee = await json(`fee ${options}`);
    expect([fee.amountFen, fee.basis, fee.steps.length]).toEqual([amountFen, basis, steps]);
  });

  it('explains itself step by step with the article', async () => {
    const { out } = await run('fee --requests 31');
    expect(out.split('\n')).toEqual([
      '按件计收：同一申请人一个自然月内31件，应收 2200 元',
      '',
      '  第1至10件，共10件，不收费',
      '  第11至30件，共20件，每件100元，计2000元',
      '  第31件，共1件，每件200元，计200元',
      '',
      '依据：《政府信息公开信息处理费管理办法》第四条。按件、按量只能选择一种（《政府信息公开信息处理费管理办法》第三条）。',
    ]);
  });
});

describe('law --help', () => {
  it.each(['--help', 'due --help', 'fee -h'])('%s shows both commands', async (line) => {
    const { code, out } = await run(line);
    expect(code).toBe(0);
    expect(out).toContain('gongkai law due');
    expect(out).toContain('gongkai law fee');
  });
});
