import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listEarlier } from '../../../contract/desk.ts';
import { call } from '../../ui/call.ts';
import { EarlierPanel } from '../../ui/earlier-panel.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ApplicantPart } from './applicant-part.tsx';
import { ApplicantWords } from './applicant-words.tsx';
import { DisputePart } from './dispute-part.tsx';
import { DueExplanation } from './due-explanation.tsx';
import { FileList } from './file-list.tsx';
import { HolderPart } from './holder-part.tsx';
import { NotePart } from './note-part.tsx';
import type { OpenRequest } from './open-request.ts';
import { OpinionList } from './opinion-list.tsx';
import { PaperList } from './paper-list.tsx';
import { RequestFacts } from './request-facts.tsx';
import { text } from './text.ts';
import { Timeline } from './timeline.tsx';
import type { RequestDesk } from './use-desk.ts';

const route = getRouteApi('/requests/$requestId');

type TabId = keyof typeof text.tabs;

interface RequestTabsProps {
  readonly opened: OpenRequest;
  readonly desk: RequestDesk | undefined;
}

/** The case file by subject; the address keeps which one is open. */
export function RequestTabs({ opened, desk }: RequestTabsProps) {
  const { requestId } = route.useParams();
  const { tab } = route.useSearch();
  const ids = Object.keys(text.tabs) as readonly TabId[];
  const shown = ids.find((id) => id === tab) ?? 'handling';
  return (
    <>
      <nav className="view-tabs case-tabs no-print" aria-label={text.caseFile}>
        {ids.map((id) => (
          <Link
            key={id}
            to="/requests/$requestId"
            params={{ requestId }}
            search={{ tab: id }}
            replace
            resetScroll={false}
            aria-current={id === shown ? 'page' : undefined}
            className={id === shown ? 'view-tab now' : 'view-tab'}
          >
            {text.tabs[id]}
          </Link>
        ))}
      </nav>
      <div className="case-part">{contents[shown]({ opened, desk })}</div>
    </>
  );
}

const contents: Readonly<Record<TabId, (props: RequestTabsProps) => ReactNode>> = {
  application: ({ opened }) => (
    <>
      <RequestFacts record={opened.record} />
      <ApplicantPart requestId={opened.record.requestId} lines={opened.applicant} />
      <ApplicantWords requestId={opened.record.requestId} />
    </>
  ),
  handling: ({ opened, desk }) => (
    <>
      <div className="two-columns">
        <div>
          <DueExplanation clock={opened.clock} record={opened.record} />
        </div>
        <div>{desk === undefined ? null : <HolderPart requestId={opened.record.requestId} desk={desk} />}</div>
      </div>
      <DisputePart requestNumber={opened.record.requestNumber} />
    </>
  ),
  papers: ({ opened }) => <PaperList requestId={opened.record.requestId} />,
  opinions: ({ desk }) => (desk === undefined ? null : <OpinionList desk={desk} />),
  files: ({ opened }) => <FileList requestId={opened.record.requestId} />,
  contacts: ({ opened, desk }) =>
    desk === undefined ? null : <NotePart requestId={opened.record.requestId} desk={desk} />,
  log: ({ opened }) => <Timeline entries={opened.timeline} />,
  related: ({ opened }) => <Related requestId={opened.record.requestId} />,
};

function Related({ requestId }: { readonly requestId: string }) {
  const earlier = useQuery({
    queryKey: ['earlier', requestId],
    queryFn: () => call(listEarlier, { params: { requestId } }),
  });
  return <Loaded query={earlier}>{(found) => <EarlierPanel found={found} />}</Loaded>;
}
