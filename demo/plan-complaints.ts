import type { ComplaintResult } from '../src/core/disputes/complaint-course.ts';
import type { ComplaintKind } from '../src/core/disputes/complaint-form.ts';
import type { Digest, EntryId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate } from '../src/core/values/plain-date.ts';
import { answerInquiry } from '../src/usecases/complaints/answer-inquiry.ts';
import {
  acceptComplaint,
  answerComplaint,
  askStatement,
  closeComplaint,
  confirmCorrection,
  orderCorrection,
  returnCorrection,
} from '../src/usecases/complaints/handle-complaint.ts';
import { receiveComplaint } from '../src/usecases/complaints/send-complaint.ts';
import { must, type Stage, type Step } from './stage.ts';

/** Something done about a complaint, so many days before today. */
interface ComplaintDeed {
  readonly ago: number;
  run(unit: Stage, complaintId: EntryId, day: PlainDate): Promise<void>;
}

/** One complaint: about whom and what, so many days before today, and what was done since. */
interface DemoComplaint {
  readonly no: string;
  readonly unitId: string;
  readonly ago: number;
  readonly kind: ComplaintKind;
  readonly words: string;
  readonly isNamed: boolean;
  readonly course: readonly ComplaintDeed[];
}

/** A complaint in every state, each with the result that fits its story. */
const complaints: readonly DemoComplaint[] = [
  {
    ...{ no: '01', unitId: 'qinghe-land', ago: 88, kind: 'noReply', isNamed: true },
    words: '我今年夏天向自然资源局申请公开宅基地审批材料，过了期限还没有收到答复。',
    course: [
      accepted(86),
      asked(85, '请说明该申请的收到日期、办理经过和逾期的原因。', true),
      stated(78, '该申请因收发室登记迟了三天，答复逾期两个工作日，已经答复申请人并致歉。'),
      answered(70, 'founded', '经核查属实：该申请的答复逾期两个工作日。已责令自然资源局改正收件登记办法。'),
      ordered(69, '请改正收件登记办法：收到申请的当天登记，并在十五日内报告改正情况。', 15),
      stated(60, '已修改收发制度，收到申请当天登记、当天转办。'),
      givenBack(58, '请附上修改后的制度全文，并说明是否已经培训。', 10),
      stated(50, '制度全文已经印发，9名工作人员已经培训。'),
      confirmed(48),
    ],
  },
  {
    ...{ no: '02', unitId: 'qinghe-heping', ago: 71, kind: 'attitude', isNamed: false },
    words: '和平街道窗口的工作人员让我自己上网找，不肯说明申请怎么填。',
    course: [
      accepted(69),
      answered(
        55,
        'unfounded',
        '经查看当日窗口记录，工作人员提供了申请表和填写样例。您仍有困难的，可以当面由工作人员代填。',
      ),
      closed(54),
    ],
  },
  {
    ...{ no: '03', unitId: 'qinghe-housing', ago: 40, kind: 'notDisclosed', isNamed: true },
    words: '住建局的保障性住房分配结果没有公开，网站上只有去年的。',
    course: [
      accepted(38),
      asked(37, '请说明今年的保障性住房分配结果是否公开、何时公开。', false),
      stated(30, '分配结果已经在局公告栏公布，网站栏目漏发。'),
      answered(22, 'partlyFounded', '经核查，分配结果已在公告栏公布，但没有在网站公开。已要求补充公开。'),
      ordered(20, '请在网站公开今年的保障性住房分配结果，并报告改正情况。', 30),
    ],
  },
  {
    ...{ no: '04', unitId: 'qinghe-chengguan', ago: 25, kind: 'leak', isNamed: false },
    words: '城关镇公示的救助名单里写了完整的身份证号码，请遮盖。',
    course: [
      accepted(25),
      asked(24, '请立即核对公示名单，遮盖身份证号码，并说明原因。', true),
      stated(23, '已于当天撤下原名单，遮盖后重新公示。'),
      answered(18, 'founded', '经核查属实。城关镇已于当天撤下原名单，遮盖后重新公示。感谢您的监督。'),
      ordered(17, '请报告公示前个人信息检查的改正情况。', 20),
      stated(9, '公示前由两人核对个人信息，已写入公示办法。'),
    ],
  },
  {
    ...{ no: '05', unitId: 'qinghe-land', ago: 16, kind: 'reply', isNamed: true },
    words: '答复书说档案不存在，但没有写在哪里检索过。',
    course: [
      accepted(14),
      answered(3, 'beforeCourt', '您已就该答复申请行政复议，由行政复议机构审理，这里不再另行处理。'),
    ],
  },
  {
    ...{ no: '06', unitId: 'qinghe-health', ago: 12, kind: 'handling', isNamed: true },
    words: '卫健委要求补正了两次，第二次补正的内容第一次并没有提出。',
    course: [
      accepted(10),
      asked(9, '请说明两次补正的内容和依据。', true),
      stated(4, '第二次不是补正，是电话核对邮寄地址，已向申请人说明。'),
    ],
  },
  {
    ...{ no: '07', unitId: 'qinghe-land', ago: 9, kind: 'wrongContent', isNamed: false },
    words: '网站上的征地补偿标准还是旧的。',
    course: [accepted(8), asked(6, '请核对网站上的征地补偿标准是否现行有效。', true)],
  },
  {
    ...{ no: '08', unitId: 'qinghe-office', ago: 5, kind: 'otherMatter', isNamed: true },
    words: '请问在哪里可以当面查阅县志和历年政府公报？',
    course: [accepted(4)],
  },
  {
    ...{ no: '09', unitId: 'qinghe-beishan', ago: 1, kind: 'notDisclosed', isNamed: false },
    words: '北山乡今年的农村危房改造名单没有公开。',
    course: [],
  },
];

