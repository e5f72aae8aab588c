import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../tests/support/built-entry.ts';
import { plainDate } from '../core/values/plain-date.ts';
import { listFiles, readLines } from '../documents/reading/report-folders.ts';
import { reportReaderOver } from '../documents/reading/report-reader.ts';
import { type ReportCommandDeps, runReport } from './report.ts';

const fixtures = join(import.meta.dirname, '../../tests/fixtures/annual-reports');
let deps: ReportCommandDeps;

beforeAll(async () => {
  const nothing = (): Promise<never> => Promise.reject(new Error('Reading and checking write nothing.'));
  deps = {
    reportFiles: reportReaderOver({ childEntry: await builtEntry('src/documents/reading/child.ts') }),
    exporter: { render: nothing },
    reportFolders: { listFiles, readLines },
    writeFile: nothing,
  };
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function said(...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    today: plainDate(2026, 3, 9),
    calendarNotices: [],
  };
  const code = await runReport(
    args.map((arg) => (/\.(?:txt|pdf)$/.test(arg) ? join(fixtures, arg) : arg)),
    io,
    deps,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const founding = '00-torli-dolat-2023.txt';

describe('gongkai report read', () => {
  it('prints the tables and what was noticed, section by section, with lines and remedies', async () => {
    const { code, out } = await said('read', founding);
    expect(code).toBe(0);
    for (const text of [
      '托里县多拉特乡人民政府',
      '发现9个问题',
      '第159行',
      '空白',
      '建议：',
      '三、收到和处理政府信息公开申请情况',
    ])
      expect(out).toContain(text);
  });

  it('prints the public JSON', async () => {
    const report = JSON.parse((await said('read', founding, '--json')).out);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['title', 'agency', 'year', 'formVersion', 'tables', 'cells', 'narrative', 'findings']),
    );
    expect(report.tables.proactive.administrativeChargeWanYuan).toBe(0);
    expect(report.tables.requests.partiallyGranted.researchInstitute).toBeNull();
    expect(report.cells['requests.partiallyGranted.researchInstitute']).toMatchObject({
      reason: 'blank',
      place: { section: 3, table: 3, row: 'partiallyGranted', column: 'researchInstitute', line: 159 },
    });
    expect(report.findings).toHaveLength(9);
    expect(typeof report.findings[0].cite).toBe('string');
  });
});

describe('gongkai report read and check of a PDF', () => {
  it('tells the same tables as the text of the same report', async () => {
    const [pdf, text] = await Promise.all([
      said('read', '18-hongze-2023.pdf', '--json'),
      said('read', '18-hongze-2023-pdftable.txt', '--json'),
    ]);
    expect(JSON.parse(pdf.out).tables).toEqual(JSON.parse(text.out).tables);
    expect((await said('check', '18-hongze-2023.pdf')).code).toBe(1);
  });
});

describe('gongkai report check', () => {
  it('ends with 0 where nothing failed', async () => {
    const { code, out } = await said('check', '20-huaian-2024-pdftable.txt');
    expect(code).toBe(0);
    expect(out).toContain('不通过0项');
  });

  it('ends with 1 where something failed, and says where', async () => {
    const { code, out } = await said('check', '18-hongze-2023-pdftable.txt');
    expect(code).toBe(1);
    expect(out).toMatch(/第88行.*实际为11与0/);
    expect(out).toMatch(/第88行.*实际为5与0/);
  });

  it('gives every answer as JSON, passes too', async () => {
    const { findings } = JSON.parse((await said('check', '43-changchun-veterans-2023.txt', '--json')).out);
    const answers = findings.filter(({ rule }: { rule: string }) => rule === 'T3-09');
    expect(answers).toMatchObject([{ severity: 'warning', verdict: 'fail', place: { section: 1 } }]);
    expect(findings.some(({ verdict }: { verdict: string }) => verdict === 'pass')).toBe(true);
  });

  it('compares with the year before', async () => {
    const alone = await said('check', '07-suqian-2024-pdftext.txt', '--json');
    const both = await said(
      'check',
      '07-suqian-2024-pdftext.txt',
      '--previous',
      '06-suqian-2023-pdftext.txt',
      '--json',
    );
    const verdicts = ({ out }: Said) =>
      JSON.parse(out)
        .findings.filter(({ rule }: { rule: string }) => ['T2-04', 'T3-04', 'T4-02'].includes(rule))
        .map(({ verdict }: { verdict: string }) => verdict);
    expect(new Set(verdicts(alone))).toEqual(new Set(['notAssessable']));
    expect(new Set(verdicts(both))).toEqual(new Set(['pass']));
  });

  it('does not take the requests of one office for those of the district', async () => {
    const { out } = await said('check', '19-hongze-2024-pdftable.txt', '--json');
    const about17 = JSON.parse(out).findings.filter(({ message }: { message: string }) => message.includes('17件'));
    expect(about17).toMatchObject([{ verdict: 'notAssessable' }]);
  });
});

describe('what cannot be done', () => {
  it.each([
    [[], '缺少子命令'],
    [['look', founding], '没有子命令'],
    [['read'], '缺少报告文件'],
    [['read', founding, founding], '一次只能读取一个文件'],
    [['read', '--loud', founding], '没有参数'],
    [['check', founding, '--previous'], '缺少值'],
    [['read', 'nowhere.txt'], '没有这个文件'],
    [['check', founding, '--previous', 'nowhere.txt'], '上一年度的报告'],
  ])('%j ends with 2 and a word', async (args, words) => {
    const { code, out, err } = await said(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
  });
});

describe('gongkai report rollup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-rollup-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, from: string) => copyFileSync(join(fixtures, from), join(folder, name));
  const rollup = (...args: readonly string[]) => said('rollup', folder, ...args);

  it('adds up what is there, forms and years apart, and ends with 0 where nothing is missing', async () => {
    put('a.html', '15-pingtan-2024.html');
    const { code, out } = await rollup();
    expect([code, out.includes('全部计入，没有缺漏。')]).toEqual([0, true]);
    put('b.txt', '33-huichang-zhongcun-2020.txt');
    const { sums } = JSON.parse((await rollup('--json')).out);
    expect(sums.map(({ year, formVersion }: { year: number; formVersion: string }) => [year, formVersion])).toEqual([
      [2020, '2019'],
      [2024, '2021'],
    ]);
  });

  it('names who is missing, and files that are no reports, and ends with 1', async () => {
    const list = join(folder, 'units.lst');
    writeFileSync(list, '\uFEFF平潭综合实验区\r\n平潭综合实验区财政局\r\n\r\n');
    const { code, out } = await rollup('--units', list);
    expect(code).toBe(1);
    expect(out).toContain('平潭综合实验区财政局（2024年度）');
    expect(out).not.toContain('平潭综合实验区（2024年度）');
    expect(out).not.toContain('不能读取的文件');
    writeFileSync(join(folder, 'note.docx'), '便条');
    expect((await rollup()).out).toContain('不能读取的文件');
  });

  it('counts the same report once, and of two that differ neither', async () => {
    put('again.html', '15-pingtan-2024.html');
    const twice = await rollup();
    expect(twice.out).toContain('重复的报告，只计一次（1）');
    const page = readFileSync(join(folder, 'again.html'), 'utf8');
    writeFileSync(join(folder, 'again.html'), page.replaceAll('>4529<', '>4530<'));
    const conflicting = await rollup();
    expect(conflicting.code).toBe(1);
    expect(conflicting.out).toMatch(/同一单位有不同的报告.*\n.*平潭综合实验区（2024年度）.*行政许可/u);
    expect(JSON.parse((await rollup('--json')).out).sums.map(({ year }: { year: number }) => year)).toEqual([2020]);
  });

  it('names folders, pipes and links that lead nowhere instead of passing them over', async () => {
    const odd = mkdtempSync(join(tmpdir(), 'gongkai-rollup-'));
    copyFileSync(join(fixtures, '15-pingtan-2024.html'), join(odd, 'a.html'));
    mkdirSync(join(odd, '乡镇'));
    symlinkSync('loop.html', join(odd, 'loop.html'));
    symlinkSync('/nowhere/at/all.html', join(odd, 'nowhere.html'));
    execFileSync('mkfifo', [join(odd, 'pipe.html')]);
    const { code, out } = await said('rollup', odd);
    rmSync(odd, { recursive: true, force: true });
    expect([code, out.includes('不能读取的文件（4）')]).toEqual([1, true]);
    expect((await said('rollup', folder, '--units', '/dev/zero')).err).toContain('这不是单位名单');
  });

  it.each([
    [['没有这个目录'], '不存在'],
    [[], '缺少报告文件'],
    [[folder, '--units', '没有这个名单'], '不存在'],
  ])('refuses %j with a remedy and ends with 2', async (args, message) => {
    const { code, err } = await said('rollup', ...args);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });
});
