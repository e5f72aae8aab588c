import type { Citation } from './citation.ts';

/**
 * Why something that was asked is not done: a stable reason, a courteous Chinese sentence that names the fact and the
 * remedy, the article it rests on where there is one, and the field to correct where the fault is in one.
 */
export interface Refusal {
  readonly reason: string;
  readonly message: string;
  readonly cite?: Citation;
  readonly field?: string;
}
