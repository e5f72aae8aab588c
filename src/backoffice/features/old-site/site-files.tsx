import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { addSiteFile } from '../../../contract/old-sites.ts';
import { Problem } from '../../ui/problem.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly keptCount: number;
  readonly unnamed: readonly string[];
  readonly failed: readonly string[];
}

interface SiteFilesProps {
  readonly importId: string;
  /** Rows that lack a file. */
  readonly missingCount: number;
}

/** Files, folders and packages of an old site, sent one after another. */
export function SiteFiles({ importId, missingCount }: SiteFilesProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { progress, send } = useUploads(importId);
  const isBusy = progress !== undefined && progress.done < progress.total;
  return (
    <section aria-labelledby="site-files">
      <h2 id="site-files">{text.files}</h2>
      <p className="quiet">{text.filesRule}</p>
      {missingCount === 0 ? null : <p>{text.missing(missingCount)}</p>}
      <HiddenInput input={files} onChosen={send} />
      <HiddenInput input={folder} isFolder onChosen={send} />
      <div className="form-buttons">
        <Button disabled={isBusy} onClick={() => files.current?.click()}>
          {text.chooseFiles}
        </Button>
        <Button disabled={isBusy} onClick={() => folder.current?.click()}>
          {text.chooseFolder}
        </Button>
      </div>
      {progress === undefined ? null : <Uploads progress={progress} isBusy={isBusy} />}
    </section>
  );
}

interface HiddenInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isFolder?: true;
  readonly onChosen: (files: readonly File[]) => Promise<void>;
}

/** The browser's own way to choose; the button beside it opens it. */
function HiddenInput({ input, isFolder, onChosen }: HiddenInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (isFolder === true) element?.setAttribute('webkitdirectory', '');
      }}
      type="file"
      multiple
      className="only-heard"
      tabIndex={-1}
      aria-hidden="true"
      onChange={(event) => void onChosen([...(event.target.files ?? [])])}
    />
  );
}

function Uploads({ progress, isBusy }: { readonly progress: Progress; readonly isBusy: boolean }) {
  const { done, total, keptCount, unnamed, failed } = progress;
  return (
    <>
      <p role="status">{isBusy ? text.uploading(done, total) : text.uploaded(keptCount)}</p>
      {unnamed.length === 0 ? null : (
        <Alert type="warning" showIcon title={text.unnamed(unnamed.length)} description={unnamed.join('、')} />
      )}
      {failed.length === 0 ? null : <Alert type="error" showIcon title={text.failed} description={failed.join('；')} />}
    </>
  );
}

function useUploads(importId: string) {
  const cache = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const send = async (files: readonly File[]): Promise<void> => {
    let state: Progress = { done: 0, total: files.length, keptCount: 0, unnamed: [], failed: [] };
    setProgress(state);
    for (const file of files) {
      state = { ...state, ...(await sent(importId, file, state)), done: state.done + 1 };
      setProgress(state);
    }
    await cache.invalidateQueries({ queryKey: ['siteImport', importId] });
  };
  return { progress, send };
}

async function sent(importId: string, file: File, before: Progress): Promise<Partial<Progress>> {
  try {
    const { kept, unnamed } = await upload(addSiteFile, { file, params: { importId }, fields: {} }, () => {});
    return { keptCount: before.keptCount + kept.length, unnamed: [...before.unnamed, ...unnamed] };
  } catch (error) {
    if (error instanceof Problem) return { failed: [...before.failed, `${file.name}：${error.message}`] };
    throw error;
  }
}
