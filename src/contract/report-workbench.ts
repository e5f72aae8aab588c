import { Type } from 'typebox';
import { noteStages } from '../core/annual-report/rectification-note.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Id, idsOf, Nullable, oneOf, Text, YearText } from './shapes.ts';

const ReportParams = Type.Object({ agencyId: AgencyCode, year: YearText });
const Section = Type.Integer({ title: '部分', minimum: 0, maximum: 6 });

/** A number of the text that stands for a cell or a fact; `at` counts UTF-16 units from the beginning of its section. */
export const BindingShape = Type.Object({
  section: Type.Unsafe<1 | 5 | 6>({ type: 'integer', enum: [1, 5, 6], title: '部分' }),
  at: Type.Integer({ title: '位置', minimum: 0, maximum: 20_000 }),
  shown: Text('文字', 60),
  path: Text('数据', 100),
  value: Type.Number({ title: '数值' }),
});

/** A run of words in a comparison. */
const Part = Type.Object({ kind: oneOf('异同', ['same', 'added', 'removed']), text: Type.String() });

const Changes = Type.Object({
  cells: Type.Array(
    Type.Object({
      cell: Type.String(),
      label: Type.String(),
      before: Type.Union([Type.Number(), Type.String(), Type.Null()]),
      after: Type.Union([Type.Number(), Type.String(), Type.Null()]),
    }),
  ),
  texts: Type.Array(Type.Object({ section: Type.Integer(), parts: Type.Array(Part) })),
});

const CommentRow = Type.Object({
  commentId: Type.String(),
  threadId: Nullable(Type.String()),
  section: Type.Integer(),
  cell: Nullable(Type.String()),
  /** The cell in words. */
  cellLabel: Nullable(Type.String()),
  words: Type.String(),
  writtenByName: Nullable(Type.String()),
  writtenAt: Type.String(),
  settledByName: Nullable(Type.String()),
  settledAt: Nullable(Type.String()),
});

const NoteRow = Type.Object({
  noteId: Type.String(),
  version: Type.Integer(),
  stage: oneOf('状态', idsOf(noteStages)),
  stageLabel: Type.String(),
  changes: Type.Array(Type.String()),
  reason: Type.String(),
  contentDigest: Type.String(),
  writtenByName: Nullable(Type.String()),
  writtenAt: Type.String(),
  decidedByName: Nullable(Type.String()),
  decidedAt: Nullable(Type.String()),
  opinion: Nullable(Type.String()),
  ownWork: Type.Boolean(),
});

/** A fact of the year; `opens` is a cell, or a page of the back office, from which it comes. */
const FactRow = Type.Object({
  id: Type.String(),
  label: Type.String(),
  value: Type.String(),
  cell: Nullable(Type.String()),
  page: Nullable(Type.String()),
});

const Facts = Type.Object({ section: Type.Integer(), heading: Type.String(), rows: Type.Array(FactRow) });

const Deadline = Type.Object({
  id: oneOf('期限', ['target', 'law']),
  label: Type.String(),
  on: Type.String(),
  daysLeft: Type.Integer(),
  basis: Type.String(),
});

/** What stands beside the text: facts, differences, similar sentences, what was said, later corrections. */
export const ReportCompanion = Type.Object({
  deadlines: Type.Array(Deadline),
  facts: Type.Array(Facts),
  /** Values that numbers of the text may be bound to besides the cells. */
  boundFacts: Type.Record(Type.String(), Type.Number()),
  stale: Type.Array(
    Type.Object({ ...BindingShape.properties, now: Type.Number(), words: Type.String(), label: Type.String() }),
  ),
  /** Against the report of the year before, its notes included. */
  sincePrevious: Type.Union([Changes, Type.Null()]),
  /** Against the version that was returned. */
  sinceReturned: Type.Union([
    Type.Null(),
    Type.Object({
      version: Type.Integer(),
      changes: Changes,
      findings: Type.Array(
        Type.Object({ key: Type.String(), rule: Type.String(), message: Type.String(), isMended: Type.Boolean() }),
      ),
    }),
  ]),
  similarPercent: Type.Integer(),
  /** Sentences of the text as it is saved; positions in their section. */
  similar: Type.Array(
    Type.Object({
      section: Type.Integer(),
      from: Type.Integer(),
      to: Type.Integer(),
      percent: Type.Integer(),
      where: Type.String(),
    }),
  ),
  comments: Type.Array(CommentRow),
  mayComment: Type.Boolean(),
  notes: Type.Array(NoteRow),
  mayWriteNote: Type.Boolean(),
  mayDecideNote: Type.Boolean(),
  /** Where the next year's approved report no longer goes on from this one as corrected. */
  chainGaps: Type.Array(Type.String()),
});

export const getReportCompanion = {
  method: 'GET',
  path: '/api/office/reports/:agencyId/:year/beside',
  summary: '年报编写的依据、比对、批注和更正说明',
  params: ReportParams,
  reply: ReportCompanion,
} as const satisfies Endpoint;

export const addReportComment = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/comments',
  summary: '对年报的一部分或者一个数提出批注',
  params: ReportParams,
  body: Type.Object({
    section: Section,
    cell: Type.Optional(Text('数据', 100)),
    threadId: Type.Optional(Id),
    words: Text('批注', 2000),
  }),
  reply: Type.Object({ commentId: Type.String() }),
} as const satisfies Endpoint;

export const settleReportComment = {
  method: 'PUT',
  path: '/api/office/reports/:agencyId/:year/comments/:commentId',
  summary: '办结或者重新打开一条批注',
  params: Type.Object({ agencyId: AgencyCode, year: YearText, commentId: Id }),
  body: Type.Object({ isSettled: Type.Boolean({ title: '已办结' }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

/** One change of a note: a cell with its right number, or words with the right ones. */
const ChangeShape = Type.Object({
  kind: oneOf('更正对象', ['cell', 'text']),
  cell: Type.Optional(Text('数据', 100)),
  section: Type.Optional(Section),
  from: Text('原文', 2000),
  to: Text('更正为', 2000),
});

export const writeReportNote = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/notes',
  summary: '拟出更正说明并送审',
  params: ReportParams,
  body: Type.Object({
    changes: Type.Array(ChangeShape, { title: '更正', maxItems: 100 }),
    reason: Text('更正原因', 2000),
  }),
  reply: Type.Object({ noteId: Type.String() }),
} as const satisfies Endpoint;

const NoteParams = Type.Object({ agencyId: AgencyCode, year: YearText, noteId: Id });

export const releaseReportNote = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/notes/:noteId/release',
  summary: '审定并发布更正说明',
  params: NoteParams,
  body: Type.Object({ digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const declineReportNote = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/notes/:noteId/return',
  summary: '退回更正说明',
  params: NoteParams,
  body: Type.Object({ opinion: Text('意见', 1000) }),
  reply: Type.Null(),
} as const satisfies Endpoint;
