import { type ColumnRoles, columnRoles, isPersonList } from './column-roles.ts';
import { findAcrossLines } from './find-across-lines.ts';
import { addressIn } from './find-home-address.ts';
import { findPersonalInformation, type PersonalInformationKind } from './find-personal-information.ts';
import { hasLuhnCheck, isIdNumber } from './number-kinds.ts';
import { parsePhoneNumber } from './phone-number.ts';
import { plainDigits } from './plain-digits.ts';

/** A personal datum in a table: what it is, in which cells, and where in the first of them. */
export interface TableDatum {
  readonly kind: PersonalInformationKind | 'landline' | 'homeAddress';
  readonly row: number;
  readonly column: number;
  /** The last cell that holds a part of it. */
  readonly lastColumn: number;
  readonly from?: number;
  readonly to?: number;
}

/** What was found in a table, and whether it is a list of natural persons. */
export interface TableReading {
  readonly isPersonList: boolean;
  readonly personCount: number;
  readonly data: readonly TableDatum[];
}

const idHeading = /身份证|证件号|公民身份|身份号码|社会保障号/;
const phoneHeading = /电话|手机|联系方式|联系号码/;
const accountHeading = /卡号|[账帐]号|[账帐]户|存折|一卡通/;
const homeHeading = /家庭|住址|居住|户籍|现住/;
const anyAddressHeading = /地\s*址|住\s*所/;

/**
 * Personal data in the cells of a table, each row as wide as the table: what stands in one cell, what is split over several,
 * and in lists of natural persons also landlines, accounts and addresses below the township. A column that is named for
 * ID numbers is believed even where a check digit is wrong: a number with one wrong digit still leads to its owner.
 */
export function readTable(rows: readonly (readonly string[])[]): TableReading {
  const roles = columnRoles(rows);
  const persons = isPersonList(rows, roles);
  const data = rows.flatMap((row, at) => [
    ...row.flatMap((cell, column) =>
      inCell(cell, { roles, column, label: labelBefore(row, column), isOfPerson: persons && at >= roles.headRows }).map(
        (datum) => ({ row: at, column, ...datum }),
      ),
    ),
    ...splitOverCells(row, roles).map((datum) => ({ row: at, ...datum })),
  ]);
  const personCount = persons
    ? rows.slice(roles.headRows).filter((row) => (row[roles.name] ?? '').trim() !== '').length
    : 0;
  return { isPersonList: persons, personCount, data };
}

type InCell = Omit<TableDatum, 'row' | 'column'>;

interface CellContext {
  readonly roles: ColumnRoles;
  readonly column: number;
  /** What stands before it in its row. */
  readonly label: string;
  readonly isOfPerson: boolean;
}

function inCell(cell: string, { roles, column, label, isOfPerson }: CellContext): InCell[] {
  if (cell.trim() === '') return [];
  const heading = roles.headings[column] ?? '';
  const found: InCell[] = findPersonalInformation(cell, isOfPerson ? heading : `${heading} ${label}`).map((datum) => ({
    ...datum,
    lastColumn: column,
  }));
  for (const { kind } of findAcrossLines(cell.split('\n'))) found.push({ kind, lastColumn: column });
  if (found.length > 0) return isOfPerson ? [...found, ...homeIn(cell, roles, column)] : found;
  const digits = plainDigits(cell)
    .replace(/[\s\u3000'’-]/g, '')
    .toUpperCase();
  const whole = { lastColumn: column, from: 0, to: cell.length };
  if (idHeading.test(heading) && /^\d{14}(?:\d|\d{3}[\dX])$/.test(digits)) return [{ kind: 'idCardNumber', ...whole }];
  if (!isOfPerson) return [];
  if (accountHeading.test(heading) && /^\d{10,25}$/.test(digits)) return [{ kind: 'bankCard', ...whole }];
  if (phoneHeading.test(heading) && isLandline(cell)) return [{ kind: 'landline', ...whole }];
  return homeIn(cell, roles, column);
}

function homeIn(cell: string, { headings, organization }: ColumnRoles, column: number): InCell[] {
  const heading = headings[column] ?? '';
  // the address of a firm is public, also where the list names its owner
  const isHome = homeHeading.test(heading) || (organization < 0 && anyAddressHeading.test(heading));
  const place = isHome ? addressIn(cell) : undefined;
  return place === undefined ? [] : [{ kind: 'homeAddress', lastColumn: column, from: place.from, to: place.to }];
}

function isLandline(cell: string): boolean {
  const parsed = parsePhoneNumber(cell);
  return parsed.ok && parsed.value.kind === 'landline';
}

// 65 4224 19900307 000 3, one digit in each cell, or two halves: what a row of figures does not look like
const idCuts = [2, 4, 6, 10, 12, 14, 17];
const mostCells = 19;

function splitOverCells(row: readonly string[], { headings }: ColumnRoles): Omit<TableDatum, 'row'>[] {
  const parts = row.map((cell) =>
    plainDigits(cell)
      .replace(/[\s\u3000]/g, '')
      .toUpperCase(),
  );
  const found: Omit<TableDatum, 'row'>[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    const end = splitFrom(parts, first, `${headings[first] ?? ''} ${labelBefore(row, first)}`);
    if (end === undefined) continue;
    found.push({ kind: end.kind, column: first, lastColumn: end.last });
    first = end.last;
  }
  return found;
}

/** The words that stand last before a cell in its row: 身份证号码 | 6 | 5 | 4 … */
function labelBefore(row: readonly string[], column: number): string {
  return row.slice(0, column).findLast((cell) => /\p{Script=Han}/u.test(cell)) ?? '';
}

function splitFrom(
  parts: readonly string[],
  first: number,
  heading: string,
): { readonly kind: PersonalInformationKind; readonly last: number } | undefined {
  const taken: string[] = [];
  for (let last = first; last < Math.min(parts.length, first + mostCells); last += 1) {
    const part = parts[last] ?? '';
    if (!/^\d+X?$|^X$/.test(part)) return undefined;
    taken.push(part);
    if (taken.length === 1) continue;
    const digits = taken.join('');
    if (digits.length > mostCells) return undefined;
    const kind = kindOfParts(taken, digits, heading);
    // one more cell with a digit, and it is a longer number
    if (kind !== undefined && !(isOneByOne(taken) && /^[\dX]$/.test(parts[last + 1] ?? ''))) return { kind, last };
  }
  return undefined;
}

function kindOfParts(taken: readonly string[], digits: string, heading: string): PersonalInformationKind | undefined {
  const isNamed = idHeading.test(heading);
  if (isIdNumber(digits, { before: heading, heading }) && (isNamed || isOneByOne(taken) || isCutLikeId(taken)))
    return 'idCardNumber';
  if (isNamed && /^\d{17}[\dX]$/.test(digits)) return 'idCardNumber';
  if (phoneHeading.test(heading) && /^1[3-9]\d{9}$/.test(digits)) return 'mobilePhone';
  if (accountHeading.test(heading) && /^\d{16,19}$/.test(digits) && hasLuhnCheck(digits)) return 'bankCard';
  return undefined;
}

function isOneByOne(taken: readonly string[]): boolean {
  return taken.every(({ length }) => length === 1);
}

function isCutLikeId(taken: readonly string[]): boolean {
  let at = 0;
  const cuts = taken.slice(0, -1).map(({ length }) => {
    at += length;
    return at;
  });
  const [size] = taken.map(({ length }) => length);
  const isEven = taken.slice(0, -1).every(({ length }) => length === size) && (size ?? 0) >= 3;
  return cuts.every((cut) => idCuts.includes(cut)) || isEven;
}
