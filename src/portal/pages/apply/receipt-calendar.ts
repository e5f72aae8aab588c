import { addDays, type PlainDate } from '../../../core/values/plain-date.ts';
import type { Instant } from '../../../usecases/ports.ts';

export interface CalendarDay {
  /** Same for the same thing, so that a second import changes the first. */
  readonly uid: string;
  readonly on: PlainDate;
  readonly stampedAt: Instant;
  readonly name: string;
  readonly description: string;
  readonly address: string;
}

/** One whole day as an iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets. */
export function calendarFile(day: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongkai//ZH',
    'BEGIN:VEVENT',
    `UID:${day.uid}`,
    `DTSTAMP:${day.stampedAt.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${plain(day.on)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day.on, 1))}`,
    `SUMMARY:${escaped(day.name)}`,
    `DESCRIPTION:${escaped(day.description)}`,
    `URL:${day.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function plain(day: PlainDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

function folded(line: string): string {
  const parts = [''];
  for (const sign of line) {
    const last = parts.at(-1) ?? '';
    // a continuation begins with a space, which counts
    const room = parts.length === 1 ? 75 : 74;
    if (Buffer.byteLength(last + sign) > room) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts.join('\r\n ');
}
