import { type ColumnCycle, columnCycles, periodsDue } from '../../../src/core/catalog/column-rhythm.ts';
import {
  type ValidityChange,
  type ValidityEffect,
  validityEffects,
  validityOn,
} from '../../../src/core/catalog/validity.ts';
import { day } from '../../support/official-calendar.ts';
import type { LawRule } from '../law-rule.ts';

/** Rules about documents in force, and about when a column is due. */
export const validityRules: Readonly<Record<string, LawRule>> = {
  validity: (input) => {
    const { kind } = validityOn(
      {
        hasValidity: true,
        validUntil: input.has('validUntil') ? input.day('validUntil') : null,
        changes: input.has('changes') ? input.text('changes').split('；').map(changeFrom) : [],
      },
      input.day('on'),
    );
    return { validity: kind };
  },
  columnDue: (input) => {
    const rhythm = {
      cycle: cycleOf(input.text('cycle')),
      dueMonth: input.number('month'),
      dueDay: input.number('day'),
    };
    const due = periodsDue(rhythm, input.day('from'), input.day('to'));
    return { due: due.map(({ label, dueOn }) => `${label} ${dueOn}`).join('；') };
  },
};

/** `废止 2026-04-01`. */
function changeFrom(words: string): ValidityChange {
  const [label = '', from = ''] = words.split(' ');
  return { effect: effectOf(label), from: day(from), by: words, byIndexNumber: null };
}

function effectOf(label: string): ValidityEffect {
  const found = validityEffects.find((row) => row.label === label);
  if (found === undefined) throw new Error(`${label} is no effect.`);
  return found.id;
}

function cycleOf(label: string): ColumnCycle {
  const found = columnCycles.find((row) => row.label === label);
  if (found === undefined) throw new Error(`${label} is no cycle.`);
  return found.id;
}
