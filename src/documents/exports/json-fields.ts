import type { CellPath } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { parseWanYuan } from '../../core/values/fen.ts';
import { chargeInFen, chargeInWanYuan } from './report-json.ts';

/** A field of a JSON report that does not fit: thrown while it is read, and answered as the refusal it holds. */
export class Misfit extends Error {
  readonly refusal: Refusal;

  constructor(field: string, wanted: string) {
    super(field);
    const message = `JSON 数据不是完整的年度报告：“${field}”应为${wanted}。请使用本系统导出的 JSON 文件，或按公布的数据格式改正。`;
    this.refusal = { reason: 'file.json', message, field };
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object in a field. Throws a Misfit on everything else. */
export function objectAt(value: unknown, field: string): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Misfit(field, '对象');
  return value as JsonObject;
}

/** The text in a member of an object. Throws a Misfit on everything else. */
export function textAt(object: JsonObject, name: string, field = name): string {
  const value = object[name];
  if (typeof value !== 'string') throw new Misfit(field, '文字');
  return value;
}

/** The whole number or `null` in a field. Throws a Misfit on everything else. */
export function countAt(value: unknown, field: string): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Misfit(field, '整数或 null');
  return value;
}

/** The amount in a field, in fen, or `null`. Throws a Misfit on everything that is no number of 万元. */
export function fenAt(value: unknown, field: string): number | null {
  if (value === null) return null;
  const amount = typeof value === 'number' ? parseWanYuan(String(value)) : undefined;
  if (amount === undefined) throw new Misfit(field, '以万元为单位、不超过六位小数的数或 null');
  return amount;
}

/** The number that a cell holds: a count, or fen where the public JSON writes 万元. Throws a Misfit on everything else. */
export function cellNumberAt(value: unknown, cell: CellPath, field: string): number {
  const number = cell.endsWith(chargeInFen) ? fenAt(value, field) : countAt(value, field);
  if (number === null) throw new Misfit(field, '数');
  return number;
}

/** One of a list of codes. Throws a Misfit on everything else. */
export function codeAt<Code extends string>(value: unknown, codes: readonly Code[], field: string): Code {
  const code = codes.find((candidate) => candidate === value);
  if (code === undefined) throw new Misfit(field, codes.join('、'));
  return code;
}

/** A path or identifier of the public JSON as the core names it. */
export function innerName(path: string): string {
  return path.replace(chargeInWanYuan, chargeInFen);
}
