import { Type } from 'typebox';
import { outcomeIds, refusalGrounds } from '../core/requests/outcomes.ts';
import { searchPlaces } from '../core/requests/record-search.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, oneOf } from './shapes.ts';

const RequestParams = Type.Object({ requestId: Id });

/** A question of the coach and the chosen answer, both by id; the tree itself is the core's. */
export const CoachChoices = Type.Array(
  Type.Object({ question: Type.String({ maxLength: 60 }), answer: Type.String({ maxLength: 60 }) }),
  { title: '回答', maxItems: 40 },
);

/** The search behind “does not exist” or “not held”. */
export const RecordSearchShape = Type.Object({
  searchedOn: Type.String({ title: '检索日期', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  places: Type.Array(oneOf('检索了哪里', idsOf(searchPlaces)), { title: '检索了哪里', maxItems: searchPlaces.length }),
});

/** How an outcome was found: every question with its answer, its article and its evidence. */
export const FileNoteShape = Type.Array(
  Type.Object({
    question: Type.String({ maxLength: 200 }),
    answer: Type.String({ maxLength: 200 }),
    cite: Type.String({ maxLength: 200 }),
    evidence: Type.Array(
      Type.Object({ label: Type.String({ maxLength: 100 }), value: Type.String({ maxLength: 2000 }) }),
      { maxItems: 20 },
    ),
  }),
  { title: '卷内说明', maxItems: 40 },
);

export const openCoach = {
  method: 'GET',
  path: '/api/office/requests/:requestId/coach',
  summary: '结果向导：登记簿已经回答的问题',
  params: RequestParams,
  reply: Type.Object({
    requestNumber: Type.String(),
    mayClose: Type.Boolean(),
    /** Answers that the record already gives. */
    proposals: Type.Array(Type.Object({ question: Type.String(), answer: Type.String(), why: Type.String() })),
    /** Answers that the record rules out. */
    contradictions: Type.Array(
      Type.Object({ question: Type.String(), answer: Type.String(), message: Type.String(), cite: Type.String() }),
    ),
  }),
} as const satisfies Endpoint;

export const consultCoach = {
  method: 'POST',
  path: '/api/office/requests/:requestId/coach',
  summary: '结果向导：由回答得出办理结果、理由和文书内容',
  params: RequestParams,
  body: Type.Object({
    choices: CoachChoices,
    values: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 2000 })),
  }),
  reply: Type.Object({
    outcome: oneOf('办理结果', outcomeIds),
    refusedPartGrounds: Type.Array(oneOf('不予公开部分的理由', refusalGrounds)),
    letter: Type.String(),
    letterTitle: Type.String(),
    cite: Type.String(),
    reasons: Type.String(),
    values: Type.Record(Type.String(), Type.String()),
    /** Fields of the letter, for the last look before it is drafted. */
    fields: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Type.String(),
        kind: Type.String(),
        required: Type.Boolean(),
        hint: Type.String(),
        longest: Type.Integer(),
        choices: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
      }),
    ),
    fileNote: FileNoteShape,
    recordSearch: Type.Union([RecordSearchShape, Type.Null()]),
    mustInformThirdParty: Type.Boolean(),
    /** What stands open against the decision. */
    remedy: Type.String(),
  }),
} as const satisfies Endpoint;
