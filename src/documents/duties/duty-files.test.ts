import { afterAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import type { CalendarEntry } from '../../core/catalog/publication-calendar.ts';
import { TypstPrinter } from '../exports/typst-printer.ts';
import { dutyFilesOver } from './duty-files.ts';

const printer = new TypstPrinter({
  workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
  fontFolders: [new URL('../../../assets/fonts', import.meta.url).pathname],
});
afterAll(() => printer.close());
const files = dutyFilesOver(printer);

function entries(perMonth: number): readonly CalendarEntry[] {
  return Array.from({ length: 12 * perMonth }, (_, index) => ({
    key: `entry-${index}`,
    dueOn: day(`2026-${String((index % 12) + 1).padStart(2, '0')}-10`),
    title: `低保对象名单和救助资金使用情况（2026年第${index + 1}期）`,
    remark: '每月一次',
    columnId: 'column',
    state: index % 3 === 0 ? 'published' : null,
    publication: null,
  }));
}

describe('the calendar for the wall', () => {
  // 20 fill a month of the smallest type, 60 are beyond it
  it.each([0, 1, 6, 20, 60])('with %d entries a month is one sheet', async (perMonth) => {
    const words = {
      title: '多拉特乡2026年政府信息公开日历',
      agency: '托里县多拉特乡人民政府',
      remark: '2026年1月5日制作',
    };
    const pdf = Buffer.from(await files.printWallCalendar({ ...words, entries: entries(perMonth) }));
    expect(
      /\/Type\s*\/Pages\b[^>]*\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*\/Type\s*\/Pages\b/
        .exec(pdf.toString('latin1'))
        ?.slice(1),
    ).toContain('1');
  });
});
