import type { Citation } from '../../law/citation.ts';
import { form2019, form2021 } from '../../law/citation.ts';
import type { Finding } from '../finding.ts';
import { lineOf } from './form-alignment.ts';
import { compact, labelText, sameOrdinal, words } from './label-text.ts';
import type { LabelMatch } from './match-labels.ts';
import type { TablesReading } from './report-tables.ts';

/** Row labels that differ from the form: other wordings that mean the same, and misprints. */
export function labelFindings(reading: TablesReading): readonly Finding[] {
  const cite = reading.alignment.version === '2021' ? form2021 : form2019;
  return reading.alignment.matches.flatMap((match) => {
    const { target } = match.label;
    if (target.kind !== 'requestRow' && target.kind !== 'proactiveRow') return [];
    if (!hasRow(reading, match)) return [];
    const place =
      target.kind === 'requestRow' ? ({ section: 3, table: 3 } as const) : ({ section: 2, table: 2 } as const);
    const line = lineOf(reading.alignment, match);
    const where = { ...place, row: target.row, ...(line === undefined ? {} : { line }) };
    return labelFinding(match, where, cite);
  });
}

function hasRow({ proactive, requests }: TablesReading, { label: { target } }: LabelMatch): boolean {
  if (target.kind === 'proactiveRow') return proactive.rows.get(target.row)?.how !== 'absent';
  if (target.kind !== 'requestRow') return false;
  const row = requests.rows.get(target.row);
  return row !== undefined && row.how !== 'absent';
}

function labelFinding(match: LabelMatch, place: Finding['place'], cite: Citation): readonly Finding[] {
  const printed = match.text.replace(/\s+/gu, '');
  const { label } = match.label;
  const fix = { kind: 'replaceText', from: printed, to: label } as const;
  if (match.distance > 0) {
    const wording = match.label.wordings[match.wording];
    const difference = differing(labelText(printed).body, wording?.body ?? '');
    return [
      {
        rule: 'D-label-typo',
        severity: 'warning',
        verdict: 'fail',
        place,
        message: `行名“${printed}”有误：“${difference.printed}”应为“${difference.official}”。`,
        cite,
        fix: { ...fix, why: `格式规定的行名是“${label}”。` },
      },
    ];
  }
  if (match.wording === 0 || match.isCut || isOnlyNumberOmitted(match)) return [];
  return [
    {
      rule: 'D-label-differs',
      severity: 'notice',
      verdict: 'fail',
      place,
      message: `行名写作“${printed}”，格式规定的行名是“${label}”。`,
      cite,
      fix: { ...fix, why: '行名应与格式一致，含义相同，数字不变。' },
    },
  ];
}

function isOnlyNumberOmitted({ text, label }: LabelMatch): boolean {
  const official = label.wordings[0];
  const printed = labelText(text);
  return (
    official !== undefined &&
    printed.body === official.body &&
    !sameOrdinal(printed.ordinal, official.ordinal) &&
    printed.ordinal === undefined &&
    words(compact(text)) === official.body &&
    official.body.length > 3
  );
}

/** The part in which two words differ, with a character on each side so that it can be recognised. */
function differing(printedText: string, officialText: string): { readonly printed: string; readonly official: string } {
  // whole characters: half of one could be neither shown nor stored
  const [printed, official] = [[...printedText], [...officialText]];
  let start = 0;
  while (start < printed.length && printed[start] === official[start]) start += 1;
  let end = 0;
  const shorter = Math.min(printed.length, official.length);
  while (end < shorter - start && printed.at(-1 - end) === official.at(-1 - end)) end += 1;
  const from = Math.max(start - 1, 0);
  const behind = Math.max(end - 2, 0);
  return {
    printed: printed.slice(from, printed.length - behind).join(''),
    official: official.slice(from, official.length - behind).join(''),
  };
}
