import { missingWords } from '../../core/annual-report/missing-words.ts';

/** Words around and in the official tables. */
export const tableText = {
  names: { 2: '表二', 3: '表三', 4: '表四' },
  scrollable: (name: string) => `${name}，可左右滚动`,
  scrollHint: '表格较宽，可在表内左右滑动查看。',
  /** Words for a cell without a number: none of them is zero. */
  missing: missingWords,
} as const;
