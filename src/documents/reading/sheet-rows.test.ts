import { describe, expect, it } from 'vitest';
import { readSheetRows } from './sheet-rows.ts';

const read = (text: string) => readSheetRows(new TextEncoder().encode(text));

describe('a cell of a sheet', () => {
  it('comes whole: a text of 30 000 characters is not cut', async () => {
    const text = '长'.repeat(30_000);
    expect(await read(`标题,正文\n甲,${text}`)).toEqual({
      ok: true,
      value: [
        ['标题', '正文'],
        ['甲', text],
      ],
    });
  });

  it('that is longer than any cell of Excel is refused with its row, not cut within a character', async () => {
    const refused = await read(`标题,正文\n甲,${'长'.repeat(32_766)}𠮷尾`);
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'sheet.longCell' } });
    expect(refused.ok ? '' : refused.refusal.message).toContain('第2行');
  });

  it('comes without what can neither be stored nor shown', async () => {
    expect(await read('标\u0001题\ufffe,\u0085正文\u007f')).toEqual({ ok: true, value: [['标题', '正文']] });
  });
});
