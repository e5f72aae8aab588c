import { Input } from 'antd';
import { weekdayName } from '../../core/deadlines/clock-explanation.ts';
import { formatChinese, parsePlainDate, weekdayOf } from '../../core/values/plain-date.ts';

interface DayInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean | 'true' | 'false';
  readonly 'aria-required'?: boolean | 'true' | 'false';
}

/** A day as the browser lets it be entered, with the same day in words: a wrong month or weekday is seen at once. */
export function DayInput({ value = '', onChange, ...rest }: DayInputProps) {
  const day = parsePlainDate(value);
  return (
    <span className="day-input">
      <Input {...rest} type="date" value={value} onChange={(event) => onChange?.(event.target.value)} />
      <span className="day-words">
        {day === undefined ? '' : `${formatChinese(day)}　${weekdayName(weekdayOf(day))}`}
      </span>
    </span>
  );
}
