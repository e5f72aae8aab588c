import { describe, expect, it } from 'vitest';
import { labelText } from './label-text.ts';

describe('a label taken apart', () => {
  it.each([
    ['（三）不予公开', 'bracketed', 3, '不予公开'],
    ['(三) 不予公开', 'bracketed', 3, '不予公开'],
    ['1.属于国家秘密', 'digit', 1, '属于国家秘密'],
    ['1、属于国家秘密', 'digit', 1, '属于国家秘密'],
    ['１．属于国家秘密', 'digit', 1, '属于国家秘密'],
    ['三、本 年度\n办 理 结果', 'chinese', 3, '本年度办理结果'],
    ['## 四、結轉下年度繼續辦理', 'chinese', 4, '结转下年度继续办理'],
    ['3.其它', 'digit', 3, '其他'],
    ['3.危及“三安全一稳定”', 'digit', 3, '危及三安全一稳定'],
    ['一(yī)、总(zǒng)体情况', 'chinese', 1, '总体情况'],
  ])('%s', (text, style, value, body) => {
    expect(labelText(text)).toEqual({ ordinal: { style, value }, body });
  });

  it('without a number has none', () => {
    expect(labelText('第二十条  第(一)项')).toEqual({ ordinal: undefined, body: '第二十条第一项' });
    expect(labelText('12345')).toEqual({ ordinal: undefined, body: '12345' });
  });
});