/**
 * Complaints of the last months about units of the county. `unitOf` is the stage of a unit; steps run on it whatever stage
 * they are given, for the supervising agency and the unit act in turn.
 */
export function planComplaints(today: PlainDate, unitOf: (unitId: string) => Stage): readonly Step[] {
  return complaints.flatMap((complaint) => {
    let complaintId: EntryId | undefined;
    const unit = unitOf(complaint.unitId);
    const receive: Step = {
      day: addDays(today, -complaint.ago),
      run: async () => {
        complaintId = await received(unit, complaint);
      },
    };
    const deeds = complaint.course.map((deed): Step => {
      const day = addDays(today, -deed.ago);
      return {
        day,
        run: async () => {
          if (complaintId === undefined) throw new Error(`Complaint ${complaint.no} is handled before it came.`);
          await deed.run(unit, complaintId, day);
        },
      };
    });
    return [receive, ...deeds];
  });
}

async function received({ deps }: Stage, { no, unitId, kind, words, isNamed }: DemoComplaint): Promise<EntryId> {
  const { secret } = must(
    await receiveComplaint(deps, {
      ...{ complaintId: `demo-complaint-${no}`, unit: unitId, kind, words, requestNumber: '' },
      ...(isNamed ? { name: `演示投诉人${no}`, contact: `青禾县演示路${no}号` } : { name: '', contact: '' }),
    }),
    `Complaint ${no}`,
  );
  const kept = await deps.queries.findComplaintByLink(deps.digest(secret) as Digest);
  if (kept === undefined) throw new Error(`Complaint ${no} was not kept.`);
  return kept.complaintId;
}

function accepted(ago: number): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId) => {
      must(await acceptComplaint(deps, supervisor, complaintId), 'An acceptance');
    },
  };
}

function asked(ago: number, question: string, withWords: boolean): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId) => {
      const input = { complaintId, question, withWords, withComplainant: false, dueOn: null };
      must(await askStatement(deps, supervisor, input), 'A question to a unit');
    },
  };
}

/** The unit answers whatever it was asked last. */
function stated(ago: number, answer: string): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, clerk, supervisor, agencyId }, complaintId) => {
      const inquiries = await deps.queries.listInquiriesOf(supervisor.agencyId, complaintId);
      const open = inquiries.find(({ stage }) => stage === 'asked' || stage === 'returned');
      if (open === undefined) throw new Error(`${agencyId} was asked nothing.`);
      must(await answerInquiry(deps, clerk, { inquiryId: open.inquiryId, answer }), 'An answer of a unit');
    },
  };
}

function answered(ago: number, result: ComplaintResult, answer: string): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId) => {
      must(await answerComplaint(deps, supervisor, { complaintId, result, answer }), 'An answer to a complaint');
    },
  };
}

function ordered(ago: number, order: string, days: number): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId, day) => {
      const input = { complaintId, order, dueOn: addDays(day, days) };
      must(await orderCorrection(deps, supervisor, input), 'An order to correct');
    },
  };
}

function givenBack(ago: number, reason: string, days: number): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId, day) => {
      const input = { complaintId, reason, dueOn: addDays(day, days) };
      must(await returnCorrection(deps, supervisor, input), 'A return');
    },
  };
}

function confirmed(ago: number): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId) => {
      must(await confirmCorrection(deps, supervisor, complaintId), 'A confirmation');
    },
  };
}

function closed(ago: number): ComplaintDeed {
  return {
    ago,
    run: async ({ deps, supervisor }, complaintId) => {
      must(await closeComplaint(deps, supervisor, complaintId), 'A closing');
    },
  };
}
