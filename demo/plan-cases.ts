import { addWorkingDays, nextWorkingDayFrom, type WorkCalendar } from '../src/core/deadlines/work-calendar.ts';
import type { Application } from '../src/core/requests/application-form.ts';
import type { Receipt } from '../src/core/requests/channels.ts';
import type { DivisionId, RequestId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate } from '../src/core/values/plain-date.ts';
import { openDivision } from '../src/usecases/desk/save-division.ts';
import { registerRequest } from '../src/usecases/requests/register-request.ts';
import { claimed, type Deed, issued, replied, reviewed, shown, submitted } from './case-deeds.ts';
import { must, type Stage, type Step } from './stage.ts';

/** One case of the last weeks: what was asked, how many working days ago, and what was done since. */
interface Case {
  readonly no: string;
  /** Working days before today on which it was received. */
  readonly ago: number;
  readonly wanted: string;
  readonly receipt: (day: PlainDate) => Receipt;
  readonly what?: Partial<Application>;
  readonly isOral?: true;
  readonly course: readonly Deed[];
}

const byPost = (day: PlainDate): Receipt => ({ channel: 'byPost', mail: 'signedFor', signedForOn: day });
const atTheCounter = (day: PlainDate): Receipt => ({ channel: 'inPerson', submittedOn: day });
const byEmail = (day: PlainDate): Receipt => ({ channel: 'byEmail', arrivedOn: day, confirmedOn: day });

const roadTender = '2025年全县农村道路建设用地审批结果和占补平衡方案';

/** The cases of a desk as they stand today: one in every state that somebody has to do something about. */
const cases: readonly Case[] = [
  { no: '01', ago: 2, wanted: '本村2024年以来宅基地审批结果', receipt: atTheCounter, isOral: true, course: [] },
  { no: '02', ago: 3, wanted: '县城东片区控制性详细规划的批复和图件', receipt: byEmail, course: [] },
  {
    no: '03',
    ago: 6,
    wanted: '所有有关土地的文件',
    receipt: byPost,
    course: [
      claimed(5),
      ...issued(3, 'correction-notice', {
        guidance:
          '申请中“所有有关土地的文件”范围不明确，无法据此检索。请写明文件的名称、文号、形成年份，或者涉及的地块、项目。',
        itemsToCorrect: '所需信息的名称、文号或者涉及的地块、项目\n所需信息形成的大致年份',
      }),
    ],
  },
  {
    no: '04',
    ago: 12,
    wanted: '青禾县城北加油站用地的出让合同',
    receipt: byPost,
    course: [
      claimed(11),
      ...issued(8, 'third-party-consultation', {
        concernedInformation: '国有建设用地使用权出让合同（青土让〔2024〕7号），其中的价款支付计划和银行账户。',
        possibleHarm: '价款支付计划和银行账户可能属于贵单位的商业秘密。',
        addresseeName: '青禾县城北加油站（演示）',
        addresseeAddress: '青禾县演示路99号',
      }),
    ],
  },
  {
    no: '05',
    ago: 10,
    wanted: '北山乡采石场采矿许可证的审批材料',
    receipt: byPost,
    course: [claimed(9), ...submitted(1, 'reply-granted', { provided: '采矿许可审批表一份，共4页，随本答复提供。' })],
  },
  {
    no: '06',
    ago: 14,
    wanted: '2025年土地卫片执法检查图斑的核查结果',
    receipt: byPost,
    course: [
      claimed(13),
      ...reviewed(1, 'reply-partial', {
        disclosedPart: '图斑核查结果汇总表一份，共2页，随本答复提供。',
        enforcementFilePart: '汇总表所附的3份现场勘测笔录和询问笔录。',
        enforcementFileReason: '笔录是正在办理的行政处罚案件的案卷材料。',
      }),
    ],
  },
  { no: '07', ago: 19, wanted: '和平路改造项目的用地预审意见', receipt: byPost, course: [claimed(17)] },
  { no: '08', ago: 23, wanted: '柳树乡土地整治项目的验收报告', receipt: byEmail, course: [claimed(20)] },
  {
    no: '09',
    ago: 18,
    wanted: '1998年至2005年城关镇国有土地划拨的批准文件',
    receipt: byPost,
    course: [claimed(16), ...issued(4, 'extension-notice', { extensionReason: '所涉档案有200余卷，需要逐卷核对。' })],
  },
  {
    no: '10',
    ago: 34,
    wanted: '城关镇东街旧城改造项目的征收土地公告和补偿安置方案',
    receipt: byPost,
    what: { agreesToPublish: true },
    course: [claimed(33), ...replied(24), ...shown(20)],
  },
  { no: '11', ago: 46, wanted: roadTender, receipt: byPost, course: [claimed(45), ...replied(38)] },
  { no: '12', ago: 41, wanted: `${roadTender}。`, receipt: byEmail, course: [claimed(40), ...replied(32)] },
];

