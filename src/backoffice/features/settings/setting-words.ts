import { requestRows2021 } from '../../../core/annual-report/request-table.ts';
import type { SettingRow } from '../../../core/fees/setting-row.ts';
import { handledRows } from '../../../core/requests/handled-rows.ts';
import { text } from './text.ts';

/** A value of a setting in words. */
export function valueWords(row: SettingRow, value: string | number | boolean): string {
  switch (row.kind) {
    case 'choice':
      return optionWords(row, String(value));
    case 'flag':
      return value === true ? text.yes : text.no;
    case 'count':
      return `${value}${row.unit}`;
    case 'text':
      return value === '' ? text.empty : String(value);
  }
}

/** An option in words; a row of table 3 by its label on the form. */
export function optionWords(row: Extract<SettingRow, { kind: 'choice' }>, option: string): string {
  const handled = handledRows.find((candidate) => candidate === option);
  const label = handled === undefined ? undefined : requestRows2021.find(({ id }) => id === handled)?.label;
  return label ?? row.options[option] ?? option;
}
