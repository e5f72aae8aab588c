import type { ItemDraftContent } from '../catalog/item-content.ts';
import { findAcrossLines } from '../privacy/find-across-lines.ts';
import { findHomeAddresses } from '../privacy/find-home-address.ts';
import { readTable, type TableDatum } from '../privacy/find-in-rows.ts';
import { findPersonalInformation, type PersonalInformation } from '../privacy/find-personal-information.ts';
import { maskAddress, maskBankCard, maskIdNumber, maskPhone } from '../privacy/masking.ts';
import { placedLines, placedTables } from './body-places.ts';
import { linesOf } from './check-item-words.ts';
import { type ItemCheckId, itemChecks } from './item-check-table.ts';
import type { ItemFinding, ItemPlace } from './item-findings.ts';

type PrivacyCheck = Extract<
  ItemCheckId,
  'idCardNumber' | 'bankCard' | 'mobilePhone' | 'contactMobile' | 'personalLandline' | 'personalEmail' | 'homeAddress'
>;

/** What was found about persons, and whether there is a list of them (law page §8.1). */
export interface PrivacyReading {
  readonly findings: readonly ItemFinding[];
  readonly personCount: number;
}

/** Personal data in the fields and the text of an item, in running text and in tables. */
export function checkItemPrivacy(content: ItemDraftContent): PrivacyReading {
  const tables = placedTables(content.body);
  const running = linesOf(content).filter(({ place }) => place.kind !== 'body' || place.row === undefined);
  const flowing = placedLines(content.body);
  const readings = tables.map((table) => ({ table, reading: readTable(table.rows) }));
  const inTables = readings.flatMap(({ table, reading }) =>
    gathered(
      reading.data.map((datum) => {
        const column = table.cellAt[datum.row]?.[datum.column] ?? 0;
        const text = table.rows[datum.row]?.[datum.column] ?? '';
        const place = { kind: 'body' as const, block: table.block, row: datum.row, column, ...inLine(text, datum) };
        return { finding: findingOf(checkOfDatum(datum), place, text, datum), column: datum.column };
      }),
    ),
  );
  return {
    findings: [
      ...running.flatMap(({ text, place }) => inRunningText(text, place)),
      ...findAcrossLines(flowing.map(({ text }) => text)).flatMap(({ kind, line }) => {
        const place = flowing[line]?.place;
        return place === undefined ? [] : [findingOf(kind, place)];
      }),
      ...inTables,
    ],
    personCount: readings.reduce((sum, { reading }) => sum + reading.personCount, 0),
  };
}

/** Personal data in one line of running text at a place. */
function inRunningText(text: string, place: ItemPlace): readonly ItemFinding[] {
  return [
    ...findPersonalInformation(text)
      .filter((datum) => !isOfAgency(text, datum))
      .map((datum) => findingOf(checkInText(text, datum), { ...place, from: datum.from, to: datum.to }, text, datum)),
    ...findHomeAddresses(text).map(({ from, to }) =>
      findingOf('homeAddress', { ...place, from, to }, text, { from, to }),
    ),
  ];
}

/** Personal data in the rows of a file's part; a part of one column is running text. */
export function inRows(rows: readonly (readonly string[])[], placeOf: (row: number) => ItemPlace): PrivacyReading {
  if (rows.every((row) => row.length <= 1)) {
    const lines = rows.map((row) => row[0] ?? '');
    const findings = lines.flatMap((text, row) => inRunningText(text, placeOf(row)));
    return { findings, personCount: 0 };
  }
  const reading = readTable(evened(rows));
  const found = reading.data.map((datum) => {
    const text = rows[datum.row]?.[datum.column] ?? '';
    return { finding: findingOf(checkOfDatum(datum), placeOf(datum.row), text, datum), column: datum.column };
  });
  return { findings: gathered(found), personCount: reading.personCount };
}

