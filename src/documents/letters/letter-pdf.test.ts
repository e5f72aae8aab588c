import { beforeAll, describe, expect, it } from 'vitest';
import { builtLetterKit } from '../../../tests/support/letter-kit.ts';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { type PdfPage, type PlacedText, pdfPages } from '../../../tests/support/pdf-pages.ts';
import { readClock } from '../../core/deadlines/running-clock.ts';
import type { LetterDocument } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { LetterKit } from '../../usecases/ports.ts';
import { windowPlace } from './envelope-pdf.ts';
import { letterSamples } from './letter-samples.ts';

const millimetres = (points: number) => (points / 72) * 25.4;
const granted = letterSamples['reply-granted'];
let kit: LetterKit;

beforeAll(async () => {
  kit = await builtLetterKit();
});

describe('the official layout of a letter (GB/T 9704)', () => {
  it('has 22 lines of 28 characters on a full page, inside 156 mm by 225 mm', async () => {
    const [first, ...rest] = await printed(withText('公'.repeat(28 * 60)));
    const [full] = rest;
    expect(millimetres(first?.width ?? 0)).toBeCloseTo(210, 0);
    expect(millimetres(first?.height ?? 0)).toBeCloseTo(297, 0);
    const lines = linesOf(full);
    expect(lines).toHaveLength(22);
    expect(lines.map(({ text }) => [...text].length)).toEqual(lines.map(() => 28));
    expect(Math.min(...lines.map(({ left }) => millimetres(left)))).toBeCloseTo(28, 0);
    expect(Math.max(...lines.map(({ left, width }) => millimetres(left + width)))).toBeLessThanOrEqual(184.5);
    // the top of the first line is 0.88 em above its baseline, the bottom of the last one 0.12 em below
    expect(millimetres((lines[0]?.baseline ?? 0) - 0.88 * 16)).toBeCloseTo(37, 0);
    expect(millimetres((lines[21]?.baseline ?? 0) + 0.12 * 16)).toBeLessThanOrEqual(262);
  });

  it('sets body, title and page number in their sizes', async () => {
    const [page] = await printed(kit.compose('reply-granted', granted));
    expect(placed(page, '李明远')?.size).toBeCloseTo(16, 1);
    expect(placed(page, '青禾县自然资源局政府信息公开')?.size).toBeCloseTo(22, 1);
    const number = page?.texts.find(({ text, baseline }) => text.includes('—') && millimetres(baseline) > 262);
    expect(number?.size).toBeCloseTo(14, 1);
    expect(millimetres(number?.left ?? 0)).toBeGreaterThan(150);
  });

  it('puts the red head 35 mm below the top of the text, and the number in the middle above the rule', async () => {
    const [page] = await printed(kit.compose('reply-granted', granted));
    const head = page?.texts.find(({ text, size }) => text === '青禾县自然资源局' && size > 40);
    expect(head?.size).toBe(50);
    const top = (head?.baseline ?? 0) - 0.8 * 50;
    expect(Math.abs(millimetres(top) - 72)).toBeLessThan(2.5);
    const number =
      page?.texts.filter(({ baseline }) => Math.abs(baseline - (placed(page, '青自然资公复')?.baseline ?? 0)) < 1) ??
      [];
    const [left, right] = [
      Math.min(...number.map((text) => text.left)),
      Math.max(...number.map((text) => text.left + text.width)),
    ];
    expect(millimetres((left + right) / 2)).toBeCloseTo(106, 0);
  });

  it('ends the day four characters from the right and centres the agency above it', async () => {
    const [, page] = await printed(kit.compose('reply-granted', granted));
    const agency = page?.texts.find(({ text, left }) => text.startsWith('青禾县自然资源局') && left > 300);
    const made = lineAt(page, '20日');
    expect(millimetres(595.28) - millimetres(made.right) - 26).toBeCloseTo(millimetres(4 * 16), 0);
    const middle = (agency?.left ?? 0) + (agency?.width ?? 0) / 2;
    expect(Math.abs(middle - (made.left + made.right) / 2)).toBeLessThan(4);
  });

  it('never leaves the seal on a page without words of the letter', async () => {
    for (let length = 100; length < 1500; length += 67) {
      const document = withText('公'.repeat(length));
      const pages = await printed(document);
      const sealed = pages.find(({ plain }) => plain.includes('2026年3月20日') && !plain.includes('李明远：'));
      expect(sealed === undefined || /公公|如对本答复/.test(sealed.plain), `${length} characters`).toBe(true);
    }
  });

  it('embeds every font and is an archival file with tags', async () => {
    const bytes = await kit.print(kit.compose('reply-partial', letterSamples['reply-partial']), 'pdf');
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('pdfaid:part');
    expect(raw).toMatch(/FandolFang/);
    // as many embedded programs as fonts
    const fonts = raw.match(/\/Type\s*\/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(raw.match(/\/FontFile[23]?\s/g)).toHaveLength(fonts.length);
  });

  it('gives equal bytes for equal letters', async () => {
    const document = kit.compose('acknowledgement', letterSamples.acknowledgement);
    const [one, other] = [await kit.print(document, 'pdf'), await kit.print(document, 'pdf')];
    expect(Buffer.compare(one, other)).toBe(0);
    const [word, again] = [await kit.print(document, 'docx'), await kit.print(document, 'docx')];
    expect(Buffer.compare(word, again)).toBe(0);
  });

  it('never reads what somebody typed as markup', async () => {
    const typed = '#strong[粗] $a^2$ *b* _c_ "引" \\ #import "x": y // ] <w:b/> &amp; </w:t>';
    const facts = { ...granted, values: { provided: typed }, attachments: ['#read("/etc/passwd") <b>'] };
    const document = kit.compose('reply-granted', facts);
    const text = (await printed(document)).map(({ plain }) => plain).join('');
    expect(text).toContain(typed.replace(/\s/g, ''));
    expect(text).toContain('#read("/etc/passwd")<b>');
    expect((await kit.print(document, 'docx')).length).toBeGreaterThan(1000);
  });

  it('sets a long name of an agency on one line, and moves its signature so that it fits', async () => {
    const name = '北山蒙古族藏族自治县自然资源和林业草原管理局';
    const [first, second] = await printed(
      kit.compose('reply-granted', { ...granted, sender: { ...granted.sender, name } }),
    );
    const head = first?.texts.find(({ text, size }) => text === name && size > 16);
    expect(millimetres((head?.left ?? 0) + (head?.width ?? 999))).toBeLessThanOrEqual(184.5);
    const agency = second?.texts.find(({ text }) => text === name);
    expect(millimetres((agency?.left ?? 0) + (agency?.width ?? 999))).toBeLessThanOrEqual(184.5);
  });
});

describe('papers beside the letters', () => {
  it('prints the receipt on one page, with a code to scan', async () => {
    const pages = await printed(kit.compose('acknowledgement', letterSamples.acknowledgement));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.plain).toContain('扫码查询办理进度');
  });

  it('shows sender, postal code, address and name in the window of a DL envelope, and nothing of the request', async () => {
    const [page, ...more] = await pdfPages(await kit.printEnvelope(granted));
    expect(more).toEqual([]);
    const { left, top, width, height } = windowPlace;
    for (const { left: x, baseline, width: length } of page?.texts ?? []) {
      expect(millimetres(x)).toBeGreaterThanOrEqual(left);
      expect(millimetres(x + length)).toBeLessThanOrEqual(left + width);
      expect(millimetres(baseline)).toBeGreaterThan(top);
      expect(millimetres(baseline)).toBeLessThan(top + height);
    }
    expect(page?.plain).toBe('青禾县自然资源局青禾县人民路18号999900999900青禾县城关镇幸福路6号2单元301室李明远收');
  });

  it('explains a due date step by step and day by day, with the notice of its holidays', async () => {
    const clock = {
      receivedOn: day('2026-09-14'),
      consultations: [{ label: '第三方', sentOn: day('2026-09-21'), endedOn: day('2026-10-12') }],
      extensionDays: 10,
    };
    const reading = readClock(clock, officialCalendar(), day('2026-10-20'));
    const facts = {
      agency: '青禾县自然资源局',
      requestNumber: 'QHZR-2026-0007',
      clock,
      reading,
      madeOn: day('2026-11-16'),
    };
    const text = (await printed(kit.composeClockExhibit(facts))).map(({ plain }) => plain).join('');
    for (const { date } of reading.days) expect(text).toContain(chinese(date));
    expect(text).toContain('最迟应于2026年11月13日答复');
    expect(text).toContain('2026年11月13日星期五第30个工作日');
    expect(text).toContain('国办发明电〔2025〕7号');
  });

  it('prints an empty application form on one page that asks for no purpose', async () => {
    const pages = await printed(kit.composeApplicationForm({ sender: granted.sender, oral: null }));
    expect(pages).toHaveLength(1);
    for (const words of ['姓名', '证件号码', '统一社会信用代码', '联系电话', '获取信息的方式', '申请人签名'])
      expect(pages[0]?.plain).toContain(words);
    expect(pages[0]?.plain).not.toMatch(/用途[^。]*填写|所需信息的用途|工作单位/);
  });

  it('prints what an applicant said who cannot write, to be confirmed', async () => {
    const lines = [{ label: '姓名或者名称', value: '李明远' }];
    const pages = await printed(
      kit.composeApplicationForm({ sender: granted.sender, oral: { lines, writtenDownBy: '王晓梅' } }),
    );
    expect(pages.map(({ plain }) => plain).join('')).toMatch(/李明远.*王晓梅.*申请人确认无误/);
  });
});

