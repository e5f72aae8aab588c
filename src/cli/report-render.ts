import type { AnnualReport } from '../core/annual-report/report.ts';
import { readReport } from '../usecases/annual-report/read-report.ts';
import type { ReportFormat } from '../usecases/ports.ts';
import type { CommandIo } from './command-io.ts';
import { parseOptions } from './parse-options.ts';
import { onlyFile, type ReportReadDeps } from './report-read.ts';

/** What `report render` needs besides reading. */
export interface ReportRenderDeps extends ReportReadDeps {
  readonly exporter: {
    /** A reading of somebody's report explains its empty cells; one of ours has none. */
    render(report: AnnualReport, format: ReportFormat, options?: { readonly specimen?: boolean }): Promise<Uint8Array>;
  };
  /** Writes a file in one step; throws with the system's own code where it cannot be written. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

const formats: readonly ReportFormat[] = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json'];
const example = 'gongkai report render 报告.html --to docx --out 报告.docx';
const badInput = 2;

/** `gongkai report render FILE --to FORMAT --out FILE`: 0 written, 2 no report, no such format, or not to be written. */
export async function runReportRender(args: readonly string[], io: CommandIo, deps: ReportRenderDeps): Promise<number> {
  const options = parseOptions(args, { to: 'value', out: 'value' });
  const file = options.ok ? onlyFile(options.value, example) : options;
  if (!options.ok || !file.ok) {
    io.err(file.ok ? '' : file.refusal);
    return badInput;
  }
  const format = formats.find((candidate) => candidate === options.value.values.get('to'));
  const out = options.value.values.get('out');
  if (format === undefined || out === undefined) {
    io.err(
      `${format === undefined ? `请用 --to 指定格式：${formats.join('、')}。` : '请用 --out 指定输出的文件。'}例：${example}`,
    );
    return badInput;
  }
  const reading = await readReport(deps, file.value);
  if (!reading.ok) {
    io.err(reading.refusal.message);
    return badInput;
  }
  const { report, findings } = reading.value;
  const bytes =
    format === 'json'
      ? new TextEncoder().encode(`${JSON.stringify(deps.reportFiles.reportToJson(report, findings), null, 2)}\n`)
      : await deps.exporter.render(report, format, { specimen: Object.keys(report.cells).length > 0 });
  return write(out, bytes, io, deps);
}

async function write(path: string, bytes: Uint8Array, io: CommandIo, deps: ReportRenderDeps): Promise<number> {
  try {
    await deps.writeFile(path, bytes);
    io.out(`已输出 ${path}（${bytes.length} 字节）。`);
    return 0;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const why = reasons[code] ?? String(error);
    io.err(`不能写入 ${path}：${why}`);
    return badInput;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '所在的目录不存在，请先建立目录。',
  EACCES: '没有写入权限，请换一个目录。',
  EISDIR: '这是一个目录，请在后面加上文件名。',
  ENOSPC: '磁盘已满，请清理后再试。',
  EROFS: '所在的磁盘是只读的，请换一个目录。',
};
