import { problemText } from './problem-text.ts';

/** One faulty field of what was sent, with what to do about it. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What the server answers when a call is refused; `network` is a call that never reached it. */
export interface ProblemDocument {
  readonly reason: string;
  readonly message: string;
  readonly cite?: string;
  readonly field?: string;
  readonly errors?: readonly FieldFault[];
}

/** A call that was not carried out, with the reason, the remedy and the fields to correct. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly cite: string | undefined;
  readonly faults: readonly FieldFault[];

  constructor(status: number, document: ProblemDocument) {
    super(document.message);
    this.name = 'Problem';
    this.status = status;
    this.reason = document.reason;
    this.cite = document.cite;
    this.faults = document.errors ?? (document.field === undefined ? [] : [{ ...document, field: document.field }]);
  }

  /** Whether sending the same again may help. */
  get mayRetry(): boolean {
    return this.reason === 'network' || this.status >= 500 || this.status === 429;
  }
}

/** The problem of a call that did not reach the server. */
export function networkProblem(): Problem {
  return new Problem(0, { reason: 'network', message: problemText.network });
}

/** Reads what the server answered; whatever is no problem document becomes one. */
export function problemFrom(status: number, body: unknown): Problem {
  if (isProblemDocument(body)) return new Problem(status, body);
  return new Problem(status, {
    reason: 'unreadable',
    message: problemText.unreadable(status),
  });
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return (
    typeof body === 'object' &&
    body !== null &&
    'reason' in body &&
    typeof body.reason === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}
