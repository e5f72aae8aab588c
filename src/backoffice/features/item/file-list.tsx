import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listItemFiles } from '../../../contract/item-checks.ts';
import { attachmentKinds } from '../../../core/requests/attachments.ts';
import { call } from '../../ui/call.ts';
import { sizeWords } from '../../ui/file-field.tsx';
import { DownloadButton, FilePreview } from './file-preview.tsx';
import { fileText } from './file-text.ts';
import { type FileRow, isInBody } from './item-file.ts';
import type { ItemWords } from './opened-item.ts';

interface FileListProps {
  readonly itemId: string;
  readonly words: ItemWords;
}

/** The files of an item, to be looked at before anybody decides. */
export function FileList({ itemId, words }: FileListProps) {
  if (words.files.length === 0) return null;
  return (
    <section className="item-files" aria-labelledby="item-files">
      <h2 id="item-files">{fileText.title}</h2>
      <ul>
        {words.files.map((file) => (
          <FileEntry key={file.fileId} itemId={itemId} words={words} file={file} />
        ))}
      </ul>
    </section>
  );
}

interface FileEntryProps extends FileListProps {
  readonly file: ItemWords['files'][number];
  /** Its name, where it is not only read. */
  readonly name?: ReactNode;
  readonly acts?: ReactNode;
}

/** One file: its name, what it is, what was taken out of it, and a look at it. */
export function FileEntry({ itemId, words, file, name, acts }: FileEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const row = useFileRow(itemId, file.fileId);
  return (
    <li id={`file-${file.fileId}`} tabIndex={-1}>
      <div className="file-line">
        {name ?? <strong>{file.title}</strong>}
        <span className="quiet small">
          {fileText.facts(attachmentKinds[file.kind].label, sizeWords(file.byteCount))}
          {isInBody(words, file.fileId) ? `　${fileText.inBody}` : ''}
        </span>
        <span className="file-acts">
          {row === undefined ? null : (
            <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? fileText.closePreview : fileText.preview}
            </Button>
          )}
          <DownloadButton itemId={itemId} fileId={file.fileId} />
          {acts}
        </span>
      </div>
      {row === undefined ? null : <Removals row={row} />}
      {isOpen && row !== undefined ? <FilePreview itemId={itemId} file={row} /> : null}
    </li>
  );
}

function Removals({ row }: { readonly row: FileRow }) {
  const words = [
    ...(row.removals.length === 0 ? [] : [`${fileText.removals}${row.removals.join('；')}`]),
    // of a picture nobody expects words
    ...(row.wordlessPages === 0 || row.kind === 'png' || row.kind === 'jpeg'
      ? []
      : [fileText.wordless(row.wordlessPages)]),
  ];
  return words.length === 0 ? null : <p className="quiet small">{words.join('。')}</p>;
}

function useFileRow(itemId: string, fileId: string): FileRow | undefined {
  const { data } = useQuery({
    queryKey: ['item-files', itemId],
    queryFn: () => call(listItemFiles, { params: { itemId } }),
  });
  return data?.rows.find((row) => row.fileId === fileId);
}
