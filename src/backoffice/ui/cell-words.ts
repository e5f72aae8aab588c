import { fen, formatWanYuan } from '../../core/values/fen.ts';

/** A cell's value as the form prints it: money in 万元, no number as nothing at all. */
export function cellWords(path: string, value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'number' && path.endsWith('ChargeFen')) return formatWanYuan(fen(value));
  return String(value);
}
