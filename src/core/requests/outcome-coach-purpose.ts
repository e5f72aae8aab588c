import { feeRules, ogi } from '../law/citation.ts';
import { type CoachQuestion, choices, optional, pastDay, required } from './outcome-coach-tree.ts';

const properChannel = optional(
  'properChannel',
  '可以反映或者咨询的渠道',
  200,
  '例如受理机关、地址、电话；写明便于申请人另行办理。',
);
const wrongRecord = required('wrongRecord', '申请人认为不准确的记录', 300);
const competentAgency = required('competentAgency', '有权更正的机关及联系方式', 200);

/** First questions: is it a request for government information, and did its procedure run its course. */
export const purposeQuestions = {
  purpose: {
    label: '申请人实际想要什么？',
    help: '只看所写的内容，不看标题。写着“信息公开申请”的，内容仍可能是投诉；写着“请问”的，也可能是要一份文件。',
    cite: ogi(39),
    meaning:
      '条例管的是要一份已经形成的政府信息。信访、投诉、举报不按申请办，可以告诉申请人到哪里反映；要公报、报刊、书籍的，可以告诉怎样取得。',
    answers: [
      { id: 'information', label: '要已经形成的文件、数据、记录等信息', leads: { question: 'clarity' } },
      {
        id: 'petition',
        label: '反映问题、投诉、举报，要求查处或者解决诉求',
        leads: { outcome: 'petitionOrComplaint' },
        fields: [
          choices('activity', '属于哪一类活动', ['信访', '投诉', '举报']),
          required('claim', '申请人实际提出的诉求', 300),
          { ...properChannel, required: true },
        ],
        says: [
          '申请人以申请公开政府信息的形式，实际提出的是：{claim}',
          '该事项属于{activity}活动，不是要求提供已有的政府信息',
          '申请人可以通过以下渠道反映：{properChannel}',
        ],
      },
      {
        id: 'consultation',
        label: '咨询政策、法律，或者问“为什么”“是不是”“怎么办”',
        leads: { outcome: 'notGovernmentInformation' },
        fields: [required('askedQuestion', '申请人咨询的问题', 300), properChannel],
        says: [
          '申请人咨询的是：{askedQuestion}',
          '答复该咨询需要另作解释或者判断，不是提供以一定形式记录、保存的信息',
          '申请人可以通过以下渠道咨询：{properChannel}',
        ],
      },
      {
        id: 'publication',
        label: '要政府公报、报刊、书籍等公开出版物',
        leads: { outcome: 'publishedMaterial' },
        fields: [required('publication', '所要的公开出版物', 200), required('obtainWay', '取得的途径', 300)],
        says: ['申请人要求提供的{publication}是公开出版物', '取得的途径是：{obtainWay}'],
      },
      {
        id: 'confirmation',
        label: '要本机关确认某件事、开证明，或者把已有的文书再出一份',
        leads: { outcome: 'confirmationOrReissue' },
        fields: [required('confirmedMatter', '要求确认或者重新出具的内容', 300), properChannel],
        says: [
          '申请人要求本机关确认或者重新出具：{confirmedMatter}',
          '该要求需要本机关另行作出认定或者出具文书，不是公开已有的政府信息',
          '申请人可以通过以下渠道办理：{properChannel}',
        ],
      },
      {
        id: 'rectification',
        label: '认为与自己有关的记录不准确，要求更正',
        leads: { question: 'inaccuracy' },
      },
      {
        id: 'other',
        label: '以上都不是',
        leads: { outcome: 'otherReason' },
        fields: [
          required('otherFacts', '认定的事实', 500, '写清申请的内容，以及为什么不属于其他各项。'),
          required('otherBasis', '依据的规定', 200, '写明名称和条款。'),
          required('otherDecision', '如何处理', 200, '一句话写明处理决定，例如“本机关对该申请不再处理”。'),
        ],
        says: ['{otherFacts}', '依据{otherBasis}，{otherDecision}'],
      },
    ],
  },
  inaccuracy: {
    label: '有没有证据证明记录不准确，由谁更正？',
    help: '更正只针对与申请人自己有关的记录，申请人应当提供证据。',
    cite: ogi(41),
    meaning:
      '有权更正的机关核实后更正；无权更正的可以转给有权的机关并告诉申请人，或者告诉申请人向谁提出。条例没有规定期限，仍应及时办理。',
    answers: [
      {
        id: 'rectifiedHere',
        label: '有证据，本机关有权更正，已经核实更正',
        leads: { outcome: 'rectified' },
        fields: [wrongRecord, required('rectifiedTo', '更正后的内容', 300)],
        says: ['申请人提供证据证明与其自身相关的记录不准确：{wrongRecord}', '经核实，已更正为：{rectifiedTo}'],
      },
      {
        id: 'forwarded',
        label: '有证据，本机关无权更正，已经转送有权的机关',
        leads: { outcome: 'rectified' },
        fields: [wrongRecord, competentAgency],
        says: [
          '申请人提供证据证明与其自身相关的记录不准确：{wrongRecord}',
          '本机关无权更正，已转送{competentAgency}处理',
        ],
      },
      {
        id: 'told',
        label: '有证据，本机关无权更正，告知向有权的机关提出',
        leads: { outcome: 'rectified' },
        fields: [wrongRecord, competentAgency],
        says: [
          '申请人提供证据证明与其自身相关的记录不准确：{wrongRecord}',
          '本机关无权更正，申请人可以向{competentAgency}提出',
        ],
      },
      {
        id: 'unproven',
        label: '没有证据，或者记录与申请人本人无关',
        leads: { outcome: 'rectified' },
        fields: [wrongRecord, required('whyUnproven', '为什么不予更正', 300)],
        says: ['申请人要求更正的记录是：{wrongRecord}', '经审核，不符合更正的条件，本机关不予更正：{whyUnproven}'],
      },
    ],
  },
  clarity: {
    label: '看申请内容，知道要找哪些信息吗？',
    help: '有名称、文号或者其他特征，能够检索就算清楚。说不清、又还没有告知补正的，先回到办理页告知补正：自收到申请之日起7个工作日内一次性告知；超过的，就能确定的部分办理。',
    cite: ogi(30),
    meaning:
      '内容不明确的，应当给予指导，7个工作日内一次性告知补正的事项和合理期限。无正当理由逾期不补正的视为放弃。没有第二次补正。',
    answers: [
      { id: 'clear', label: '清楚', leads: { question: 'earlierAnswer' } },
      { id: 'cleared', label: '补正以后清楚了', leads: { question: 'earlierAnswer' }, rule: 'correctionReceived' },
      {
        id: 'stillUnclear',
        label: '补正以后仍然不清楚',
        leads: { outcome: 'stillUnclear' },
        rule: 'correctionReceived',
        fields: [required('unclearPoints', '仍不明确之处', 300, '写明缺少什么，使本机关无法检索。')],
        says: [
          '本机关于{correctionAskedOn}告知申请人补正，{correctedOn}收到补正',
          '补正后的申请内容仍不明确：{unclearPoints}',
          '本机关据此无法确定并检索所申请公开的信息',
        ],
      },
      {
        id: 'uncorrected',
        label: '告知补正后逾期没有补正，也没有正当理由',
        leads: { outcome: 'uncorrected' },
        rule: 'correctionOverdue',
        says: [
          '本机关于{correctionAskedOn}告知申请人补正，补正期限到{correctBy}届满',
          '申请人无正当理由逾期没有补正，视为放弃申请',
        ],
      },
    ],
  },
  earlierAnswer: {
    label: '同一申请人要的同样的信息，本机关以前答复过吗？',
    help: '申请人和所要的信息都相同，才算重复。换了时间段、换了文件的，不是重复。',
    cite: ogi(36, undefined, 6),
    meaning: '已经答复过、又重复申请同样信息的，告诉申请人不予重复处理，并说明此前答复的文号和日期。',
    answers: [
      { id: 'no', label: '没有', leads: { question: 'frequency' } },
      {
        id: 'yes',
        label: '答复过，信息相同',
        leads: { outcome: 'repeated' },
        fields: [
          required('earlierNumber', '此前答复的文号', 60),
          pastDay('earlierOn', '此前答复的日期'),
          required('earlierSame', '两次申请相同的信息', 300),
        ],
        says: [
          '申请人此次申请公开的是：{earlierSame}',
          '本机关已就该申请于{earlierOn}以{earlierNumber}作出答复',
          '两次申请的申请人和所申请公开的信息相同，属于重复申请',
        ],
      },
    ],
  },
  frequency: {
    label: '这位申请人的申请数量、次数是不是明显超过合理范围？',
    help: '拿不准就选“没有”。认为超过的，必须先要求申请人说明理由，不能直接不予处理。',
    cite: ogi(35),
    meaning:
      '明显超过合理范围的，可以要求申请人说明理由。理由不合理的，告知不予处理；理由合理但来不及答复的，可以定一个延迟答复的合理期限。',
    answers: [
      { id: 'ordinary', label: '没有', leads: { question: 'feePayment' } },
      {
        id: 'justified',
        label: '超过，但申请人说明的理由合理',
        leads: { question: 'feePayment' },
        rule: 'statementReasonable',
      },
      {
        id: 'unjustified',
        label: '超过，申请人说明的理由不合理',
        leads: { outcome: 'unjustifiedBulk' },
        rule: 'statementUnreasonable',
        fields: [
          required('excessFacts', '数量、次数的事实', 300, '例如在什么期间提出多少件、内容有何重复。'),
          required('statedReasons', '申请人说明的理由', 300),
          required('assessment', '为什么认定不合理', 300),
        ],
        says: [
          '申请的数量、频次明显超过合理范围：{excessFacts}',
          '经要求，申请人说明的理由是：{statedReasons}',
          '经审查，该理由不合理：{assessment}',
        ],
      },
      {
        id: 'unstated',
        label: '超过，申请人逾期没有说明理由',
        leads: { outcome: 'unjustifiedBulk' },
        rule: 'statementOverdue',
        fields: [required('excessFacts', '数量、次数的事实', 300)],
        says: [
          '申请的数量、频次明显超过合理范围：{excessFacts}',
          '本机关于{statementAskedOn}要求申请人在{statementBy}前说明理由，申请人逾期没有说明',
        ],
      },
    ],
  },
  feePayment: {
    label: '信息处理费交了吗？',
    help: '没有发出收费通知的，选第一项。',
    cite: feeRules(6),
    meaning: '收到收费通知次日起20个工作日内缴费；逾期不缴的，视为放弃申请，不再处理。',
    answers: [
      { id: 'settled', label: '没有收费，或者已经缴清', leads: { question: 'registryMaterial' }, rule: 'feeSettled' },
      {
        id: 'unpaid',
        label: '收到通知后逾期没有缴费',
        leads: { outcome: 'feeUnpaid' },
        rule: 'paymentOverdue',
        says: [
          '本机关于{feeNoticeOn}通知申请人缴纳信息处理费，缴费期限到{payBy}届满',
          '申请人逾期没有缴纳，视为放弃申请',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, CoachQuestion>>;
