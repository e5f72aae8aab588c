import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listAttachments } from '../../../contract/attachments.ts';
import type { SeveranceGround } from '../../../core/requests/severance.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { attachmentText } from '../../ui/attachment-text.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PagePager, PagePicture } from '../../ui/page-picture.tsx';
import { BoxList } from './box-list.tsx';
import { BurnStep } from './burn-step.tsx';
import { DrawnBoxes } from './drawn-boxes.tsx';
import { GroundSelect } from './ground-select.tsx';
import { text } from './text.ts';
import { TextSearch } from './text-search.tsx';
import { type Boxes, useBoxes } from './use-boxes.ts';

const route = getRouteApi('/requests/$requestId/attachments/$attachmentId/severance');

type Attachment = CallReply<typeof listAttachments>['rows'][number];

/** The bench on which parts of a file are covered, each on its ground (Article 37). */
export function SeverancePage() {
  const { requestId, attachmentId } = route.useParams();
  const attachments = useQuery({
    queryKey: ['attachments', requestId],
    queryFn: () => call(listAttachments, { params: { requestId } }),
  });
  return (
    <Loaded query={attachments}>
      {({ rows }) => {
        const attachment = rows.find((row) => row.attachmentId === attachmentId);
        return attachment?.maySever === true ? (
          <Bench requestId={requestId} attachment={attachment} />
        ) : (
          <p>{text.notSeverable}</p>
        );
      }}
    </Loaded>
  );
}

interface BenchProps {
  readonly requestId: string;
  readonly attachment: Attachment;
}

/** A box in the middle of a page, to be moved by keyboard. */
const middle = { left: 3000, top: 4500, width: 4000, height: 500 };

function Bench({ requestId, attachment }: BenchProps) {
  const { attachmentId, title } = attachment;
  const pageCount = attachment.pageCount ?? 1;
  const boxes = useBoxes(attachmentId);
  const [page, setPage] = useState(1);
  const [ground, setGround] = useState<SeveranceGround>('personalPrivacy');
  const done = useDone(requestId);
  return (
    <>
      <PageHead
        title={text.title(title)}
        lead={text.lead}
        actions={
          <AppLink to={`/requests/${requestId}/attachments?open=${attachmentId}`}>{attachmentText.backToList}</AppLink>
        }
      />
      <div className="severance-bench">
        <Sheet {...{ requestId, attachment, boxes, page, ground }} onPage={setPage} />
        <div>
          <GroundSelect label={text.ground} isLabelShown value={ground} onChange={setGround} />
          <FurtherBoxes {...{ requestId, attachmentId, boxes, page, ground }} />
          <BoxList boxes={boxes} onPage={setPage} />
          <BurnStep
            requestId={requestId}
            attachmentId={attachmentId}
            pageCount={pageCount}
            boxes={boxes}
            onDone={done}
          />
        </div>
      </div>
    </>
  );
}

interface FurtherBoxesProps {
  readonly requestId: string;
  readonly attachmentId: string;
  readonly page: number;
  readonly ground: SeveranceGround;
  readonly boxes: Boxes;
}

function FurtherBoxes({ requestId, attachmentId, page, ground, boxes }: FurtherBoxesProps) {
  return (
    <>
      <TextSearch requestId={requestId} attachmentId={attachmentId} ground={ground} onFound={boxes.add} />
      <Button onClick={() => boxes.add([{ ...middle, page, ground }])}>{text.add}</Button>
    </>
  );
}

interface SheetProps extends BenchProps {
  readonly boxes: Boxes;
  readonly page: number;
  readonly ground: SeveranceGround;
  readonly onPage: (page: number) => void;
}

function Sheet({ requestId, attachment, boxes, page, ground, onPage }: SheetProps) {
  const { attachmentId, pageCount } = attachment;
  return (
    <div>
      <p className="quiet small">{text.drawHint}</p>
      <PagePager page={page} pageCount={pageCount ?? 1} onPage={onPage} />
      <PagePicture key={page} requestId={requestId} attachmentId={attachmentId} page={page}>
        <DrawnBoxes
          boxes={boxes.boxes.filter((box) => box.page === page)}
          onDraw={(part) => boxes.add([{ ...part, page, ground }])}
        />
      </PagePicture>
    </div>
  );
}

function useDone(requestId: string): (attachmentId: string) => void {
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  return (attachmentId) => {
    void cache.invalidateQueries({ queryKey: ['attachments', requestId] });
    void navigate({ to: '/requests/$requestId/attachments', params: { requestId }, search: { open: attachmentId } });
  };
}
