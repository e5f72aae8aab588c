import { addDays, lastDayOf, type PlainDate, plainDate, type Year, yearOf } from '../values/plain-date.ts';
import { describeRhythm, periodsDue } from './column-rhythm.ts';
import { type DutyColumn, type DutyState, dutyStates, type PeriodDuty } from './duty-board.ts';

/** One thing that is to be published by a day, as everybody may know it. */
export interface CalendarEntry {
  /** Stable through changes of its state, so that a calendar that is read again changes its entries and adds none. */
  readonly key: string;
  readonly dueOn: PlainDate;
  /** 低保对象名单（2026年1月） */
  readonly title: string;
  readonly remark: string;
  readonly columnId: string | null;
  /** How it stands; `null` for a day that no board has looked at yet. */
  readonly state: DutyState | null;
  readonly publication: { readonly indexNumber: string; readonly title: string } | null;
}

/** A column with the duties of its board; the calendar needs its name too. */
export interface CalendarColumn {
  readonly column: DutyColumn & { readonly name: string };
  readonly duties: readonly PeriodDuty[];
}

/**
 * What a unit publishes by which day of a year, the earliest first: every period of its columns that falls due, and the
 * annual report of the year before (department and township: 31 January, law page §3.6 D-01).
 */
export function publicationCalendar(
  columns: readonly CalendarColumn[],
  year: Year,
  report: DutyState | null = null,
): readonly CalendarEntry[] {
  const entries = columns.flatMap(({ column, duties }) =>
    periodsDue(column.rhythm, plainDate(year, 1, 1), lastDayOf(year))
      .filter(({ to }) => to >= column.since)
      .map((period): CalendarEntry => {
        const duty = duties.find(({ period: { from } }) => from === period.from);
        return {
          key: `${column.columnId}-${period.from}`,
          dueOn: period.dueOn,
          title: `${column.name}（${period.label}）`,
          remark: describeRhythm(column.rhythm),
          columnId: column.columnId,
          state: duty?.state ?? null,
          publication: duty?.publication ?? null,
        };
      }),
  );
  return [...entries, { ...annualReport(year), state: report }].sort(
    (a, b) => compare(a.dueOn, b.dueOn) || compare(a.title, b.title),
  );
}

/** How the annual report that a year's calendar names stands: published on a day, or not yet. */
export function reportState(year: Year, publishedOn: PlainDate | null, today: PlainDate): DutyState | null {
  const { dueOn } = annualReport(year);
  if (publishedOn !== null) return publishedOn <= dueOn ? 'published' : 'publishedLate';
  return dueOn < today ? 'overdue' : null;
}

/** The state of an entry in words; empty where it lies ahead. */
export function calendarStateWords(state: DutyState | null): string {
  return state === null || state === 'running' ? '' : (dutyStates.find(({ id }) => id === state)?.label ?? '');
}

/** What an iCalendar file is made with. */
export interface CalendarFile {
  readonly name: string;
  /** Part of every entry's identifier after the @: the domain of the site. */
  readonly domain: string;
  /** Address of the page that shows the same. */
  readonly page: string;
  /** UTC, `20260309T010203Z`. */
  readonly stamp: string;
  readonly entries: readonly CalendarEntry[];
}

/** The calendar as iCalendar (RFC 5545): days without hours, each with a reminder three days before. */
export function renderIcs({ name, domain, page, stamp, entries }: CalendarFile): string {
  const events = entries.flatMap(({ key, dueOn, title, remark }) => [
    'BEGIN:VEVENT',
    `UID:${key}@${domain}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(dueOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
    `SUMMARY:${icsEscaped(`最迟公开：${title}`)}`,
    `DESCRIPTION:${icsEscaped(remark)}`,
    `URL:${page}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${icsEscaped(`3天后到期：${title}`)}`,
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongkai//Publication calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsEscaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(icsFolded).join('\r\n')}\r\n`;
}

function annualReport(year: Year): CalendarEntry {
  return {
    key: `annual-report-${year - 1}`,
    dueOn: plainDate(year, 1, 31),
    title: `${year - 1}年政府信息公开工作年度报告`,
    remark: '每年1月31日前公布上一年度的年度报告（《条例》第四十九条）',
    columnId: null,
    state: null,
    publication: null,
  };
}

function compact(day: PlainDate): string {
  return day.replaceAll('-', '');
}

/** A text as it stands in an iCalendar line. */
export function icsEscaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Lines longer than 75 bytes go on in the next one after a space, never within a character. */
export function icsFolded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const size = byteLength(character);
    if (length + size > 75) {
      parts.push(part);
      part = '';
      length = 1;
    }
    part += character;
    length += size;
  }
  return [...parts, part].join('\r\n ');
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The years that a calendar shows: the running one and the next. */
export function calendarYears(today: PlainDate): readonly Year[] {
  return [yearOf(today), yearOf(today) + 1];
}
