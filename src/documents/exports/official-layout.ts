import { widthOf } from '../../core/annual-report/printable.ts';

/**
 * Layout of official documents, GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28
 * characters. Lengths in millimetres, type sizes in points.
 */
export const officialPage = { width: 210, height: 297, top: 37, left: 28, bottom: 35, right: 26 } as const;
/** Width of the 版心 in millimetres. */
export const textWidth = officialPage.width - officialPage.left - officialPage.right;

/** 3号 body, 2号 title, 4号 page number; 22 lines to a page of 225 mm. */
export const typeSize = { body: 16, title: 22, pageNumber: 14, notice: 12, legend: 10.5 } as const;
export const linePitch = 28.95;
/** 28 characters on a line of 156 mm (at 16 points they would need 158 mm), in the twentieths of a point Word knows. */
export const characterPitch = 15.75;

/** Type size in the three tables: the third is as small as it must be to stand on one page. */
export const tableTypeSize: { readonly [table in 2 | 3 | 4]: number } = { 2: 12, 3: 10, 4: 10 };
/** Least height of a table row in points; table 3 draws closer where text stands above it on its page. */
export function tableRowHeight(table: 2 | 3 | 4, hasTextAbove: boolean): number {
  if (table !== 3) return 21;
  return hasTextAbove ? 14.5 : 17;
}

/** Colour of the block headings in table 2 of the published form. */
export const blockColour = 'C6D9F1';

/** Numbers and words too long for the narrow columns of tables 3 and 4 are set smaller instead of being broken. */
export function valueTypeSize(table: 2 | 3 | 4, text: string): number {
  const size = tableTypeSize[table];
  const roomy = table === 2 ? 40 : table === 3 ? 5 : 4.5;
  const width = widthOf(text);
  return width <= roomy ? size : Math.max(5, Math.floor((size * roomy * 2) / width) / 2);
}

/** Names of the fonts that the standard asks for; word files name them and embed none. */
export const officialFont = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const;
