import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { removeItemFile } from '../../../contract/item-checks.ts';
import { call } from '../../ui/call.ts';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { fieldId } from './field.tsx';
import { FileEntry } from './file-list.tsx';
import { fileText } from './file-text.ts';
import type { FileRow } from './item-file.ts';
import type { ItemWords } from './opened-item.ts';
import type { ItemDraft } from './use-item-draft.ts';
import { useFileUpload } from './use-picture-upload.ts';

interface FileFieldsProps {
  readonly itemId: string;
  readonly draft: ItemDraft;
}

type ContentFile = ItemWords['files'][number];

/** The files of an item in the order in which the public will see them: added, named, moved, looked at, removed. */
export function FileFields({ itemId, draft }: FileFieldsProps) {
  const { words } = draft;
  return (
    <section className="item-files" aria-labelledby="item-files">
      <h2 id="item-files">{fileText.title}</h2>
      <p className="hint" id="item-files-hint">
        {fileText.hint}
        {fileText.kinds}
      </p>
      {words.files.length === 0 ? (
        <p className="quiet">{fileText.none}</p>
      ) : (
        <ul>
          {words.files.map((file, at) => (
            <FileEntry
              key={file.fileId}
              itemId={itemId}
              words={words}
              file={file}
              name={<TitleInput file={file} draft={draft} />}
              acts={<EntryActs itemId={itemId} draft={draft} at={at} />}
            />
          ))}
        </ul>
      )}
      <AddFile itemId={itemId} draft={draft} />
    </section>
  );
}

function TitleInput({ file, draft }: { readonly file: ContentFile; readonly draft: ItemDraft }) {
  return (
    <Input
      aria-label={fileText.nameLabel}
      className="file-title"
      maxLength={100}
      value={file.title}
      onChange={(event) =>
        draft.write(({ files }) => ({
          files: files.map((row) => (row.fileId === file.fileId ? { ...row, title: event.target.value } : row)),
        }))
      }
    />
  );
}

function EntryActs({ itemId, draft, at }: FileFieldsProps & { readonly at: number }) {
  const { files } = draft.words;
  const move = (to: number) => draft.write(({ files: all }) => ({ files: moved(all, at, to) }));
  const removing = useMutation<unknown, Problem, string>({
    mutationFn: async (fileId) => {
      draft.write((words) => ({ files: words.files.filter((row) => row.fileId !== fileId) }));
      await draft.flush();
      return call(removeItemFile, { params: { itemId, fileId } });
    },
  });
  return (
    <>
      {at === 0 ? null : (
        <Button size="small" onClick={() => move(at - 1)}>
          {fileText.up}
        </Button>
      )}
      {at === files.length - 1 ? null : (
        <Button size="small" onClick={() => move(at + 1)}>
          {fileText.down}
        </Button>
      )}
      <Button size="small" loading={removing.isPending} onClick={() => removing.mutate(files[at]?.fileId ?? '')}>
        {fileText.remove}
      </Button>
    </>
  );
}

function AddFile({ itemId, draft }: FileFieldsProps) {
  const [share, setShare] = useState(0);
  const keep = useFileUpload(itemId, draft);
  const adding = useMutation<FileRow, Problem, File>({
    mutationFn: (file) => keep(file, file.name.replace(/\.[^.]+$/u, '').slice(0, 100), setShare),
  });
  return (
    <>
      {adding.error === null ? null : <ProblemNotice problem={adding.error} />}
      <FileField
        id={fieldId('files')}
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt"
        aria-describedby="item-files-hint"
        onChange={(file) => (file === undefined ? undefined : adding.mutate(file))}
      />
      {adding.isPending ? <UploadProgress share={share} /> : null}
    </>
  );
}

function moved(files: readonly ContentFile[], from: number, to: number): ContentFile[] {
  const rest = files.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...files.slice(from, from + 1), ...rest.slice(to)];
}
