import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { useMe } from '../../ui/session.ts';
import { type Bench, benchQuery } from './bench.ts';
import { ReportEditor } from './report-editor.tsx';
import { ReportReading } from './report-reading.tsx';
import { ReportState } from './report-state.tsx';
import { text } from './text.ts';

const route = getRouteApi('/reports/$agencyId/$year');

/** One annual report: written in four steps by its clerk, read and decided on one screen by everybody else. */
export function ReportPage() {
  const { agencyId, year } = route.useParams();
  const bench = useQuery(benchQuery(agencyId, year));
  return <Loaded query={bench}>{(opened) => <Opened key={`${agencyId}/${year}`} bench={opened} />}</Loaded>;
}

function Opened({ bench }: { readonly bench: Bench }) {
  const { record } = bench;
  const { agency } = useMe();
  const mayEdit = usePermitted('report.edit');
  const isOpen = record.stage === 'draft' || record.stage === 'returned';
  return (
    <>
      <PageHead title={text.titleOf(record.agencyName, record.year)} lead={<ReportState bench={bench} />} />
      {isOpen && mayEdit && record.agencyId === agency.id ? (
        <ReportEditor bench={bench} />
      ) : (
        <ReportReading bench={bench} />
      )}
    </>
  );
}
