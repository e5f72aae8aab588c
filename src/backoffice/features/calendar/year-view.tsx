import { useId } from 'react';
import type { getCalendarYear } from '../../../contract/calendar.ts';
import type { CallReply } from '../../ui/call.ts';
import { text } from './text.ts';

export type ShownYear = CallReply<typeof getCalendarYear>;
export type ShownDay = ShownYear['days'][number];

/** Twelve months; what is not an ordinary working day or weekend carries a word, never a colour alone. */
export function YearView({ year }: { readonly year: ShownYear }) {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <div className="calendar-year">
      {months.map((month) => (
        <Month key={month} month={month} days={year.days.filter(({ date }) => Number(date.slice(5, 7)) === month)} />
      ))}
    </div>
  );
}

function Month({ month, days }: { readonly month: number; readonly days: readonly ShownDay[] }) {
  const heading = useId();
  return (
    <table className="calendar-month" aria-labelledby={heading}>
      <caption id={heading}>{text.month(month)}</caption>
      <thead>
        <tr>
          {text.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== undefined)?.date}>
            {week.map((day, at) => (
              // a week has its seven places, some of them empty
              <DayCell key={text.weekdays[at]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day }: { readonly day: ShownDay | undefined }) {
  if (day === undefined) return <td />;
  const words = text.dayWords(day.date, text.kinds[day.kind], day.occasion);
  return (
    <td className={classes[day.kind]} title={day.source === null ? words : `${words} ${day.source}`}>
      <span aria-hidden="true">
        {Number(day.date.slice(8))}
        <small>{text.marks[day.kind]}</small>
      </span>
      <span className="only-heard">{words}</span>
    </td>
  );
}

/** Days of a month in rows from Monday to Sunday. */
function weeksOf(days: readonly ShownDay[]): readonly (readonly (ShownDay | undefined)[])[] {
  const first = days[0];
  if (first === undefined) return [];
  const places = [...Array.from({ length: first.weekday - 1 }, () => undefined), ...days];
  const count = Math.ceil(places.length / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (__, at) => places[week * 7 + at]));
}

const classes: Readonly<Record<ShownDay['kind'], string>> = {
  workday: '',
  makeUpDay: 'calendar-make-up-day',
  weekend: 'calendar-weekend',
  holiday: 'calendar-holiday',
};
