import type { LightMyRequestResponse } from 'fastify';

/** What a refused call answers: its status, and of the problem document what it names. */
export interface RefusedCall {
  readonly status: number;
  readonly reason?: string;
  readonly message?: string;
  readonly cite?: string;
  /** The first field that has to be corrected. */
  readonly field?: string;
  /** Every field that has to be corrected. */
  readonly fields: readonly string[];
}

/** The refusal in an answer; an answer that is none shows by its status. */
export async function refusalOf(sent: Promise<LightMyRequestResponse> | LightMyRequestResponse): Promise<RefusedCall> {
  const reply = await sent;
  if (reply.statusCode < 400) return { status: reply.statusCode, fields: [] };
  const { errors = [], ...problem } = reply.json<Omit<RefusedCall, 'status'> & { errors?: { field: string }[] }>();
  const fields = errors.map(({ field }) => field);
  return { field: fields[0] as string, ...problem, status: reply.statusCode, fields };
}
