import { type Static, Type } from 'typebox';
import { agencyKinds } from '../core/agencies/agency.ts';
import { reorganisationKinds } from '../core/agencies/reorganisation.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Kind = oneOf('变动方式', idsOf(reorganisationKinds));

const TreeRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: oneOf('类别', idsOf(agencyKinds)),
  /** Steps below the agency that asks. */
  depth: Type.Integer(),
});

/** What is decided; which of the fields count depends on the kind. */
const Decision = {
  kind: Kind,
  on: Day('变动日期'),
  agency: Type.Optional(AgencyCode),
  agencies: Type.Optional(Type.Array(AgencyCode, { title: '被合并的单位', maxItems: 50 })),
  into: Type.Optional(Type.Array(AgencyCode, { title: '合并后的单位、分立出的单位', maxItems: 50 })),
  parent: Type.Optional(AgencyCode),
  successor: Type.Optional(AgencyCode),
  ledgerTo: Type.Optional(Nullable(AgencyCode)),
  name: Type.Optional(Text('新的机关全称', 100)),
  shortName: Type.Optional(Text('新的简称', 30)),
};
const DecisionShape = Type.Object(Decision);
export type DecisionFields = Static<typeof DecisionShape>;

export const getTreeOn = {
  method: 'GET',
  path: '/api/office/agency-tree',
  summary: '某一天的机构树',
  query: Type.Object({ on: Day('日期') }),
  reply: Type.Object({ on: Type.String(), rows: Type.Array(TreeRow) }),
} as const satisfies Endpoint;

export const listReorganisations = {
  method: 'GET',
  path: '/api/office/reorganisations',
  summary: '已经登记的机构变动',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        reorganisationId: Type.String(),
        kind: Kind,
        on: Type.String(),
        /** What happened, in one sentence with the names of the time. */
        words: Type.String(),
        basis: Type.String(),
        recordedByName: Nullable(Type.String()),
        recordedAt: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const previewReorganisation = {
  method: 'POST',
  path: '/api/office/reorganisations/preview',
  summary: '预览机构变动',
  body: DecisionShape,
  reply: Type.Object({
    words: Type.String(),
    /** What follows for ledgers, reports and units below, one sentence each. */
    effects: Type.Array(Type.String()),
    before: Type.Array(TreeRow),
    after: Type.Array(TreeRow),
  }),
} as const satisfies Endpoint;

export const recordReorganisation = {
  method: 'POST',
  path: '/api/office/reorganisations',
  summary: '登记机构变动',
  body: Type.Object({ ...Decision, basis: Text('批准文件', 200) }),
  reply: Type.Object({ reorganisationId: Type.String() }),
} as const satisfies Endpoint;
