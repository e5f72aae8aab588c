import { Type } from 'typebox';
import { actionIds } from '../core/requests/actions.ts';
import type { LetterDocument } from '../core/requests/letter-document.ts';
import { refusalGrounds } from '../core/requests/outcomes.ts';
import { paperKindIds } from '../core/requests/paper-kinds.ts';
import { paperActionIds, paperStages } from '../core/requests/paper-stages.ts';
import { serviceModes } from '../core/requests/request-events.ts';
import { serviceFailures } from '../core/requests/service-failures.ts';
import { CoachChoices, FileNoteShape, RecordSearchShape } from './coach.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

/** What issuing the paper does to the request. Days that signing sets are left out; the action says which fields it needs. */
const Effect = Type.Object({
  action: oneOf('办理事项', actionIds),
  outcome: Type.Optional(Type.String({ title: '办理结果', maxLength: 60 })),
  refusedPartGrounds: Type.Optional(
    Type.Array(oneOf('不予公开部分的理由', refusalGrounds), {
      title: '不予公开部分的理由',
      maxItems: refusalGrounds.length,
    }),
  ),
  correctBy: Type.Optional(Day('补正期限')),
  answerBy: Type.Optional(Day('答复意见的期限')),
  workingDays: Type.Optional(Type.Integer({ title: '延长工作日数', minimum: 1, maximum: 20 })),
  until: Type.Optional(Day('延迟答复的期限')),
  capacity: Type.Optional(oneOf('对方机关', ['jointMaker', 'otherAgency'])),
  basis: Type.Optional(oneOf('计收方式', ['perRequest', 'perPage'])),
  amountFen: Type.Optional(Type.Integer({ title: '收费数额', minimum: 1, maximum: 100_000_000_00 })),
  /** Requests or pages that are charged, and requests of the applicant that came before in the month. */
  units: Type.Optional(Type.Integer({ title: '件数或者页数', minimum: 1, maximum: 100_000 })),
  earlierInMonth: Type.Optional(Type.Integer({ title: '本月此前件数', minimum: 0, maximum: 100_000 })),
  payBy: Type.Optional(Day('缴费期限')),
  division: Type.Optional(Id),
  into: Type.Optional(Id),
  /** The search behind “does not exist” or “not held”, and the answers of the coach that led here. */
  recordSearch: Type.Optional(RecordSearchShape),
  coach: Type.Optional(CoachChoices),
});

/** The fields of a paper as they were typed; which ones a kind has comes with the paper. */
const Values = Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 20_000 }));
const AttachmentIds = Type.Array(Id, { title: '附件', maxItems: 50 });

/** A paper as lists and the case page show it. */
export const PaperRow = Type.Object({
  paperId: Type.String(),
  requestId: Type.String(),
  requestNumber: Type.String(),
  kind: oneOf('文书', paperKindIds),
  title: Type.String(),
  audience: Type.String(),
  stage: oneOf('进度', idsOf(paperStages)),
  documentNumber: Nullable(Type.String()),
  issuedOn: Nullable(Type.String()),
  /** The day that counts as service. */
  servedOn: Nullable(Type.String()),
  arrivedOn: Nullable(Type.String()),
  /** A service that failed and was not made good, as a sentence. */
  failure: Nullable(Type.String()),
  draftedByName: Nullable(Type.String()),
  signedByName: Nullable(Type.String()),
  startedAt: Type.String(),
  /** Formats in which it can be downloaded as issued. */
  formats: Type.Array(oneOf('格式', ['pdf', 'docx'])),
  /** What comes next, as a sentence. */
  nextStep: Type.String(),
});

/** A letter as the core composes it; screens draw it and send it nowhere. */
const LetterTree = Type.Unsafe<LetterDocument>({ type: 'object', additionalProperties: true });

const RequestParams = Type.Object({ requestId: Id });
const PaperParams = Type.Object({ paperId: Id });

