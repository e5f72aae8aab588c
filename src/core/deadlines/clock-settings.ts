/**
 * Points of the reply clock that no source settles (law page §1.6, marked unverified there). Each is a setting with the
 * default of the law page; none may hide in the arithmetic.
 */
export const clockSettingRows = {
  startDay: {
    label: '起算当日是否计算在内',
    why: '条例未写明起算方法，参照民事诉讼法第八十五条“期间开始的日不计算在内”',
    default: 'notCounted',
    options: { notCounted: '当日不计，自次日起算', counted: '当日为工作日的计为第1日' },
  },
  consultationDays: {
    label: '征求意见时间的扣除方法',
    why: '条例第三十三条第三款规定征求意见所需时间不计算在内，未写明首尾两日如何计算',
    default: 'afterSendingThroughEnd',
    options: {
      afterSendingThroughEnd: '自送出次日起至收到意见或者期满当日止',
      sendingThroughEnd: '自送出当日起至收到意见或者期满当日止',
      afterSendingBeforeEnd: '自送出次日起至收到意见或者期满前一日止',
    },
  },
  feePayment: {
    label: '缴清信息处理费对办理期限的影响',
    why: '国办函〔2020〕109号第六条关于重新计算的规定未见原文',
    default: 'restarts',
    options: {
      restarts: '自缴费完成次日起重新计算',
      stops: '自发出收费通知次日起至缴费当日止不计算在内',
      ignored: '不影响办理期限',
    },
  },
} as const;

type Rows = typeof clockSettingRows;

/** The chosen reading of each unsettled point of the reply clock. */
export type ClockSettings = { readonly [Name in keyof Rows]: keyof Rows[Name]['options'] & string };

/** The readings that the law page names as defaults. */
export const defaultClockSettings: ClockSettings = {
  startDay: clockSettingRows.startDay.default,
  consultationDays: clockSettingRows.consultationDays.default,
  feePayment: clockSettingRows.feePayment.default,
};
