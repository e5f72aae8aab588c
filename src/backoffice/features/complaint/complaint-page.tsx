import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { openComplaint, revealComplainant } from '../../../contract/complaints.ts';
import {
  complaintResults,
  complaintStages,
  inquiryKinds,
  inquiryStages,
} from '../../../core/disputes/complaint-course.ts';
import { complaintKinds } from '../../../core/disputes/complaint-form.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { CourseList } from '../../ui/course-list.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { PrintPageButton } from '../../ui/print-page-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { ComplaintDesk } from './complaint-desk.tsx';
import type { OpenedComplaint } from './opened-complaint.ts';
import { text } from './text.ts';

/** One complaint: what was written, what the unit says, the answer, and what may be done. */
export function ComplaintPage() {
  const { complaintId } = useParams({ from: '/complaints/$complaintId' });
  const complaint = useQuery({
    queryKey: ['complaint', complaintId],
    queryFn: () => call(openComplaint, { params: { complaintId } }),
    // every look leaves an audit entry
    refetchOnWindowFocus: false,
  });
  return <Loaded query={complaint}>{(read) => <Opened complaint={read} />}</Loaded>;
}

function Opened({ complaint }: { readonly complaint: OpenedComplaint }) {
  const { row, words, answer } = complaint;
  return (
    <>
      <PageHead title={text.heading(row.complaintNumber)} actions={<PrintPageButton label={text.print} />} />
      <Facts complaint={complaint} />
      <h2>{text.words}</h2>
      <p className="quiet">{words === null ? text.forgotten : text.wordsLead}</p>
      {words === null ? null : <p className="kept-lines boxed">{words}</p>}
      <Complainant complaint={complaint} />
      <Inquiries complaint={complaint} />
      {answer === '' ? null : (
        <>
          <h2>{text.answer}</h2>
          <p className="kept-lines boxed">{answer}</p>
        </>
      )}
      <ComplaintDesk complaint={complaint} />
      <CourseList heading={text.course} course={complaint.course} />
    </>
  );
}

function Facts({ complaint: { row, requestNumber } }: { readonly complaint: OpenedComplaint }) {
  return (
    <FactList
      label={text.facts}
      facts={[
        [text.unit, row.unitName],
        [text.kind, labelOf(complaintKinds, row.kind)],
        [text.stage, labelOf(complaintStages, row.stage)],
        [text.received, row.receivedOn],
        [text.due, `${row.dueOn}${row.dueIsProvisional ? text.provisional : ''}`],
        ...(row.correctBy === null ? [] : [[text.correctBy, row.correctBy] as const]),
        ...(row.result === null ? [] : [[text.result, labelOf(complaintResults, row.result)] as const]),
        ...(requestNumber === '' ? [] : [[text.request, requestNumber] as const]),
      ]}
    />
  );
}

/** Who complained: only for a purpose, which is recorded. */
function Complainant({ complaint: { row, words } }: { readonly complaint: OpenedComplaint }) {
  const isPermitted = usePermitted('complaint.handle');
  const [isAsking, setAsking] = useState(false);
  const revealing = useMutation({
    mutationFn: (purpose: string) =>
      call(revealComplainant, { params: { complaintId: row.complaintId }, body: { purpose } }),
  });
  if (words === null) return null;
  if (revealing.data !== undefined) return <Revealed shown={revealing.data} />;
  return (
    <>
      <Button disabled={!isPermitted} onClick={() => setAsking(true)}>
        {text.reveal}
      </Button>
      <ReasonDialog
        name="reveal"
        title={text.reveal}
        lead={text.revealLead}
        submitLabel={text.reveal}
        reason={{ field: 'purpose', label: text.purpose, missing: text.purposeMissing, longest: 200 }}
        isOpen={isAsking}
        send={(purpose) => revealing.mutateAsync(purpose)}
        onDone={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function Revealed({ shown }: { readonly shown: CallReply<typeof revealComplainant> }) {
  return (
    <FactList
      label={text.complainant}
      facts={[
        [text.name, shown.name === '' ? text.anonymous : shown.name],
        [text.contact, shown.contact === '' ? text.anonymous : shown.contact],
        [
          text.words,
          <span key="words" className="kept-lines">
            {shown.words}
          </span>,
        ],
      ]}
    />
  );
}

function Inquiries({ complaint: { inquiries } }: { readonly complaint: OpenedComplaint }) {
  if (inquiries.length === 0) return null;
  return (
    <section aria-labelledby="inquiries-title">
      <h2 id="inquiries-title">{text.inquiries}</h2>
      {inquiries.map((inquiry) => (
        <article key={inquiry.inquiryId} className="boxed">
          <h3>{`${labelOf(inquiryKinds, inquiry.kind)}　${labelOf(inquiryStages, inquiry.stage)}`}</h3>
          <p className="quiet small">{text.asked(inquiry.askedOn, inquiry.dueOn)}</p>
          <p className="kept-lines">{inquiry.question}</p>
          {inquiry.answer === '' ? (
            <p className="quiet">{text.notAnswered}</p>
          ) : (
            <>
              <p className="quiet small">{text.answeredOn(inquiry.answeredOn ?? '')}</p>
              <p className="kept-lines">{inquiry.answer}</p>
            </>
          )}
          {inquiry.returnReason === '' ? null : <p>{`${text.returned}：${inquiry.returnReason}`}</p>}
        </article>
      ))}
    </section>
  );
}
