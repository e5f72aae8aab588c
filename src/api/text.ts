/** Words that the endpoints themselves say; those of refusals stand with the rule that refuses. */
export const apiText = {
  openRequests: '在办申请',
  overdueRequests: '超过期限',
  receivedIn: (year: number) => `${year}年收到`,
  filedIn: (year: number) => `${year}年度报告已报送`,
  waitingFilings: '等待接收',
  lateFilings: '逾期未报送',
  draftMark: '（草稿）',
  preamble: '报告开头',
  reportDeadlines: { target: '内部完成日', law: '法定公布期限' },
  ownSetting: '本机关设置',
  cutOffOutsideYear: (year: number) => `截止日期应在${year}年之内。`,
} as const;

/** Acts on a complaint that nobody of the office takes. */
export const complaintText = { acts: { receive: '提交投诉举报', forget: '清除到期的内容' } } as const;

/** What a corrected number has to look like, by whether it is money. */
export const noteChangeText = {
  wanYuan: { shape: '以万元为单位的金额，最多六位小数', example: '12.34' },
  count: { shape: '不小于0的整数', example: '4' },
  notANumber: (label: string, { shape, example }: { readonly shape: string; readonly example: string }) =>
    `“${label}”的更正值应为${shape}，例如 ${example}。`,
} as const;

/** Words of the docket. */
export const docketText = {
  until: (day: string) => `最晚${day}`,
  appellant: (byAgency: boolean) => (byAgency ? '本机关上诉' : '对方上诉'),
  round: (round: number) => `原申请第${round}轮办理`,
  acts: {
    open: '登记案件',
    conclude: '登记结果',
    correct: '更正登记',
    dropStep: '撤销程序记录',
    noteLessons: '填写经验教训',
    void: '作废',
  },
  fields: {
    route: '途径',
    caseNumber: '案号',
    authority: '复议机关或法院',
    openedOn: '受理（立案）日期',
    requestNumber: '涉及的申请编号',
    source: '来源文书',
    asCoDefendant: '共同被告',
    procedure: '程序',
    disputedAct: '争议事项',
    precededBy: '先行的复议案件',
    outcome: '处理结果',
    concludedOn: '结案日期',
  },
  changed: (fields: readonly string[]) => `更正了${fields.join('、')}`,
} as const;

/** Why somebody who wrote an entry of the public register may not review it. */
export const answerHindranceText = '这是您起草或者送审的内容，须由另一位人员审查。';

/** What to do about a field without which an action cannot be taken. */
export const missingFieldText = {
  mode: '请选择送达方式。',
  to: '请选择接办的人员。',
  returnReason: '请选择退回的原因。',
  consultation: '请选择是哪一次征求意见。',
  capacity: '请选择对方是共同制作机关还是其他机关。',
  opinion: '请选择对方的意见。',
  assistance: '请选择协办的结果。',
  matter: '请选择对方收到的是哪一件文书。',
  until: '请填写期限的最后一天。',
  answerBy: '请填写回复期限的最后一天。',
  isReasonable: '请选择理由是否合理。',
  basis: '请选择重新答复的依据。',
  into: '没有找到并入的申请，请核对编号。',
  rectificationReason: '请选择更正的原因。',
  arrivedOn: '请填写收到日期。',
  correctBy: '请填写补正期限的最后一天。',
  workingDays: '请填写延长的工作日数，最多20个工作日。',
  approvedBy: '请选择同意延期的政府信息公开工作机构负责人。',
  outcome: '请选择办理结果。',
  documentNumber: '请填写已签发的答复文号。没有纸质签发的，请在“文书”中起草、审核、签发。',
  signedOnPaperBy: '请填写在纸质文书上签发的领导（姓名或者职务）。',
  amountFen: '请填写收费数额和件数或者页数。',
} as const;

/** Why somebody who may approve statements may not approve this one. */
export const statementHindranceText = '这份说明由您起草或者送审，须由另一位人员审定。';

/** The first step of a report of a mistake. */
export const mistakeReportedText = '提交找错';

/** Why somebody may not close an incident. */
export const incidentHindranceText = '您登记或者处置过这起事件，不能复核结案，请由另一位有权限的人员办理。';

/** What is said of an item that was taken back. */
export const withdrawnItemText = (withdrawnAt: string, why: string) => `这条信息已于 ${withdrawnAt} 撤回：${why}`;

/** Who hears complaints about an agency's acts, each with its article. */
export const remedyWords = {
  review: (respondent: string, organ: string, cite: string) => `${respondent}的复议机关是${organ}（${cite}）`,
  court: (court: string, cite: string) => `一审由${court}管辖（${cite}）；跨区域集中管辖的，以法院文书为准`,
} as const;
