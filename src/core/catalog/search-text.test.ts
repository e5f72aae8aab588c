import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { type MarkedRun, markHits, passageOf } from './mark-hits.ts';
import { keysOfItem, numberKeys } from './number-keys.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('a folded text', () => {
  it.each([
    ['政府資訊公開條例', '政府资讯公开条例', 'traditional'],
    ['关于发布髮型标准', '关于发布发型标准', 'one simplified form of two'],
    ['ＡＢＣ１２３', 'abc123', 'full width and capitals'],
    ['〔２０２６〕【三】﹝四﹞［五］', '(2026)(三)(四)(五)', 'brackets'],
    ['“引号”『引號』', '"引号""引号"', 'quotation marks'],
    ['褚某、禇某', '褚某、褚某', 'look-alikes'],
    ['二○二六年', '二〇二六年', 'signs for zero'],
    ['甲　乙\t丙\n丁', '甲 乙 丙\n丁', 'blanks; a line stays a line'],
  ])('of %s is %s: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('never changes when it is folded again, and keeps every place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded.length).toBe(text.length);
      }),
    );
  });
});

describe('the keys of a number', () => {
  const sameAs = '多政发〔2026〕3号';

  it.each([
    '多政发[2026]3号',
    '多政发(2026)3号',
    '多政发（2026）3号',
    '多政发【2026】第3号',
    '多政发﹝2026﹞03号',
    '多政發〔２０２６〕３號',
    ' 多政发 〔2026〕 3 号 ',
    '多政发2026年3号',
    '多政发〔二〇二六〕三号',
    '多政发〔2026〕3',
  ])(`of %s meet those of ${sameAs}`, (text) => {
    expect(numberKeys(text).some((key) => numberKeys(sameAs).includes(key))).toBe(true);
  });

  it.each(['多政发〔2026〕13号', '多政发〔2025〕3号', '多政办发〔2026〕3号'])('of %s do not', (text) => {
    expect(numberKeys(text).some((key) => numberKeys(sameAs).includes(key))).toBe(false);
  });

  it.each([
    ['国务院令第711号', '国务院令（第711号）'],
    ['国务院令第七百一十一号', '国务院令第711号'],
    ['民政部令第二十号', '民政部令第20号'],
  ])('of an order are the same for %s and %s', (left, right) => {
    expect(numberKeys(left).at(-1)).toBe(numberKeys(right).at(-1));
  });

  it('are none for a text without a number', () => {
    expect(numberKeys('养老服务')).toEqual([]);
    expect(numberKeys('')).toEqual([]);
  });

  it('find an item by its number, its index number, the part after the slash and an old number', () => {
    const keys = keysOfItem(sameAs, '000014349/2026-00110', ['null02D/20191202-189769']);
    for (const typed of ['多政发[2026]3号', '000014349/2026-00110', '2026-00110', 'NULL02D/20191202-189769'])
      expect(numberKeys(typed).some((key) => keys.includes(key))).toBe(true);
  });

  it('are one in every bracket style, for every code, year and serial', () => {
    const brackets = fc.constantFrom('〔〕', '[]', '()', '（）', '【】', '﹝﹞', '［］');
    const code = fc.constantFrom('多政发', '多政办函', '多教体发', '多应急罚');
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 1949, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
        brackets,
        brackets,
        (...of) => {
          const [name, year, serial, one, other] = of;
          const written = (pair: string) => `${name}${pair[0]}${year}${pair[1]}${serial}号`;
          expect(numberKeys(written(one)).at(-1)).toBe(`${name}|${year}|${serial}`);
          expect(numberKeys(written(one))).toEqual(numberKeys(written(other)));
        },
      ),
    );
  });
});

describe('what was found', () => {
  const hitsOf = (runs: readonly MarkedRun[]) => runs.filter(({ isHit }) => isHit).map(({ text }) => text);

  it.each([
    ['“三公”经费预算', ['三公经费'], ['三公”经费']],
    ['公共租賃住房', ['租赁', '住房'], ['租賃', '住房']],
    ['多政发〔2026〕3号', ['多政发20263号'], ['多政发〔2026〕3号']],
    ['甲乙丙', ['甲乙', '乙丙', '甲'], ['甲乙']],
    ['没有', ['别的'], []],
    ['𠮷野家，𠮷', ['𠮷'], ['𠮷', '𠮷']],
  ])('in %s by %j is %j', (text, words, hits) => {
    const runs = markHits(text, words);
    expect(hitsOf(runs)).toEqual(hits);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  it('stands in the passage, wherever in a long text it is', () => {
    const text = `${'无关的话。'.repeat(200)}此处规定养老服务补贴标准。${'其他的话。'.repeat(200)}`;
    const passage = passageOf(text, ['养老服务', '补贴']);
    expect(hitsOf(passage)).toEqual(['养老服务', '补贴']);
    expect(passage.map((run) => run.text).join('').length).toBeLessThan(140);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (text, words) => {
        expect(
          markHits(text, words)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
        expect(passageOf(text, words)).toBeInstanceOf(Array);
      }),
    );
  });
});
