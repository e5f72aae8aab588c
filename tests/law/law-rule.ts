import type { PlainDate } from '../../src/core/values/plain-date.ts';
import { day } from '../support/official-calendar.ts';

/** Answers one case of a YAML file: from its `input` to what is compared with its `expected`. */
export type LawRule = (input: CaseInput) => unknown;

/** Reads the input of a case, and says which key is missing or of the wrong kind. */
export class CaseInput {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** The whole input, for a rule that has its own reader. */
  value(): unknown {
    return this.#value;
  }

  text(key: string): string {
    const value = this.#field(key);
    if (typeof value !== 'string') throw new Error(`The input needs a text under "${key}".`);
    return value;
  }

  number(key: string): number {
    const value = this.#field(key);
    if (typeof value !== 'number') throw new Error(`The input needs a number under "${key}".`);
    return value;
  }

  day(key: string): PlainDate {
    return day(this.text(key));
  }

  has(key: string): boolean {
    return this.#field(key) !== undefined;
  }

  list(key: string): readonly CaseInput[] {
    const value = this.#field(key);
    if (!Array.isArray(value)) throw new Error(`The input needs a list under "${key}".`);
    return value.map((entry) => new CaseInput(entry));
  }

  numbers(key: string): readonly number[] {
    return this.list(key).map((entry) => {
      if (typeof entry.#value !== 'number') throw new Error(`The list under "${key}" holds numbers only.`);
      return entry.#value;
    });
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((entry) => {
      if (typeof entry.#value !== 'string') throw new Error(`The list under "${key}" holds texts only.`);
      return entry.#value;
    });
  }

  one(key: string): CaseInput {
    return new CaseInput(this.#field(key));
  }

  #field(key: string): unknown {
    const value = this.#value;
    if (typeof value !== 'object' || value === null) throw new Error(`The input has no "${key}".`);
    return (value as Readonly<Record<string, unknown>>)[key];
  }
}
