import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatCitation } from '../core/law/citation.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { type Reading, readingOf } from './reading.ts';

const fieldErrorSchema = Type.Object({
  field: Type.String({ description: '出错的字段，层级之间用点隔开' }),
  message: Type.String({ description: '错在哪里、怎样改正' }),
});

/** One faulty field of an input, with what to do about it. */
export type FieldError = Static<typeof fieldErrorSchema>;

/** The document that every refused or failed call of `/api/` answers. */
export const problemSchema = Type.Object(
  {
    reason: Type.String({ description: '稳定的原因代码' }),
    message: Type.String({ description: '给使用者看的说明' }),
    cite: Type.Optional(Type.String({ description: '依据的条文' })),
    field: Type.Optional(Type.String({ description: '需要改正的字段' })),
    errors: Type.Optional(Type.Array(fieldErrorSchema, { description: '逐字段的错误' })),
    incident: Type.Optional(Type.String({ description: '故障编号，报修时请提供' })),
  },
  { title: 'Problem', description: '请求没有完成时的答复' },
);

/** A problem document with its status. */
export interface Problem extends Static<typeof problemSchema> {
  readonly status: number;
}

/** What an error page of the site is drawn from. */
export interface PageProblem {
  readonly status: number;
  readonly message: string;
  readonly path: string;
  /** How the browser wants pages to look. */
  readonly reading: Reading;
  /** Number under which the operator finds the defect in the log. */
  readonly incident?: string;
}

// what is not named here and concerns no single field is a conflict with the state of the record: 409
const statusOfReason: Readonly<Record<string, number>> = {
  notFound: 404,
  withdrawn: 410,
  notPermitted: 403,
  mustChangePassword: 403,
  crossSite: 403,
  signInNeeded: 401,
  wrongCredentials: 401,
  tooManyAttempts: 429,
  busy: 503,
  invalidInput: 422,
};

const retryAfterSeconds: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/** The problem document of a refusal; of several, the list of the fields they concern. Throws on an empty list. */
export function problemOf(refusal: Refusal | readonly Refusal[]): Problem {
  const refusals: readonly Refusal[] = 'reason' in refusal ? [refusal] : refusal;
  const [first] = refusals;
  if (first === undefined) throw new Error('A refusal names no reason: answer at least one.');
  const errors = refusals.flatMap(({ field, message }) => (field === undefined ? [] : [{ field, message }]));
  return {
    status: statusOfReason[first.reason] ?? (errors.length > 0 ? 422 : 409),
    reason: first.reason,
    message: first.message,
    ...(first.cite === undefined ? {} : { cite: formatCitation(first.cite) }),
    ...(first.field === undefined ? {} : { field: first.field }),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** The problem document of an input whose shape is wrong. */
export function invalidInput(errors: readonly FieldError[]): Problem {
  return {
    status: 422,
    reason: 'invalidInput',
    message: errors[0]?.message ?? '提交的内容有误，请检查后重试。',
    errors: [...errors],
  };
}

/** Whether a request is answered in JSON rather than with a page. */
function wantsJson(request: FastifyRequest): boolean {
  return /^\/api(\/|\?|$)/.test(request.originalUrl);
}

/** Answers a problem: as JSON under `/api/`, else as the page that `errorPage` draws. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  errorPage: (problem: PageProblem) => string,
): FastifyReply {
  if (wantsJson(request)) return sendJsonProblem(reply, problem);
  const page = {
    status: problem.status,
    message: problem.message,
    path: request.originalUrl.split('?')[0] ?? '/',
    reading: readingOf(request),
    ...(problem.incident === undefined ? {} : { incident: problem.incident }),
  };
  return headed(reply, problem.status).type('text/html; charset=utf-8').send(errorPage(page));
}

/** Answers a problem as JSON. */
export function sendJsonProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, ...document } = problem;
  return headed(reply, status).type('application/json; charset=utf-8').send(document);
}

function headed(reply: FastifyReply, status: number): FastifyReply {
  const delay = retryAfterSeconds[status];
  if (delay !== undefined) reply.header('retry-after', String(delay));
  return reply.code(status).header('cache-control', 'no-store');
}
