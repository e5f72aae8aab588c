import type { Static } from 'typebox';
import type { writeReportNote } from '../contract/report-workbench.ts';
import { cellLabel } from '../core/annual-report/cell-labels.ts';
import type { NoteChange } from '../core/annual-report/rectification-note.ts';
import type { SectionNumber } from '../core/annual-report/sections.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { parseWanYuan } from '../core/values/fen.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { noteChangeText } from './text.ts';

type Entered = Static<(typeof writeReportNote)['body']>['changes'][number];

/** Reads the changes of a note as they were typed: numbers of cells as whole numbers, money in 万元. Refuses with each field that is none. */
export function parseNoteChanges(entered: readonly Entered[]): Result<readonly NoteChange[], readonly Refusal[]> {
  const faults: Refusal[] = [];
  const changes = entered.flatMap((change, at): readonly NoteChange[] => {
    const { kind, cell = '', section = 0, from, to } = change;
    // the shape allows sections of the form only
    if (kind === 'text') return [{ kind, section: section as SectionNumber, from, to }];
    const [was, is] = [numberOf(cell, from), numberOf(cell, to)];
    if (was !== undefined && is !== undefined) return [{ kind, cell, from: was, to: is }];
    faults.push({
      reason: 'notANumber',
      field: `changes.${at}`,
      message: noteChangeText.notANumber(
        cellLabel(cell),
        cell.endsWith('ChargeFen') ? noteChangeText.wanYuan : noteChangeText.count,
      ),
    });
    return [];
  });
  return faults.length === 0 ? accept(changes) : refuse(faults);
}

function numberOf(cell: string, text: string): number | undefined {
  const typed = text.normalize('NFKC').trim();
  if (cell.endsWith('ChargeFen')) return parseWanYuan(typed);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
