import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { Nullable, oneOf } from './shapes.ts';

/** Lamp of a task by working days left (screens §4.3): grey, green, blue, yellow, red, black. */
export const lamps = ['grey', 'green', 'blue', 'yellow', 'red', 'black'] as const;

export const getHome = {
  method: 'GET',
  path: '/api/office/home',
  summary: '首页:下一步要做的事',
  reply: Type.Object({
    /** What is next, as sentences, most urgent first. */
    tasks: Type.Array(
      Type.Object({
        sentence: Type.String(),
        button: Type.String(),
        link: Type.String(),
        dueOn: Nullable(Type.String()),
        lamp: oneOf('灯', lamps),
        lampText: Type.String(),
      }),
    ),
    figures: Type.Array(Type.Object({ label: Type.String(), value: Type.Integer(), link: Type.String() })),
  }),
} as const satisfies Endpoint;
