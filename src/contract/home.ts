import { Type } from 'typebox';
import { lamps } from '../core/deadlines/lamp.ts';
import type { Endpoint } from './endpoint.ts';
import { idsOf, Nullable, oneOf } from './shapes.ts';

export const getHome = {
  method: 'GET',
  path: '/api/office/home',
  summary: '首页：下一步要做的事',
  reply: Type.Object({
    /** What is next, as sentences, most urgent first. */
    tasks: Type.Array(
      Type.Object({
        sentence: Type.String(),
        button: Type.String(),
        link: Type.String(),
        dueOn: Nullable(Type.String()),
        lamp: oneOf('灯', idsOf(lamps)),
        lampText: Type.String(),
      }),
    ),
    figures: Type.Array(Type.Object({ label: Type.String(), value: Type.Integer(), link: Type.String() })),
  }),
} as const satisfies Endpoint;
