import pg from 'pg';

type Parse = (text: string) => unknown;

const int8 = 20;
const timestamptz = 1184;
const textArray: number = 1009;
// date, timestamp, interval and arrays of them: the text PostgreSQL writes is already what the core reads
const keptAsText: readonly number[] = [1082, 1114, 1186];
const arrays: Readonly<Record<number, number>> = { 1016: int8, 1182: 1082, 1115: 1114, 1185: timestamptz, 1187: 1186 };

const instantPattern = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(:\d\d)?(:\d\d)?$/;

/**
 * How a column's text becomes a value: never a Date, never a rounded number. Unlisted types are read as `pg` reads
 * them. Throws on an int8 beyond 2^53, which a query has to cast to text.
 */
export function typeParserOf(oid: number, format?: 'text' | 'binary'): Parse {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
  const element = arrays[oid];
  if (element !== undefined) {
    const parse = scalarParserOf(element);
    return (text) => parseElements(pg.types.getTypeParser(textArray, 'text')(text), parse);
  }
  return scalarParserOf(oid);
}

function scalarParserOf(oid: number): Parse {
  if (oid === int8) return safeInteger;
  if (oid === timestamptz) return isoInstant;
  if (keptAsText.includes(oid)) return (text) => text;
  return pg.types.getTypeParser(oid, 'text');
}

function parseElements(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map((element) => parseElements(element, parse));
  return typeof value === 'string' ? parse(value) : value;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} exceeds 2^53: cast the column to text.`);
  return value;
}

function isoInstant(text: string): string {
  return text.replace(instantPattern, (_all, day, time, hours, minutes) => `${day}T${time}${hours}${minutes ?? ':00'}`);
}
