import { Type } from 'typebox';
import { oneOf } from './shapes.ts';

const reasons = ['blank', 'slash', 'rowAbsent', 'notApplicable', 'unreadable', 'uncertain'] as const;

/** By cell that has no number: why, what stands there, and the numbers that it may be. */
export const CellNotesShape = Type.Record(
  Type.String(),
  Type.Object({
    reason: oneOf('没有数字的原因', reasons),
    raw: Type.String(),
    candidates: Type.Array(Type.Number()),
  }),
);
