import { endedUnitRules } from '../agencies/ledger-rule.ts';
import { clockSettingRows } from '../deadlines/clock-settings.ts';
import { defaultLampSettings } from '../deadlines/lamp.ts';
import { type Citation, feeRules, form2021, instrument, ogi, reconsiderationAct } from '../law/citation.ts';
import { handledRows } from '../requests/handled-rows.ts';
import { type OutcomeSettingId, outcomeSettings, remedyClasses } from '../requests/outcomes.ts';
import { catalogSettingRows } from './catalog-setting-rows.ts';
import { disputeSettingRows } from './dispute-setting-rows.ts';
import { reportSettingRows } from './report-setting-rows.ts';
import { count, flag, type SettingReason, type SettingRow, text } from './setting-row.ts';

const service = instrument('国办公开办函〔2016〕235号');
const rowOptions = Object.fromEntries(handledRows.map((row) => [row, row]));
const remedyOptions = Object.fromEntries(Object.entries(remedyClasses).map(([id, { label }]) => [id, label]));

/** Every setting of handling requests, in the order in which the screen shows them. */
export const settingRows = {
  onlineConfirmation: {
    group: 'receipt',
    kind: 'choice',
    label: '网上申请的收到确认',
    why: '条例第三十一条以双方确认之日为收到之日；提交时自动确认是否即为双方确认，未见规定',
    options: { onSubmission: '提交成功即为双方确认', byOffice: '由工作人员与申请人确认' },
    default: 'onSubmission',
    status: 'unverified',
    cite: ogi(31),
  },
  lateRecordingDays: count('receipt', '补登须说明原因的工作日数', 5, [0, 60], '个工作日', {
    why: '事实发生后超过这个工作日数才登记的，须选择原因',
    status: 'ownChoice',
    cite: ogi(45),
  }),
  startDay: clockRow('startDay', ogi(33, 2)),
  consultationDays: clockRow('consultationDays', ogi(33, 3)),
  feePayment: clockRow('feePayment', feeRules(6)),
  correctionDays: count('clock', '补正期限的默认工作日数', 15, [1, 60], '个工作日', {
    why: '条例第三十条只要求合理期限，没有规定天数；发出补正告知书时可以另行确定',
    status: 'unverified',
    cite: ogi(30),
  }),
  electronicServiceCounts: {
    group: 'clock',
    kind: 'choice',
    label: '电子邮件、传真、在线送达的起算',
    why: '国办公开办函〔2016〕235号未规定在线送达以哪一日为准，民事诉讼法第九十条以到达对方系统为准',
    options: { sent: '以发出之日为准', reached: '以到达对方系统之日为准' },
    default: 'sent',
    status: 'unverified',
    cite: service,
  },
  blueFrom: count(
    'reminders',
    '剩余多少个工作日起亮蓝灯',
    defaultLampSettings.blueFrom,
    [1, 60],
    '个工作日',
    lampReason(),
  ),
  yellowFrom: count(
    'reminders',
    '剩余多少个工作日起亮黄灯',
    defaultLampSettings.yellowFrom,
    [1, 60],
    '个工作日',
    lampReason(),
  ),
  blackBeyond: count(
    'reminders',
    '逾期超过多少个工作日亮黑灯',
    defaultLampSettings.blackBeyond,
    [1, 250],
    '个工作日',
    lampReason(),
  ),
  firstReminderDays: count('reminders', '第一次提醒承办人', 5, [1, 40], '个工作日前', reminderReason()),
  secondReminderDays: count('reminders', '第二次提醒承办人和审核人', 3, [1, 40], '个工作日前', reminderReason()),
  lastReminderDays: count('reminders', '最后一次提醒承办人、审核人和领导', 1, [1, 40], '个工作日前', reminderReason()),
  alreadyPublicRow: outcomeRow('alreadyPublicRow', ogi(36, undefined, 1)),
  withdrawnRow: outcomeRow('withdrawnRow', form2021),
  notGovernmentInformationRow: outcomeRow('notGovernmentInformationRow', ogi(2)),
  mergedRow: outcomeRow('mergedRow', form2021),
  rectifiedRow: outcomeRow('rectifiedRow', ogi(41)),
  otherReasonRow: outcomeRow('otherReasonRow', form2021),
  endedUnits: {
    group: 'counting',
    kind: 'choice',
    label: '年中撤并单位当年的年报',
    why: '条例和年报格式都没有规定单位在年中撤并时由谁编报当年的数据',
    options: endedUnitRules,
    default: 'successorReports',
    status: 'unverified',
    movesCounts: true,
    cite: form2021,
  },
  monthOf: {
    group: 'fees',
    kind: 'choice',
    label: '按件计收以哪一日确定所属月份',
    why: '国办函〔2020〕109号未写明，默认以收到申请之日为准',
    options: { receivedOn: '收到申请之日', registeredOn: '登记之日' },
    default: 'receivedOn',
    status: 'unverified',
    cite: feeRules(4),
  },
  countsWithdrawn: flag('fees', '撤回的申请仍计入当月件数', true, monthReason()),
  countsUncorrected: flag('fees', '逾期不补正的申请仍计入当月件数', true, monthReason()),
  feeInstructions: text('fees', '缴费方式', 500, {
    why: '收费通知应当写明依据、标准、数额和缴纳方式，例如收款单位、账户和执收编码',
    status: 'verified',
    cite: feeRules(6),
  }),
  letterWord: {
    ...text('letters', '机关代字', 20, {
      why: '文号中的机关代字，例如“青自然资”；未填写时用机关简称',
      status: 'ownChoice',
    }),
    isLetterWord: true,
  },
  numberSeries: {
    group: 'letters',
    kind: 'choice',
    label: '文号的序列',
    why: '每年从1号起连续编号，可以每种文书各自编号，也可以全部文书统一编号',
    options: { perKind: '每种文书各自编号', perAgency: '全部文书统一编号' },
    default: 'perKind',
    status: 'ownChoice',
  },
  reviewerMaySign: flag('letters', '审核人可以兼任签发人', false, {
    why: '人员很少的机关可以由同一人审核和签发；起草人始终不能审批自己的文书',
    status: 'ownChoice',
    cite: ogi(45),
  }),
  administrativeInquiryRemedy: outcomeRemedy('administrativeInquiryRemedy', ogi(36, undefined, 7)),
  courtName: text('remedies', '有管辖权的人民法院', 60, {
    why: '行政案件可能集中管辖，不能由行政区划推出，必须由机关确认后填写全称',
    status: 'ownChoice',
  }),
  reviewOrganName: text('remedies', '行政复议机关（另行指定）', 60, {
    why: '未填写时按行政复议法第二十四条由机关层级推出；垂直领导机关、派出机构等须在此填写',
    status: 'unverified',
    cite: reconsiderationAct(24),
  }),
  reviewOrganPlace: text('remedies', '行政复议机关地址', 120, {
    why: '写入救济告知，方便申请人邮寄',
    status: 'ownChoice',
  }),
  reviewOnlineAddress: {
    ...text('remedies', '网上申请行政复议的网址', 200, {
      why: '在线送达的答复应当告知网上复议的途径',
      status: 'verified',
      cite: reconsiderationAct(22, 2),
    }),
    isAddress: true,
  },
  similarPercent: count('similarity', '措辞相似度达到多少提示重复', 50, [30, 100], '%', {
    why: '只提示工作人员比对，不作任何决定',
    status: 'ownChoice',
    cite: ogi(36, undefined, 6),
  }),
  proposeFromCount: count('similarity', '多少件相同申请时建议主动公开', 2, [2, 50], '件', {
    why: '多个申请人就相同信息申请且可以公开的，可以纳入主动公开',
    status: 'ownChoice',
    cite: ogi(44, 1),
  }),
  mailIsOn: flag('messages', '向申请人发送邮件提醒', true, {
    why: '只在申请人填写了邮箱并愿意接收、系统配置了邮件服务器时发送，内容只有编号和状态',
    status: 'ownChoice',
  }),
  quietFrom: count('messages', '夜间不发邮件，自几时起', 21, [0, 23], '时', {
    why: '北京时间；起止相同表示全天都可以发送',
    status: 'ownChoice',
  }),
  quietUntil: count('messages', '夜间不发邮件，至几时止', 8, [0, 23], '时', {
    why: '北京时间；起止相同表示全天都可以发送',
    status: 'ownChoice',
  }),
  ...catalogSettingRows,
  ...reportSettingRows,
  ...disputeSettingRows,
} as const satisfies Readonly<Record<string, SettingRow>>;

