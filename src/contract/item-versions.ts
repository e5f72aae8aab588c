import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { orNull } from './item-content.ts';
import { ItemParams, ItemRow } from './items.ts';
import { Id, Nullable, oneOf, Text } from './shapes.ts';

const VersionText = Type.String({ title: '版本', pattern: '^[1-9]\\d{0,4}$' });

/** Versions that were released, with the revisions of the working version. */
export const listItemVersions = {
  method: 'GET',
  path: '/api/office/items/:itemId/versions',
  summary: '信息的版本',
  params: ItemParams,
  reply: Type.Object({
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        publishedAt: Type.String(),
        changeNote: Type.String(),
        isHidden: Type.Boolean(),
        hasWords: Type.Boolean(),
        isShown: Type.Boolean(),
      }),
    ),
    revisions: Type.Array(
      Type.Object({ revision: Type.Integer(), savedByName: Nullable(Type.String()), savedAt: Type.String() }),
    ),
  }),
} as const satisfies Endpoint;

export const hideItemVersion = {
  method: 'POST',
  path: '/api/office/items/:itemId/versions/:version/hiding',
  summary: '隐去信息的旧版本',
  params: Type.Object({ itemId: Id, version: VersionText }),
  body: Type.Object({ why: Text('原因', 300) }),
  reply: ItemRow,
} as const satisfies Endpoint;

/** A run of words in a comparison. */
const PartShape = Type.Object({ kind: oneOf('变化', ['same', 'added', 'removed']), text: Type.String() });

/**
 * What changed. `from`: a revision (`r3`), a released version (`v1`), or left out: the last released version, else the
 * revision that was submitted last before this one. `to`: the same, or left out: the newest revision.
 */
export const compareItem = {
  method: 'GET',
  path: '/api/office/items/:itemId/differences',
  summary: '信息的修改对照',
  params: ItemParams,
  query: Type.Object({
    from: Type.Optional(Type.String({ title: '从哪一版', pattern: '^[rv][1-9]\\d{0,5}$' })),
    to: Type.Optional(Type.String({ title: '到哪一版', pattern: '^[rv][1-9]\\d{0,5}$' })),
  }),
  reply: Type.Object({
    /** Names of the two states; `from` is null where there is nothing earlier to compare with. */
    from: Nullable(Type.String()),
    to: Type.String(),
    fields: Type.Array(Type.Object({ field: Type.String(), label: Type.String(), parts: Type.Array(PartShape) })),
    /** Lines of the text in order; unchanged stretches are whole. `place` is the block in the newer state. */
    lines: Type.Array(
      Type.Object({
        kind: oneOf('变化', ['same', 'added', 'removed', 'changed']),
        place: orNull(
          Type.Object({
            block: Type.Integer(),
            row: Type.Optional(Type.Integer()),
            column: Type.Optional(Type.Integer()),
          }),
        ),
        parts: Type.Array(PartShape),
      }),
    ),
  }),
} as const satisfies Endpoint;
