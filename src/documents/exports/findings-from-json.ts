import { cellPaths } from '../../core/annual-report/cells.ts';
import type { Finding, ProposedRepair, Severity, Verdict } from '../../core/annual-report/finding.ts';
import type { CellPath, FormVersion, Place } from '../../core/annual-report/report.ts';
import type { SectionNumber } from '../../core/annual-report/sections.ts';
import { instrument } from '../../core/law/citation.ts';
import { cellNumberAt, codeAt, countAt, innerName, type JsonObject, Misfit, objectAt, textAt } from './json-fields.ts';

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const verdicts: readonly Verdict[] = ['pass', 'fail', 'uncertain', 'notAssessable'];
const repairs: readonly ProposedRepair['kind'][] = ['setCell', 'replaceText', 'note'];
const tableNumbers = [2, 3, 4] as const;
const mostFindings = 2000;

/**
 * Reads the findings that came with a report. Those of other shapes (a fixture names only a place) are not ours and are
 * left out; one of ours that does not fit throws a Misfit, for its repair would change a cell.
 */
export function findingsAt(value: unknown, version: FormVersion): readonly Finding[] {
  if (!Array.isArray(value) || value.length > mostFindings) throw new Misfit('findings', `数组，最多${mostFindings}项`);
  const known = knownCells(version);
  return value.flatMap((finding, at) => parseFinding(finding, known, `findings.${at}`));
}

/** Every cell that a report of a form version may have: table 3 may keep the rows of the other version. */
export function knownCells(version: FormVersion): ReadonlySet<CellPath> {
  const other = cellPaths(version === '2021' ? '2019' : '2021').filter((path) => path.startsWith('requests.'));
  return new Set([...cellPaths(version), ...other]);
}

/** Reads a place in a report. Throws a Misfit on anything that is none. */
export function placeAt(value: unknown, field: string): Place {
  const place = objectAt(value ?? { section: 0 }, field);
  const section = Number(place['section']);
  if (!Number.isInteger(section) || section < 0 || section > 6) throw new Misfit(`${field}.section`, '0至6');
  const { part, table, row, column, line } = place;
  const number = tableNumbers.find((candidate) => candidate === table);
  if (table !== undefined && number === undefined) throw new Misfit(`${field}.table`, '2、3或4');
  return {
    section: section as SectionNumber,
    ...(part === undefined ? {} : { part: textAt(place, 'part', `${field}.part`) }),
    ...(number === undefined ? {} : { table: number }),
    ...(row === undefined ? {} : { row: innerName(textAt(place, 'row', `${field}.row`)) }),
    ...(column === undefined ? {} : { column: textAt(place, 'column', `${field}.column`) }),
    ...(line === undefined ? {} : { line: countAt(line, `${field}.line`) ?? 0 }),
  };
}

function parseFinding(value: unknown, known: ReadonlySet<CellPath>, field: string): readonly Finding[] {
  if (value === null || typeof value !== 'object') return [];
  const fields = value as JsonObject;
  const { rule, severity, verdict, message, cite, fix } = fields;
  if (typeof rule !== 'string' || typeof message !== 'string' || typeof cite !== 'string') return [];
  return [
    {
      rule,
      severity: codeAt(severity, severities, `${field}.severity`),
      verdict: codeAt(verdict, verdicts, `${field}.verdict`),
      place: placeAt(fields['place'], `${field}.place`),
      message,
      cite: instrument(cite),
      ...(fix === undefined ? {} : { fix: repairAt(fix, known, `${field}.fix`) }),
    },
  ];
}

function repairAt(value: unknown, known: ReadonlySet<CellPath>, field: string): ProposedRepair {
  const fix = objectAt(value, field);
  const kind = codeAt(fix['kind'], repairs, `${field}.kind`);
  const why = textAt(fix, 'why', `${field}.why`);
  if (kind === 'note') return { kind, why };
  if (kind === 'replaceText')
    return { kind, from: textAt(fix, 'from', `${field}.from`), to: textAt(fix, 'to', `${field}.to`), why };
  const cell = innerName(textAt(fix, 'cell', `${field}.cell`));
  if (!known.has(cell)) throw new Misfit(`${field}.cell`, '格式规定的单元格');
  return { kind, cell, value: cellNumberAt(fix['value'], cell, `${field}.value`), why };
}