export type SettingId = keyof typeof settingRows;

/** Every setting, in the order of the screen. */
export const settingIds = Object.keys(settingRows) as readonly SettingId[];

/** The row of a setting, with its optional columns typed. */
export function settingOf(id: SettingId): SettingRow {
  return settingRows[id];
}

/** Whether a text names a setting. */
export function isSettingId(text: string): text is SettingId {
  return Object.hasOwn(settingRows, text);
}

function clockRow(id: keyof typeof clockSettingRows, cite: Citation) {
  const { label, why, options, default: byDefault } = clockSettingRows[id];
  return {
    group: 'clock',
    kind: 'choice',
    label,
    why,
    options,
    default: byDefault,
    status: 'unverified',
    movesDues: true,
    cite,
  } as const;
}

function outcomeRow(id: OutcomeSettingId, cite: Citation) {
  const { label, default: byDefault } = outcomeSettings[id];
  return {
    group: 'counting',
    kind: 'choice',
    label,
    why: '年报格式未说明计入哪一行',
    options: rowOptions,
    default: byDefault,
    status: 'unverified',
    movesCounts: true,
    cite,
  } as const;
}

function outcomeRemedy(id: OutcomeSettingId, cite: Citation) {
  const { label, default: byDefault } = outcomeSettings[id];
  return {
    group: 'remedies',
    kind: 'choice',
    label,
    why: '表三把它列在“不予公开”之下，但条例第三十六条第七项不是不予公开，是否复议前置未见规定',
    options: remedyOptions,
    default: byDefault,
    status: 'unverified',
    cite,
  } as const;
}

function lampReason(): SettingReason {
  return { why: '红灯固定为到期当日及逾期；其余由机关确定', status: 'ownChoice', cite: ogi(45) };
}

function reminderReason(): SettingReason {
  return { why: '到期前的提醒次数和时间由机关确定', status: 'ownChoice', cite: ogi(45) };
}

function monthReason(): SettingReason {
  return { why: '国办函〔2020〕109号未写明', status: 'unverified', cite: feeRules(4) };
}
