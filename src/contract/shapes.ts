import { Type } from 'typebox';
import { roles } from '../core/access/roles.ts';
import { applicantKinds } from '../core/requests/applicant-kinds.ts';
import { deliveryMethods } from '../core/requests/channels.ts';

// Building blocks that several endpoints share. Strings without a title are never entered by hand.

/** A civil day, `YYYY-MM-DD`; whether it exists is checked where it is parsed. */
export const Day = (title: string) => Type.String({ title, pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Id = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' });
export const AgencyCode = Type.String({ title: '机关代码', minLength: 2, maxLength: 40, pattern: '^[a-z][a-z0-9-]+$' });
/** A year as it stands in an address. */
export const YearText = Type.String({ title: '年度', pattern: '^20\\d{2}$' });
/** A text entered by hand, with its label and its longest length. */
export const Text = (title: string, maxLength: number) => Type.String({ title, maxLength });
/** The same, or `null` where there is none. */
export const Nullable = <Schema extends ReturnType<typeof Type.String | typeof Type.Integer>>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** One of a closed list of codes. */
export const oneOf = <const Ids extends readonly string[]>(title: string, ids: Ids) =>
  Type.Unsafe<Ids[number]>({ type: 'string', enum: [...ids], title });

export const ApplicantKindId = oneOf('申请人类型', idsOf(applicantKinds));
export const DeliveryMethodId = oneOf('获取方式', idsOf(deliveryMethods));
export const RoleId = oneOf('岗位', idsOf(roles));

/** Position in a list; rows come 20 at a time unless asked otherwise. */
export const Paging = {
  offset: Type.Optional(Type.String({ title: '起始位置', pattern: '^\\d{1,7}$' })),
  limit: Type.Optional(Type.String({ title: '每页条数', pattern: '^(10|20|50|100|500)$' })),
};

/** A finding of the checks, its source as printed text; `key` names it among those of its report. */
export const FindingShape = Type.Object({
  key: Type.String(),
  rule: Type.String(),
  severity: oneOf('级别', ['error', 'warning', 'notice']),
  verdict: oneOf('结论', ['pass', 'fail', 'uncertain', 'notAssessable']),
  place: Type.Object({
    section: Type.Integer(),
    part: Type.Optional(Type.String()),
    table: Type.Optional(Type.Integer()),
    row: Type.Optional(Type.String()),
    column: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer()),
  }),
  message: Type.String(),
  cite: Type.String(),
  /** A named person may override this error. */
  mayStand: Type.Boolean(),
  /** Who answers for it, where somebody's signature counts today. */
  waiver: Type.Optional(
    Type.Object({
      reason: Type.String(),
      signedByName: Type.String(),
      signedOn: Type.String(),
      expiresOn: Type.String(),
    }),
  ),
  fix: Type.Optional(
    Type.Object({
      kind: oneOf('修复方式', ['setCell', 'replaceText', 'note']),
      why: Type.String(),
      cell: Type.Optional(Type.String()),
      value: Type.Optional(Type.Number()),
      from: Type.Optional(Type.String()),
      to: Type.Optional(Type.String()),
    }),
  ),
});

/** Cells by path (`requests.granted.total`); money in fen. */
export const CellsShape = Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()]));

/** Texts by section number. */
export const NarrativeShape = Type.Record(Type.String(), Type.String());

/** The ids of a table of rows, typed one by one. */
export function idsOf<const Rows extends readonly { readonly id: string }[]>(
  rows: Rows,
): { [At in keyof Rows]: Rows[At]['id'] } {
  return rows.map((row) => row.id) as { [At in keyof Rows]: Rows[At]['id'] };
}
