import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '../core/values/result.ts';

/** Options of a command by name without hyphens: whether each takes a value. */
export type OptionSpec = Readonly<Record<string, 'value' | 'flag'>>;

/** What stands on a command line. */
export interface ParsedOptions {
  /** Value of every option that was given. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** Reads `--name value`, `--name=value` and `--flag`. Refuses what is unknown, repeated or lacks its value, in Chinese. */
export function parseOptions(args: readonly string[], spec: OptionSpec): Result<ParsedOptions, string> {
  const [values, flags, positionals] = [new Map<string, string>(), new Set<string>(), [] as string[]];
  for (const token of tokensOf(args, spec)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const kind = Object.hasOwn(spec, token.name) ? spec[token.name] : undefined;
    if (kind === undefined) return refuse(`没有参数 ${token.rawName}；可用的参数：${names(spec)}。`);
    if (values.has(token.name) || flags.has(token.name)) return refuse(`参数 ${token.rawName} 写了两次，请只写一次。`);
    if (kind === 'value' && (token.value === undefined || token.value === ''))
      return refuse(`参数 ${token.rawName} 后面缺少值。`);
    if (kind === 'flag' && token.value !== undefined) return refuse(`参数 ${token.rawName} 不带值。`);
    if (kind === 'value') values.set(token.name, token.value ?? '');
    else flags.add(token.name);
  }
  return accept({ values, flags, positionals });
}

function tokensOf(args: readonly string[], spec: OptionSpec) {
  const options = Object.fromEntries(
    Object.entries(spec).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' } as const]),
  );
  // not strict: its own messages are English and name no remedy
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function names(spec: OptionSpec): string {
  return Object.keys(spec)
    .map((name) => `--${name}`)
    .join('、');
}
