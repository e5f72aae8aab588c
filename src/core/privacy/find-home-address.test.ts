import { describe, expect, it } from 'vitest';
import { findHomeAddresses } from './find-home-address.ts';

describe('an address of a person in a text', () => {
  it.each([
    ['当事人：张某，男，汉族，住托里县多拉特乡一村2组15号。', '托里县多拉特乡一村2组15号'],
    ['家庭住址：塔城市新城街道光明小区3栋', '塔城市新城街道光明小区3栋'],
    ['住址:某镇某路十五号', '某镇某路十五号'],
    ['当事人：张某，住托里县多拉特乡。', undefined],
    ['家庭住址：多拉特乡一村**号', undefined],
    ['办公地址：托里县喀拉盖路15号', undefined],
    ['住所地：托里县工业园区3号，法定代表人张某', undefined],
    ['符合条件的，住房公积金按2026年3号文件执行', undefined],
  ])('%s', (text, address) => {
    const [place] = findHomeAddresses(text);
    expect(place && text.slice(place.from, place.to)).toBe(address);
  });
});