const divisions = [
  ['zonghe', '综合科', '登记、送达、归档、档案查询'],
  ['yongtu', '国土空间用途管制科', '建设用地审批、用地预审、农用地转用、征收土地'],
  ['guihua', '国土空间规划科', '控制性详细规划、规划许可、规划图件'],
  ['zhifa', '执法监督科', '卫片执法、违法用地、行政处罚'],
] as const;

/** The identifier of a case. */
export function caseIdOf(unitId: string, no: string): RequestId {
  return `demo-${unitId}-case-${no}` as RequestId;
}

/** The cases of one unit as dated steps, and the divisions that handle them. */
export function planCases(unitId: string, today: PlainDate, calendar: WorkCalendar): readonly Step[] {
  const dayOf = (ago: number): PlainDate => workingDaysBefore(calendar, today, ago);
  const longest = Math.max(...cases.map(({ ago }) => ago));
  const set: Step = { day: dayOf(longest), run: (stage) => setDivisions(stage, unitId) };
  return [
    set,
    ...cases.flatMap(({ no, ago, course, ...asked }) => {
      const requestId = caseIdOf(unitId, no);
      const register: Step = { day: dayOf(ago), run: (stage) => registered(stage, requestId, dayOf(ago), asked, no) };
      const deeds = course.map((deed): Step => {
        const day = dayOf(deed.ago);
        return { day, run: (stage) => deed.run(stage, requestId, day) };
      });
      return [register, ...deeds];
    }),
  ];
}

function workingDaysBefore(calendar: WorkCalendar, today: PlainDate, count: number): PlainDate {
  let day = addDays(today, -(count * 2 + 14));
  day = nextWorkingDayFrom(calendar, day);
  while (addWorkingDays(calendar, day, count) < today) day = addWorkingDays(calendar, day, 1);
  return day;
}

async function setDivisions({ deps, leader }: Stage, unitId: string): Promise<void> {
  for (const [at, [key, name, duties]] of divisions.entries())
    must(
      await openDivision(deps, leader, {
        divisionId: `demo-${unitId}-${key}` as DivisionId,
        name,
        duties: duties.replaceAll('、', '\n'),
        listOrder: at + 1,
        members: [],
      }),
      `The division ${name}`,
    );
}

async function registered(
  { deps, clerk }: Stage,
  requestId: RequestId,
  day: PlainDate,
  { wanted, receipt, what, isOral }: Omit<Case, 'no' | 'ago' | 'course'>,
  no: string,
): Promise<void> {
  const application: Application = {
    applicantKind: 'naturalPerson',
    name: `演示申请人${no}`,
    identityProof: { kind: 'otherPersonal', number: `YS-CASE-${no}` },
    legalRepresentative: null,
    contactPerson: null,
    contact: { phone: null, email: null, address: `青禾县演示路${no}号`, postalCode: '999900', fax: null },
    informationSought: wanted,
    documentNumber: null,
    deliveryMethod: 'byPost',
    informationForm: 'paper',
    ...what,
  };
  const confirmed = isOral === true ? { formConfirmedOn: day } : {};
  const registration = { receipt: receipt(day), filledByAgency: isOral === true, ...confirmed };
  must(await registerRequest(deps, clerk, { requestId, application, registration }), `Case ${no}`);
}
