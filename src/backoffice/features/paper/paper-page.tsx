import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert } from 'antd';
import { getPaper } from '../../../contract/papers.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { FileNote } from '../../ui/file-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { CourseList } from './course-list.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { HandoverPart } from './handover-part.tsx';
import { type OpenedPaper, paperKey } from './opened-paper.ts';
import { PaperEditor } from './paper-editor.tsx';
import { PaperReading } from './paper-reading.tsx';
import { text } from './text.ts';

const route = getRouteApi('/papers/$paperId');

/** One paper: for its drafter an editor, for whoever has to agree one decision, and once issued its service. */
export function PaperPage() {
  const { paperId } = route.useParams();
  const paper = useQuery({
    queryKey: paperKey(paperId),
    queryFn: () => call(getPaper, { params: { paperId } }),
    // every reading is entered in the audit log, so that none happens without need
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  return <Loaded query={paper}>{(opened) => <Opened opened={opened} />}</Loaded>;
}

function Opened({ opened }: { readonly opened: OpenedPaper }) {
  const { paper, allowed, notForMe } = opened;
  const mayEdit = allowed.some(
    ({ action }) => action === 'submit' || (action === 'sign' && paper.stage === 'drafting'),
  );
  return (
    <>
      <PageHead
        title={paper.documentNumber === null ? paper.title : `${paper.title} ${paper.documentNumber}`}
        lead={`${paper.requestNumber}　${opened.route}　${paper.nextStep}`}
        actions={
          <AppLink to={`/requests/${paper.requestId}/papers`} className="link-button">
            {text.back}
          </AppLink>
        }
      />
      <StepsBar opened={opened} />
      <Facts opened={opened} />
      {notForMe === null ? null : <Alert type="info" showIcon className="above-form" title={notForMe} />}
      {paper.stage === 'drafting' && mayEdit ? (
        <PaperEditor key={`${paper.paperId}-${opened.revision}`} opened={opened} />
      ) : (
        <>
          <PaperReading paperId={paper.paperId} stage={paper.stage} />
          <DecisionPanel opened={opened} />
        </>
      )}
      {paper.stage === 'issued' ? <HandoverPart opened={opened} /> : null}
      <FileNote notes={opened.fileNote} />
      <CourseList course={opened.course} />
    </>
  );
}

function StepsBar({ opened }: { readonly opened: OpenedPaper }) {
  return (
    <ol className="paper-steps" aria-label={text.steps}>
      {opened.steps.map(({ stage, label, state, byName }) => (
        <li key={stage} className={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          {state === 'done' ? '✓ ' : ''}
          {label}
          {byName === null || state === 'ahead' ? null : <span className="quiet small">{` ${byName}`}</span>}
        </li>
      ))}
    </ol>
  );
}

function Facts({ opened }: { readonly opened: OpenedPaper }) {
  return <FactList label={text.facts} facts={opened.facts.map(({ label, value }) => [label, value])} />;
}