async function printed(document: LetterDocument): Promise<readonly PdfPage[]> {
  return pdfPages(await kit.print(document, 'pdf'));
}

/** A letter whose middle is one long text. */
function withText(provided: string): LetterDocument {
  const facts: LetterFacts = { ...granted, attachments: [], values: { provided } };
  return kit.compose('reply-granted', facts);
}

function placed(page: PdfPage | undefined, beginning: string): PlacedText | undefined {
  return page?.texts.find(({ text }) => text.startsWith(beginning));
}

/** The lines of the body, each with all of its text. */
function linesOf(page: PdfPage | undefined): readonly PlacedText[] {
  const body = (page?.texts ?? []).filter(({ baseline }) => millimetres(baseline) < 262.5);
  const baselines = [...new Set(body.map(({ baseline }) => Math.round(baseline)))];
  return baselines.map((line) => {
    const texts = body.filter(({ baseline }) => Math.round(baseline) === line);
    const left = Math.min(...texts.map((text) => text.left));
    const right = Math.max(...texts.map((text) => text.left + text.width));
    const [first] = texts;
    if (first === undefined) throw new Error('A line without text.');
    return { ...first, text: texts.map(({ text }) => text).join(''), left, width: right - left };
  });
}

function lineAt(page: PdfPage | undefined, words: string): { readonly left: number; readonly right: number } {
  const line = linesOf(page).find(({ text }) => text.replace(/\s/g, '').endsWith(words));
  if (line === undefined) throw new Error(`No line ends with ${words}.`);
  return { left: line.left, right: line.left + line.width };
}

function chinese(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
