import { afterAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { pdfPages } from '../../../tests/support/pdf-pages.ts';
import { type ChannelSheet, sheetOf } from '../../core/catalog/channel-sheet.ts';
import type { Block } from '../../core/catalog/item-body.ts';
import { TypstPrinter } from '../exports/typst-printer.ts';
import { channelFilesOver } from './channel-files.ts';

const printer = new TypstPrinter({
  workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
  fontFolders: [new URL('../../../assets/fonts', import.meta.url).pathname],
});
afterAll(() => printer.close());
const files = channelFilesOver(printer);
const millimetre = 72 / 25.4;

describe('a poster', () => {
  it.each([
    ['A4', 210, 297],
    ['A3', 297, 420],
  ] as const)('is one sheet of %s with title, text and telephone', async (paper, width, height) => {
    const [page, ...more] = await pdfPages(await files.printPoster(aSheet([words('每亩奖励2.5元。')]), paper));
    expect(more).toEqual([]);
    expect([page?.width, page?.height].map((points) => Math.round((points ?? 0) / millimetre))).toEqual([
      width,
      height,
    ]);
    for (const part of ['关于发放奖励的通知', '每亩奖励2.5元', '0990-7654321', '654224001/2026-00001', '河西村公示栏'])
      expect(page?.plain).toContain(part);
  });

  it('is set as large as the text allows', async () => {
    const short = await bodySize([words('短。')]);
    const long = await bodySize(
      Array.from({ length: 12 }, () => words('各村要认真核对面积和户数，按时发放。'.repeat(2))),
    );
    expect(short).toBe(24);
    expect(long).toBeLessThan(20);
    expect(long).toBeGreaterThanOrEqual(12);
  });

  it('says so where the text does not fit on it, and stays one sheet', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      words(`第${index + 1}条${'各村要认真核对面积和户数。'.repeat(6)}`),
    );
    const [page, ...more] = await pdfPages(await files.printPoster(aSheet(many), 'A4'));
    expect(more).toEqual([]);
    expect(page?.plain).toContain('以上为部分内容');
    expect(page?.plain).toContain('第1条');
    expect(page?.plain).not.toContain('第60条');
  });

  it('takes words for words, whatever they look like', async () => {
    const [page] = await pdfPages(await files.printPoster(aSheet([words('#panic("x") $x$ *粗* <b>')]), 'A4'));
    expect(page?.plain).toContain('#panic("x")$x$*粗*<b>');
  });
});

it('in large type the whole text is there, over as many pages as it takes, each numbered', async () => {
  const many = Array.from({ length: 20 }, (_, index) => words(`第${index + 1}条各村要认真核对面积和户数。`));
  const pages = await pdfPages(await files.printLargeType(aSheet(many)));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ plain }) => plain).join('')).toContain('第20条');
  expect(pages.at(-1)?.plain).toContain(`第${pages.length}页，共${pages.length}页`);
});

function words(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}

function aSheet(body: readonly Block[]): ChannelSheet {
  const content = {
    title: '关于发放奖励的通知',
    issuers: ['云岭县人民政府'],
    documentNumber: '云政发〔2026〕3号',
    madeOn: day('2026-03-02'),
    summary: '',
    body,
    files: [],
    effectiveOn: null,
    validUntil: null,
  };
  const around = { agencyName: '云岭县人民政府', indexNumber: '654224001/2026-00001', publishedOn: day('2026-03-05') };
  const address = 'https://www.yunling.gov.cn/d/654224001/2026-00001?qd=a3.2';
  return sheetOf({ ...around, content, phone: '0990-7654321', address }, '河西村公示栏');
}

async function bodySize(body: readonly Block[]): Promise<number> {
  const [page] = await pdfPages(await files.printPoster(aSheet(body), 'A4'));
  const first = page?.texts.find(({ text }) => text.includes('短') || text.includes('各村要'));
  return Math.round((first?.size ?? 0) * 2) / 2;
}
