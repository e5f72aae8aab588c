import type { SourceFile } from './source-tree.ts';

/** Where a rule of the house is broken. */
export interface Violation {
  readonly file: string;
  readonly line?: number;
  /** What stands there, and what to do about it. */
  readonly what: string;
}

/** A planted fault, or a piece of code that must pass: file names with their text. */
export interface Sample {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files in which the rule must find something, once for each violation; none for code that must pass. */
  readonly finds: readonly string[];
}

/** One rule of the house, with the samples that prove it. */
export interface Rule {
  /** The rule in one sentence, as a test's name. */
  readonly says: string;
  examine(files: readonly SourceFile[]): readonly Violation[];
  /** Files (or `file: name`) that may break it, each with a reason that its reader can check. */
  readonly exceptions?: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}

/** What a rule finds that none of its exceptions excuses, and the exceptions that excuse nothing any more. */
export function verdictOf(rule: Rule, files: readonly SourceFile[]) {
  const found = rule.examine(files).map((violation) => ({ violation, excuse: exceptionOf(rule, violation) }));
  return {
    violations: found.filter(({ excuse }) => excuse === undefined).map(({ violation }) => told(violation)),
    idleExceptions: Object.keys(rule.exceptions ?? {}).filter((key) => !found.some(({ excuse }) => excuse === key)),
  };
}

/** `src/core/law/versions.ts:12 …`: a violation as a developer wants to read it. */
function told({ file, line, what }: Violation): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${what}`;
}

/** An exception names a file, a folder (ending in `/`), or a file and the beginning of what stands there. */
function exceptionOf(rule: Rule, { file, what }: Violation): string | undefined {
  return Object.keys(rule.exceptions ?? {}).find((key) => {
    const [path = '', start] = key.split(': ');
    const isPlace = path === file || (path.endsWith('/') && file.startsWith(path));
    return isPlace && (start === undefined || what.startsWith(start));
  });
}
