import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { previewAttachmentPage } from '../../contract/attachments.ts';
import { attachmentText } from './attachment-text.ts';
import { callForFile } from './call.ts';
import { Loaded } from './loaded.tsx';

interface PagePictureProps {
  readonly requestId: string;
  readonly attachmentId: string;
  readonly page: number;
  /** What the look is for, where papers about the applicant are looked at. */
  readonly purpose?: string | undefined;
  /** What is drawn over the picture. */
  readonly children?: ReactNode;
  readonly onShown?: () => void;
}

/** One page of an attachment as a picture, which the server draws; nothing of the file itself reaches the browser. */
export function PagePicture({ requestId, attachmentId, page, purpose, children, onShown }: PagePictureProps) {
  const picture = useQuery({
    queryKey: ['attachmentPage', requestId, attachmentId, page, purpose ?? ''],
    queryFn: async () => {
      const body = { page, ...(purpose === undefined ? {} : { purpose }) };
      return (await callForFile(previewAttachmentPage, { params: { requestId, attachmentId }, body })).bytes;
    },
    // every look is recorded: none is repeated only because a window came back
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 60_000,
  });
  return (
    <Loaded query={picture}>
      {(bytes) => (
        <Picture bytes={bytes} page={page} {...(onShown === undefined ? {} : { onShown })}>
          {children}
        </Picture>
      )}
    </Loaded>
  );
}

interface PictureProps {
  readonly bytes: Blob;
  readonly page: number;
  readonly children?: ReactNode;
  readonly onShown?: () => void;
}

function Picture({ bytes, page, children, onShown }: PictureProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (address === undefined) return null;
  return (
    <div className="page-picture">
      <img src={address} alt={attachmentText.pageAlt(page)} draggable={false} onLoad={onShown} />
      {children}
    </div>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of an attachment. */
export function PagePager({ page, pageCount, onPage }: PagerProps) {
  if (pageCount < 2) return null;
  return (
    <nav className="page-pager" aria-label={attachmentText.pages}>
      <button type="button" className="text-button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {attachmentText.previousPage}
      </button>
      <label>
        {attachmentText.pageNumber}
        <select value={page} onChange={(event) => onPage(Number(event.target.value))}>
          {Array.from({ length: pageCount }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are nothing but their numbers
            <option key={at} value={at + 1}>
              {attachmentText.pageOf(at + 1, pageCount)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="text-button" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {attachmentText.nextPage}
      </button>
    </nav>
  );
}
