import { afterAll, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { placeFlow, requestFlow } from '../../core/requests/flow-chart.ts';
import { guideFilesOver } from './flow-chart-pdf.ts';
import { TypstPrinter } from './typst-printer.ts';

const printer = new TypstPrinter({
  workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
  fontFolders: [new URL('../../../assets/fonts', import.meta.url).pathname],
});
afterAll(() => printer.close());

it('prints the flow chart on one sheet', async () => {
  const chart = placeFlow(requestFlow(day('2026-03-09')));
  const words = { title: '政府信息公开申请办理流程图', agency: '云岭县人民政府', remark: '依据条例绘制。' };
  const pdf = Buffer.from(await guideFilesOver(printer).printFlowChart(chart, words));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // the page tree says how many there are
  expect(
    /\/Type\s*\/Pages\b[^>]*\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*\/Type\s*\/Pages\b/
      .exec(pdf.toString('latin1'))
      ?.slice(1),
  ).toContain('1');
});
