import { litigationInterpretation, ogi, reconsiderationAct } from '../law/citation.ts';
import { count, type SettingRow } from './setting-row.ts';

/** Columns of table 4 that a result can be assigned to. */
const columns = { upheld: '结果维持', overturned: '结果纠正', otherResult: '其他结果' } as const;

/** How an agency handles disputes and complaints where no source settles it. */
export interface DisputeHandling {
  /** Columns of table 4 for outcomes that no source assigns; what was recorded keeps its column. */
  readonly disputes: Readonly<
    Record<'rejectedRequestColumn' | 'rejectedClaimsColumn' | 'endedWithoutRulingColumn', keyof typeof columns>
  >;
  /** Working days for a new answer where the decision sets none; 0: the period of Article 33 runs anew. */
  readonly reanswerDays: number;
  readonly complaints: {
    /** Working days in which a complaint is answered. */
    readonly replyDays: number;
    /** Working days in which the unit gives its statement. */
    readonly statementDays: number;
    /** Years after its end in which what a complaint said, and by whom, is kept. */
    readonly keepYears: number;
  };
}

/** Settings of reconsideration, litigation and complaints (law page §1.8, §6.3). */
export const disputeSettingRows = {
  rejectedRequestColumn: columnRow('驳回行政复议请求计入', 'upheld', reconsiderationAct(69)),
  rejectedClaimsColumn: columnRow('判决驳回诉讼请求计入', 'upheld', litigationInterpretation(133)),
  endedWithoutRulingColumn: columnRow('终止、调解、不予受理、驳回申请等计入', 'otherResult', reconsiderationAct(41)),
  reanswerDays: count('disputes', '重新答复未定期限时的工作日数', 0, [0, 60], '个工作日', {
    why: '决定、判决没有确定期限的，法律未规定重新答复的期限；0为按条例第三十三条自收到决定、判决之日起重新计算答复期限',
    status: 'unverified',
    cite: reconsiderationAct(64),
  }),
  complaintReplyDays: count('disputes', '投诉举报的答复工作日数', 30, [1, 120], '个工作日', {
    why: '条例第四十七条、第五十一条没有规定对投诉举报的答复期限',
    status: 'unverified',
    cite: ogi(51),
  }),
  complaintStatementDays: count('disputes', '被投诉单位说明情况的工作日数', 10, [1, 60], '个工作日', {
    why: '条例没有规定被投诉单位说明情况的期限；转办时可以另行确定',
    status: 'unverified',
    cite: ogi(47),
  }),
  complaintKeepYears: count('disputes', '投诉举报内容的保存年数', 10, [1, 30], '年', {
    why: '办结满这个年数后，投诉人的姓名、联系方式和投诉内容清除，只留编号、类别、日期和结果；保存期限未见规定',
    status: 'unverified',
    cite: ogi(47),
  }),
} as const satisfies Readonly<Record<string, SettingRow>>;

function columnRow<Default extends keyof typeof columns>(
  label: string,
  byDefault: Default,
  cite: NonNullable<SettingRow['cite']>,
) {
  return {
    group: 'disputes',
    kind: 'choice',
    label,
    why: '年报格式没有写明这类结果计入表四的哪一栏；只影响此后登记的结果，已经登记的不变',
    options: columns,
    default: byDefault,
    status: 'unverified',
    cite,
  } as const;
}
