import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import type { listFilings } from '../../../contract/reports.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import type { CallReply } from '../../ui/call.ts';
import { useToday } from '../../ui/session.ts';
import type { Filing } from './filing-columns.tsx';
import { text } from './text.ts';

const route = getRouteApi('/filings/$year');

/** Year, state and findings by which the queue is narrowed. */
export function QueueChoice({ filings }: { readonly filings: CallReply<typeof listFilings> }) {
  const { state, findings } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (wanted: { readonly state?: string | undefined; readonly findings?: string | undefined }) => {
    const chosen = Object.entries({ state, findings, ...wanted });
    void navigate({ search: Object.fromEntries(chosen.filter(([, value]) => value !== undefined && value !== '')) });
  };
  return (
    <div className="choice-bar">
      <YearChoice />
      <label htmlFor="filing-state">
        {text.state}
        <Select
          id="filing-state"
          value={state ?? ''}
          popupMatchSelectWidth={false}
          options={stateOptions(filings.rows)}
          onChange={(next) => narrow({ state: next })}
        />
      </label>
      <label htmlFor="filing-findings">
        {text.findingsChoice}
        <Select
          id="filing-findings"
          value={findings ?? ''}
          popupMatchSelectWidth={false}
          options={findingOptions}
          onChange={(next) => narrow({ findings: next })}
        />
      </label>
    </div>
  );
}

function YearChoice() {
  const { year } = route.useParams();
  const navigate = route.useNavigate();
  const running = yearOf(useToday());
  const years = [running, running - 1, running - 2].map(String);
  return (
    <label htmlFor="filing-year">
      {text.year}
      <Select
        id="filing-year"
        value={year}
        options={[...new Set([year, ...years])].map((value) => ({ value, label: text.yearOf(value) }))}
        onChange={(next) => void navigate({ params: { year: next }, search: {} })}
      />
    </label>
  );
}

const findingOptions = [
  { value: '', label: text.choices.all },
  { value: 'problems', label: text.choices.problems },
  { value: 'clean', label: text.choices.clean },
];

/** Every state with how many units are in it. */
function stateOptions(rows: readonly Pick<Filing, 'state'>[]) {
  const states = Object.entries(text.states).map(([id, { words }]) => ({
    value: id,
    label: `${words}（${rows.filter((row) => row.state === id).length}）`,
  }));
  return [{ value: '', label: `${text.all}（${rows.length}）` }, ...states];
}
