import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listInquiries } from '../../../contract/complaints.ts';
import { inquiryKinds, inquiryStages } from '../../../core/disputes/complaint-course.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listInquiries>['rows'][number];

const route = getRouteApi('/inquiries');

/** What the supervising agency asks this unit, those that wait first. */
export function InquiryList() {
  const place = route.useSearch();
  const navigate = route.useNavigate();
  const inquiries = useQuery({
    queryKey: ['inquiries', place],
    queryFn: () => call(listInquiries, { query: pagingTexts(place) }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={inquiries}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing title={text.empty} hint={text.emptyHint} />
          ) : (
            <>
              <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ inquiryId }) => inquiryId} />
              <PageTurner place={place} total={total} onTurn={(search) => void navigate({ search })} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'number',
    title: text.number,
    text: ({ complaintNumber }) => complaintNumber,
    cell: ({ inquiryId, complaintNumber }) => <AppLink to={`/inquiries/${inquiryId}`}>{complaintNumber}</AppLink>,
  },
  plain('kind', text.kind, ({ kind }) => labelOf(inquiryKinds, kind)),
  plain('stage', text.stage, ({ stage }) => labelOf(inquiryStages, stage)),
  plain('asked', text.asked, ({ askedOn }) => askedOn),
  {
    key: 'due',
    title: text.due,
    text: ({ dueOn }) => dueOn,
    cell: ({ dueOn, daysLeft }) => (
      <>
        {dueOn} {daysLeft === null ? null : <DaysLamp daysLeft={daysLeft} />}
      </>
    ),
  },
];

function plain(key: string, title: string, words: (row: Row) => string): LedgerColumn<Row> {
  return { key, title, text: words, cell: words };
}
