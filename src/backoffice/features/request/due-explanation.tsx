import { printClockExhibit } from '../../../contract/desk.ts';
import { PrintButton } from '../../ui/print-button.tsx';
import type { OpenRequest } from './open-request.ts';
import { text } from './text.ts';

interface DueExplanationProps {
  readonly clock: OpenRequest['clock'];
  readonly record: OpenRequest['record'];
}

/** Why the last day is that day: the steps with their articles, then day by day. */
export function DueExplanation({ clock, record }: DueExplanationProps) {
  const { steps, days } = clock;
  return (
    <section aria-labelledby="why-title">
      <h2 id="why-title">
        {text.why}
        {record.dueOn === null ? null : <span className="heading-day">{record.dueOn}</span>}
      </h2>
      {steps.length === 0 ? <p className="quiet">{text.whyNot}</p> : null}
      <ol className="steps-list">
        {steps.map(({ text: sentence, cite }) => (
          <li key={sentence}>
            {sentence}
            {cite === null ? null : <span className="quiet small">　{cite}</span>}
          </li>
        ))}
      </ol>
      {days.length === 0 ? null : (
        <>
          <Days days={days} />
          <div className="form-buttons">
            <PrintButton endpoint={printClockExhibit} requestId={record.requestId} label={text.printExhibit} />
          </div>
        </>
      )}
    </section>
  );
}

function Days({ days }: Pick<OpenRequest['clock'], 'days'>) {
  return (
    <>
      <div className="ribbon" aria-hidden="true">
        {days.map(({ date, role, note }) => (
          <span key={date} className={`ribbon-day role-${role}`} title={`${date} ${note}`}>
            {date.slice(8)}
          </span>
        ))}
      </div>
      <RibbonKey days={days} />
      <details>
        <summary>{text.dayByDay(days.length)}</summary>
        <table className="ledger day-table">
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.weekday}</th>
              <th scope="col">{text.explanation}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, weekday, role, note }) => (
              <tr key={date} className={`role-${role}`}>
                <th scope="row" className="tight">
                  {date}
                </th>
                <td className="tight">{weekday}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** What the looks of the ribbon mean, in words and for those that occur only. */
function RibbonKey({ days }: Pick<OpenRequest['clock'], 'days'>) {
  const occurring = Object.entries(text.roles).filter(([role]) => days.some((day) => day.role === role));
  return (
    <p className="ribbon-key" aria-hidden="true">
      {occurring.map(([role, words]) => (
        <span key={role}>
          <span className={`ribbon-day role-${role}`} />
          {words}
        </span>
      ))}
    </p>
  );
}
