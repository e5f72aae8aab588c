import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { listAgencies } from '../../../contract/accounts.ts';
import { listReports } from '../../../contract/reports.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useMe, useToday } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

const route = getRouteApi('/tables/$agencyId/$year');

interface TablesChoiceProps {
  readonly agencyId: string;
  readonly year: string;
  readonly cutOff: string | undefined;
  readonly version: string | undefined;
  readonly versions: readonly { readonly version: number; readonly frozenAt: string }[];
}

/** Which agency's tables, of which year, up to which day. */
export function TablesChoice({ agencyId, year, cutOff, version, versions }: TablesChoiceProps) {
  const navigate = route.useNavigate();
  const agencies = useAgencies();
  const years = useYears(year);
  const { isArea } = useAgency(agencyId);
  return (
    <div className="choice-bar">
      {agencies.length < 2 ? null : (
        <label htmlFor="tables-agency">
          {text.agency}
          <Select
            id="tables-agency"
            value={agencyId}
            popupMatchSelectWidth={false}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => void navigate({ params: { agencyId: next, year }, search: {} })}
          />
        </label>
      )}
      <label htmlFor="tables-year">
        {text.year}
        <Select
          id="tables-year"
          value={year}
          options={years.map((value) => ({ value, label: text.yearOf(value) }))}
          onChange={(next) => void navigate({ params: { agencyId, year: next }, search: {} })}
        />
      </label>
      {versions.length === 0 ? null : <VersionChoice version={version} versions={versions} />}
      {isArea || version !== undefined ? null : <CutOffChoice year={year} cutOff={cutOff} />}
      <Link to="/reports/$agencyId/$year/truth" params={{ agencyId, year }}>
        {text.toTruth}
      </Link>
    </div>
  );
}

/** The ledgers as they are, or a version as it was frozen. */
function VersionChoice({ version, versions }: Pick<TablesChoiceProps, 'version' | 'versions'>) {
  const navigate = route.useNavigate();
  return (
    <label htmlFor="tables-version">
      {text.source}
      <Select
        id="tables-version"
        value={version ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: text.live },
          ...versions.map((row) => ({
            value: String(row.version),
            label: text.versionOf(row.version, shanghaiTime(row.frozenAt).slice(0, 10)),
          })),
        ]}
        onChange={(next) => void navigate({ search: next === '' ? {} : { version: next } })}
      />
    </label>
  );
}

function CutOffChoice({ year, cutOff }: Pick<TablesChoiceProps, 'year' | 'cutOff'>) {
  const navigate = route.useNavigate();
  const today = useToday();
  const last = `${year}-12-31`;
  return (
    <>
      <label htmlFor="tables-cut-off">
        {text.cutOff}
        <DayInput
          id="tables-cut-off"
          min={`${year}-01-01`}
          max={today < last ? today : last}
          {...(cutOff === undefined ? {} : { value: cutOff })}
          onChange={(day) => {
            if (day.startsWith(`${year}-`)) void navigate({ search: { cutOff: day } });
          }}
        />
      </label>
      <Button onClick={() => void navigate({ search: {} })}>{text.toToday}</Button>
    </>
  );
}

/** An agency whose tables may be seen: its name, and whether its tables add up those of its units. */
export function useAgency(agencyId: string): { readonly name: string; readonly isArea: boolean } {
  const { agency } = useMe();
  const found = [agency, ...useAgencies()].find(({ id }) => id === agencyId);
  return { name: found?.name ?? agencyId, isArea: found?.kind === 'area' };
}

function useAgencies() {
  const { data } = useQuery({ queryKey: ['agencies'], queryFn: () => call(listAgencies) });
  return data?.rows ?? [];
}

/** Years that have a report, and the running one. */
function useYears(shown: string): readonly string[] {
  const today = useToday();
  const { data } = useQuery({ queryKey: ['reports'], queryFn: () => call(listReports) });
  const years = new Set([String(yearOf(today)), shown, ...(data?.rows ?? []).map(({ year }) => String(year))]);
  return [...years].sort().toReversed();
}
