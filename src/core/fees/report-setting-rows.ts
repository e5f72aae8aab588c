import { form2021, ogi } from '../law/citation.ts';
import { count, type SettingRow } from './setting-row.ts';

/** Settings of the annual report, in the order of the screen. */
export const reportSettingRows = {
  reportTargetDays: count('report', '年度报告内部完成日早于法定期限的日数', 11, [0, 60], '日', {
    why: '条例第四十九条规定1月31日、3月31日前公布；默认提前11日，即1月20日、3月20日前定稿，留出审定和报送的时间',
    status: 'ownChoice',
    cite: ogi(49),
  }),
  reportSimilarPercent: count('report', '年度报告文字相似度达到多少标出', 80, [30, 100], '%', {
    why: '逐句与上年报告、其他单位已发布的报告比较，达到的标出来供核对，不作任何决定；由主管部门统一设定',
    status: 'ownChoice',
    cite: form2021,
  }),
} as const satisfies Readonly<Record<string, SettingRow>>;
