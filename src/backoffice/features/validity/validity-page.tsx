import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { PageHead } from '../../ui/page-head.tsx';
import { useMe } from '../../ui/session.ts';
import { CleanUpPart } from './clean-up-part.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { text } from './text.ts';

/** B28: documents with their validity, changes that wait for another person, and what a clean-up has to look at. */
export function ValidityPage() {
  const { part = 'documents' } = useSearch({ from: '/validity' });
  const navigate = useNavigate();
  const { agency } = useMe();
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <a href={`/gk/${agency.id}/wj`}>{text.library}</a>
            <a href={`/gk/${agency.id}/wj/fz`}>{text.endedList}</a>
          </>
        }
      />
      <Tabs
        activeKey={part}
        onChange={(chosen) => void navigate({ to: '/validity', search: { part: chosen } as never })}
        items={[
          { key: 'documents', label: text.parts.documents, children: <DocumentsPart /> },
          { key: 'proposals', label: text.parts.proposals, children: <ProposalsPart /> },
          { key: 'cleanUp', label: text.parts.cleanUp, children: <CleanUpPart /> },
        ]}
      />
    </>
  );
}