function evened(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => (row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')]));
}

const mostOfColumn = 20;

/** Where a column is full of the same, one finding speaks for all of it: nobody reads a thousand. */
function gathered(found: readonly { readonly finding: ItemFinding; readonly column: number }[]): ItemFinding[] {
  const groups = new Map<string, { readonly finding: ItemFinding; readonly column: number }[]>();
  for (const entry of found) {
    const key = `${entry.finding.check}/${entry.column}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= mostOfColumn) return group.map(({ finding }) => finding);
    const { label } = itemChecks[first.finding.check];
    const message = `第${first.column + 1}列有${group.length}处${label}，这里是第一处。${remedies[first.finding.check as PrivacyCheck]}`;
    return [{ ...withoutFix(first.finding), message }];
  });
}

function withoutFix({ check, severity, place, message, cite }: ItemFinding): ItemFinding {
  return { check, severity, place, message, cite };
}

function checkOfDatum({ kind }: TableDatum): PrivacyCheck {
  if (kind === 'landline') return 'personalLandline';
  return kind === 'email' ? 'personalEmail' : kind;
}

// 咨询电话、值班手机: somebody is meant to call there
const contactWords =
  /(?:联系|咨询|服务|监督|举报|投诉|值班|报名|预约|热线|办公|业务|受理)[^，。；]{0,8}$|(?:电话|手机|热线)\s*[:：]\s*$/;

function checkInText(text: string, { kind, from }: PersonalInformation): PrivacyCheck {
  if (kind === 'email') return 'personalEmail';
  if (kind !== 'mobilePhone') return kind;
  return contactWords.test(text.slice(Math.max(0, from - 16), from)) ? 'contactMobile' : 'mobilePhone';
}

// the mailbox of an office is no personal one
function isOfAgency(text: string, { kind, from, to }: PersonalInformation): boolean {
  return kind === 'email' && /\.gov\.cn$/i.test(text.slice(from, to));
}

const remedies: Readonly<Record<PrivacyCheck, string>> = {
  idCardNumber: '请删去，或者只保留前2位和后3位，中间用*代替。',
  bankCard: '请删去，或者只保留后4位，前面用*代替。',
  mobilePhone: '请删去，或者把中间4位用*代替。',
  contactMobile: '对外联系请改用办公电话；确需公布个人手机号码的，应征得本人同意。',
  personalLandline: '请删去，或者只保留区号和后2位。',
  personalEmail: '对外联系请改用单位邮箱；确需公布个人邮箱的，应征得本人同意。',
  homeAddress: '请只写到乡镇、街道，门牌、组、楼栋用*代替。',
};

const masks: Partial<Readonly<Record<PrivacyCheck, (text: string) => string>>> = {
  idCardNumber: maskIdNumber,
  bankCard: maskBankCard,
  mobilePhone: maskPhone,
  personalLandline: maskPhone,
  homeAddress: maskAddress,
};

function findingOf(
  check: PrivacyCheck,
  place: ItemPlace,
  text = '',
  span: { readonly from?: number; readonly to?: number } = {},
): ItemFinding {
  const { severity, cite } = itemChecks[check];
  const mask = masks[check];
  const isWhole = mask !== undefined && span.from !== undefined && place.from !== undefined;
  return {
    check,
    severity,
    place,
    message: remedies[check],
    cite,
    ...(isWhole ? { fix: mask(text.slice(span.from, span.to)) } : {}),
  };
}

/** Line and span within the lines of a cell; without a span where the datum goes over more than one of them. */
function inLine(
  text: string,
  { from, to }: { readonly from?: number; readonly to?: number },
): { readonly line: number; readonly from?: number; readonly to?: number } {
  if (from === undefined || to === undefined) return { line: 0 };
  const before = text.slice(0, from).split('\n');
  const start = from - (before.at(-1)?.length ?? 0);
  const line = before.length - 1;
  return text.slice(from, to).includes('\n') ? { line } : { line, from: from - start, to: to - start };
}
