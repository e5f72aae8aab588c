import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { downloadItemFile, previewItemFilePage, readItemFileWords } from '../../../contract/item-checks.ts';
import { call, callForFile } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PagePager } from '../../ui/page-picture.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { fileText } from './file-text.ts';
import type { FileRow } from './item-file.ts';

interface FilePreviewProps {
  readonly itemId: string;
  readonly file: FileRow;
}

// every look is recorded: none is repeated only because a window came back
const once = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false } as const;

/** A file as the public will get it: page by page as pictures, or its words. */
export function FilePreview({ itemId, file }: FilePreviewProps) {
  const [page, setPage] = useState(1);
  if (file.preview === 'text') return <FileWords itemId={itemId} fileId={file.fileId} />;
  return (
    <div className="file-preview">
      <PagePager page={page} pageCount={file.pageCount ?? 1} onPage={setPage} />
      <FilePicture itemId={itemId} fileId={file.fileId} title={file.title} page={page} />
    </div>
  );
}

interface FilePictureProps {
  readonly itemId: string;
  readonly fileId: string;
  readonly title: string;
  readonly page: number;
}

/** One page of a file as a picture that the server draws. */
export function FilePicture({ itemId, fileId, title, page }: FilePictureProps) {
  const picture = useQuery({
    queryKey: ['item-file-page', itemId, fileId, page],
    queryFn: async () => (await callForFile(previewItemFilePage, { params: { itemId, fileId }, body: { page } })).bytes,
    ...once,
  });
  return <Loaded query={picture}>{(bytes) => <Shown bytes={bytes} alt={fileText.pageAlt(title, page)} />}</Loaded>;
}

function Shown({ bytes, alt }: { readonly bytes: Blob; readonly alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === undefined ? null : <img className="file-page" src={address} alt={alt} />;
}

function FileWords({ itemId, fileId }: { readonly itemId: string; readonly fileId: string }) {
  const words = useQuery({
    queryKey: ['item-file-words', itemId, fileId],
    queryFn: () => call(readItemFileWords, { params: { itemId, fileId } }),
    ...once,
  });
  return (
    <Loaded query={words}>
      {({ parts }) => (
        <div className="file-words">
          {parts.map(({ part, rows }) => (
            <section key={part}>
              {part === '' ? null : <h4>{part}</h4>}
              {rows.map((cells, no) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <p key={no}>{cells.join(' | ')}</p>
              ))}
            </section>
          ))}
        </div>
      )}
    </Loaded>
  );
}

/** Saves the clean copy. */
export function DownloadButton({ itemId, fileId }: { readonly itemId: string; readonly fileId: string }) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(downloadItemFile, { params: { itemId, fileId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button size="small" loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {fileText.download}
    </Button>
  );
}
