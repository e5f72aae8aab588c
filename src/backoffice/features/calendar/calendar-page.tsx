import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { getCalendarYear, tryNotice } from '../../../contract/calendar.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { useToday } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { NoticeForm } from './notice-form.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { text } from './text.ts';
import type { Tried } from './tried-notice.ts';
import { type ShownDay, type ShownYear, YearView } from './year-view.tsx';

type Version = ShownYear['versions'][number];

const route = getRouteApi('/calendar');

/** A year of the work calendar: every day with what made it, the versions of its notices, and the way to import one. */
export function CalendarPage() {
  const today = useToday();
  const { year = String(yearOf(today)) } = route.useSearch();
  const calendar = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => call(getCalendarYear, { params: { year } }),
  });
  return <Loaded query={calendar}>{(shown) => <Shown year={shown} />}</Loaded>;
}

function Shown({ year }: { readonly year: ShownYear }) {
  const mayWrite = usePermitted('calendar.write');
  const [isImporting, setImporting] = useState(false);
  const [tried, setTried] = useState<Tried>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const done = (changes: number): void => {
    setImporting(false);
    setTried(undefined);
    void message.success(text.done(changes));
    void cache.invalidateQueries();
  };
  const takeBack = useTakeBack(year.year, setTried);
  const actions = mayWrite ? (
    <Button type="primary" onClick={() => setImporting(true)}>
      {text.import}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHead title={text.title(year.year)} lead={text.lead(year.area, year.workingDayCount)} actions={actions} />
      <Warnings year={year} />
      <nav className="calendar-turn">
        <AppLink to={`/calendar?year=${year.year - 1}`}>{text.earlier}</AppLink>
        <AppLink to={`/calendar?year=${year.year + 1}`}>{text.later}</AppLink>
      </nav>
      <YearView year={year} />
      <Arranged days={year.days} />
      <Versions versions={year.versions} {...(mayWrite ? { onTakeBack: takeBack } : {})} />
      <NoticeForm isOpen={isImporting} year={year.year} onDone={done} onClose={() => setImporting(false)} />
      <Drawer title={text.takeBack} size={760} open={tried !== undefined} onClose={() => setTried(undefined)}>
        {tried === undefined ? null : <NoticePreview tried={tried} onBack={() => setTried(undefined)} onDone={done} />}
      </Drawer>
    </>
  );
}

/** Asks what taking a notice back would change. */
function useTakeBack(year: number, onTried: (tried: Tried) => void): (version: Version) => void {
  const { message } = App.useApp();
  const taking = useMutation({
    mutationFn: async (version: Version): Promise<Tried> => {
      const body = { takeBack: { area: version.area, year } };
      return { body, effect: await call(tryNotice, { body }) };
    },
    onSuccess: onTried,
    onError: (problem) => message.error(problem.message),
  });
  return taking.mutate;
}

function Warnings({ year }: { readonly year: ShownYear }) {
  const words = [
    ...(year.isUnpublished ? [text.unpublished(year.year)] : []),
    ...year.missingRegions.map((area) => text.missingRegion(area)),
  ];
  return words.map((word) => <Alert key={word} type="warning" showIcon title={word} className="above-box" />);
}

const dayColumns: readonly LedgerColumn<ShownDay>[] = [
  { key: 'date', title: text.date, isTight: true, cell: ({ date }) => date },
  { key: 'kind', title: text.kind, isTight: true, cell: ({ kind }) => text.kinds[kind] },
  { key: 'occasion', title: text.occasion, isTight: true, cell: ({ occasion }) => occasion ?? '' },
  {
    key: 'source',
    title: text.source,
    cell: ({ source, provisional }) => `${source ?? ''}${provisional ? text.provisional : ''}`,
  },
];

function Arranged({ days }: { readonly days: readonly ShownDay[] }) {
  const arranged = days.filter(({ kind }) => kind === 'holiday' || kind === 'makeUpDay');
  return (
    <section aria-label={text.days}>
      <h2>{text.days}</h2>
      <LedgerTable label={text.days} columns={dayColumns} rows={arranged} keyOf={({ date }) => date} />
    </section>
  );
}

interface VersionsProps {
  readonly versions: readonly Version[];
  readonly onTakeBack?: (version: Version) => void;
}

function Versions({ versions, onTakeBack }: VersionsProps) {
  return (
    <section aria-label={text.versions}>
      <h2>{text.versions}</h2>
      <p className="hint">{text.versionsHint}</p>
      <LedgerTable
        label={text.versions}
        columns={versionColumns(onTakeBack)}
        rows={versions}
        keyOf={({ area, version }) => `${area} ${version}`}
      />
    </section>
  );
}

function versionColumns(onTakeBack: ((version: Version) => void) | undefined): readonly LedgerColumn<Version>[] {
  return [
    { key: 'area', title: text.area, isTight: true, cell: ({ area }) => (area === '' ? text.wholeCountry : area) },
    { key: 'version', title: text.version, isTight: true, cell: ({ version }) => String(version) },
    { key: 'notice', title: text.notice, cell: ({ title }) => title ?? text.takenBack },
    { key: 'state', title: text.state, isTight: true, cell: ({ holds }) => (holds ? text.holds : text.past) },
    { key: 'at', title: text.importedAt, isTight: true, cell: ({ importedAt }) => shanghaiTime(importedAt) },
    { key: 'by', title: text.importedBy, cell: ({ importedByName }) => importedByName ?? text.withProgram },
    ...(onTakeBack === undefined ? [] : [operations(onTakeBack)]),
  ];
}

function operations(onTakeBack: (version: Version) => void): LedgerColumn<Version> {
  return {
    key: 'operations',
    title: text.operations,
    isTight: true,
    cell: (version) =>
      version.holds ? (
        <Button size="small" aria-label={text.takeBackOf(version.title ?? '')} onClick={() => onTakeBack(version)}>
          {text.takeBack}
        </Button>
      ) : null,
  };
}
