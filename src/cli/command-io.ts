import type { PlainDate } from '../core/values/plain-date.ts';

/** What a command may touch of the outside; `main` fills it. */
export interface CommandIo {
  /** Writes one text and a line end to standard output. */
  out(text: string): void;
  /** Writes one text and a line end to standard error. */
  err(text: string): void;
  /** Shows how far a long command is; absent where nobody watches a terminal. */
  readonly progress?: (done: number, all: number) => void;
  /** Today in Asia/Shanghai. */
  readonly today: PlainDate;
  /** The parsed JSON of every file in `data/holidays`. */
  readonly calendarNotices: readonly unknown[];
}