export const listPapers = {
  method: 'GET',
  path: '/api/office/requests/:requestId/papers',
  summary: '申请的文书',
  params: RequestParams,
  reply: Type.Object({
    rows: Type.Array(PaperRow),
    /** Proposed last day of a correction whose notice goes out today. */
    correctBy: Type.String(),
    /** Kinds that can be started now, with what issuing them does. */
    startable: Type.Array(
      Type.Object({
        kind: oneOf('文书', paperKindIds),
        title: Type.String(),
        action: Nullable(Type.String()),
        outcomes: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const startPaper = {
  method: 'POST',
  path: '/api/office/requests/:requestId/papers',
  summary: '起草文书',
  params: RequestParams,
  body: Type.Object({
    /** Made by the form when it is opened, so that sending twice starts one paper. */
    paperId: Id,
    kind: oneOf('文书', paperKindIds),
    event: Type.Optional(Type.Union([Effect, Type.Null()])),
    values: Values,
    attachmentIds: AttachmentIds,
    /** The issued paper that this one sets right. */
    replaces: Type.Optional(Id),
    /** How the coach found the outcome; it stays with the paper and stands in no letter. */
    fileNote: Type.Optional(FileNoteShape),
  }),
  reply: PaperRow,
} as const satisfies Endpoint;

const FieldShape = Type.Object({
  id: Type.String(),
  label: Type.String(),
  kind: Type.String(),
  isRequired: Type.Boolean(),
  hint: Type.String(),
  maxLength: Type.Integer(),
  choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
});

const LintShape = Type.Object({
  rule: Type.String(),
  severity: oneOf('级别', ['error', 'warning', 'notice']),
  message: Type.String(),
  cite: Nullable(Type.String()),
  field: Nullable(Type.String()),
});

export const getPaper = {
  method: 'GET',
  path: '/api/office/papers/:paperId',
  summary: '文书',
  params: PaperParams,
  reply: Type.Object({
    paper: PaperRow,
    /** What a leader has to know before signing. */
    facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    route: Type.String(),
    /** The way to the signature, with where it stands. */
    steps: Type.Array(
      Type.Object({
        stage: oneOf('进度', idsOf(paperStages)),
        label: Type.String(),
        state: oneOf('状态', ['done', 'now', 'ahead']),
        byName: Nullable(Type.String()),
      }),
    ),
    /** Actions that stage, rights and the rule of two persons allow now. */
    allowed: Type.Array(Type.Object({ action: oneOf('操作', paperActionIds), label: Type.String() })),
    /** Why an action of the present stage is not for this person. */
    notForMe: Nullable(Type.String()),
    fields: Type.Array(FieldShape),
    values: Values,
    event: Type.Union([Effect, Type.Null()]),
    attachmentIds: Type.Array(Type.String()),
    attachable: Type.Array(
      Type.Object({ attachmentId: Type.String(), title: Type.String(), isCleared: Type.Boolean() }),
    ),
    revision: Type.Integer(),
    contentDigest: Type.String(),
    /** How the outcome was found, where the coach led to it. */
    fileNote: FileNoteShape,
    findings: Type.Array(LintShape),
    course: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        action: oneOf('操作', paperActionIds),
        label: Type.String(),
        happenedOn: Type.String(),
        recordedAt: Type.String(),
        actorName: Nullable(Type.String()),
        opinion: Nullable(Type.String()),
        detail: Type.String(),
      }),
    ),
    services: Type.Array(
      Type.Object({
        mode: oneOf('送达方式', idsOf(serviceModes)),
        countsOn: Nullable(Type.String()),
        failedOn: Nullable(Type.String()),
        failure: Type.Union([oneOf('未成功的原因', idsOf(serviceFailures)), Type.Null()]),
        trackingNumber: Nullable(Type.String()),
        lines: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
      }),
    ),
    /** How the applicant asked to be answered, proposed as the mode of service. */
    proposedMode: Type.Union([oneOf('送达方式', idsOf(serviceModes)), Type.Null()]),
  }),
} as const satisfies Endpoint;

export const savePaperDraft = {
  method: 'PUT',
  path: '/api/office/papers/:paperId/draft',
  summary: '保存文书草稿',
  params: PaperParams,
  body: Type.Object({
    basedOn: Type.Integer({ minimum: 0 }),
    event: Type.Optional(Type.Union([Effect, Type.Null()])),
    values: Values,
    attachmentIds: AttachmentIds,
  }),
  reply: Type.Object({
    revision: Type.Integer(),
    contentDigest: Type.String(),
    findings: Type.Array(LintShape),
  }),
} as const satisfies Endpoint;

export const stepPaper = {
  method: 'POST',
  path: '/api/office/papers/:paperId/steps',
  summary: '文书送审、审核、签发',
  params: PaperParams,
  body: Type.Object({
    step: oneOf('操作', ['submit', 'recall', 'review', 'secrecyReview', 'sendBack', 'sign', 'cancel']),
    /** Digest of the content that was seen: another content is not agreed to. */
    contentDigest: Type.String({ maxLength: 64 }),
    opinion: Type.Optional(Text('意见', 2000)),
  }),
  reply: PaperRow,
} as const satisfies Endpoint;

/** The letter as it stands, as a tree for the screen; whatever names the applicant is covered. */
export const readPaper = {
  method: 'GET',
  path: '/api/office/papers/:paperId/reading',
  summary: '文书全文',
  params: PaperParams,
  reply: Type.Object({ document: LetterTree }),
} as const satisfies Endpoint;

export const previewPaper = {
  method: 'GET',
  path: '/api/office/papers/:paperId/preview.pdf',
  summary: '文书草稿预览（PDF，带“草稿”字样）',
  params: PaperParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const downloadPaper = {
  method: 'GET',
  path: '/api/office/papers/:paperId/issued/:format',
  summary: '下载制发的文书',
  params: Type.Object({ paperId: Id, format: oneOf('格式', ['pdf', 'docx']) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const printWithPaper = {
  method: 'GET',
  path: '/api/office/papers/:paperId/prints/:print',
  summary: '打印送达回证、信封',
  params: Type.Object({ paperId: Id, print: oneOf('打印件', ['proofOfService', 'envelope']) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const paperDesk = {
  method: 'GET',
  path: '/api/office/paper-desk',
  summary: '审签台：等待本人审核、审查、签发的文书',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        paper: PaperRow,
        /** What this person is asked to do. */
        action: oneOf('操作', paperActionIds),
        /** The reply's last day, for the order of the desk. */
        dueOn: Nullable(Type.String()),
        daysLeft: Nullable(Type.Integer()),
      }),
    ),
    /** Papers of this person that were sent back. */
    returned: Type.Array(PaperRow),
  }),
} as const satisfies Endpoint;
