import { icsEscaped, icsFolded } from '../catalog/publication-calendar.ts';
import { addDays, type PlainDate } from '../values/plain-date.ts';

/** One date of the docket: a hearing with its hour, or the last day of a period of the agency. */
export interface DocketDate {
  /** Stays the same when the date is set right, so that a second import changes the first. */
  readonly key: string;
  readonly on: PlainDate;
  /** `HH:MM` in Shanghai; without it the whole day. */
  readonly time: string | null;
  readonly title: string;
  readonly place: string;
}

/** The dates of a docket as iCalendar (RFC 5545), each with a reminder a day before. `stamp` is UTC, `20260309T010203Z`. */
export function renderDocketIcs(
  dates: readonly DocketDate[],
  {
    name,
    domain,
    page,
    stamp,
  }: { readonly name: string; readonly domain: string; readonly page: string; readonly stamp: string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongkai//Docket//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsEscaped(name)}`,
    ...dates.flatMap((date) => [
      'BEGIN:VEVENT',
      `UID:${date.key}@${domain}`,
      `DTSTAMP:${stamp}`,
      ...timesOf(date),
      `SUMMARY:${icsEscaped(date.title)}`,
      ...(date.place === '' ? [] : [`LOCATION:${icsEscaped(date.place)}`]),
      `URL:${page}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${icsEscaped(date.title)}`,
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(icsFolded).join('\r\n')}\r\n`;
}

function timesOf({ on, time }: DocketDate): readonly string[] {
  if (time === null)
    return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`, 'TRANSP:TRANSPARENT'];
  // Shanghai is eight hours ahead of UTC all year
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const day = hour < 8 ? addDays(on, -1) : on;
  const clock = `${String((hour + 16) % 24).padStart(2, '0')}${String(minute).padStart(2, '0')}00`;
  return [`DTSTART:${compact(day)}T${clock}Z`, 'DURATION:PT2H'];
}

function compact(day: PlainDate): string {
  return day.replaceAll('-', '');
}
