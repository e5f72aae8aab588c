import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { getItemFrame } from '../../../contract/item-reading.ts';
import { call } from '../../ui/call.ts';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { startBlank, startFromWord } from './start-item.ts';
import { text } from './text.ts';

/** Begins an item: a Word document is dropped and read at once, or one begins with an empty page. */
export function StartPage() {
  const [share, setShare] = useState(0);
  const starting = useStarting(setShare);
  const isReading = starting.isPending && starting.variables !== undefined;
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      {starting.error === null ? null : <ProblemNotice problem={starting.error} />}
      <div className="start-ways">
        <section aria-labelledby="start-word">
          <h2 id="start-word">{text.word}</h2>
          <FileField
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            aria-describedby="start-word-hint"
            onChange={(file) => (file === undefined ? undefined : starting.mutate(file))}
          />
          {isReading ? <UploadProgress share={share} /> : null}
          <p className="hint" id="start-word-hint">
            {text.wordHint}
            <br />
            {text.wordKinds}
          </p>
        </section>
        <section aria-labelledby="start-blank">
          <h2 id="start-blank">{text.blank}</h2>
          <p>{text.blankHint}</p>
          <Button loading={starting.isPending && !isReading} onClick={() => starting.mutate(undefined)}>
            {text.blankAct}
          </Button>
        </section>
      </div>
    </>
  );
}

function useStarting(onProgress: (share: number) => void) {
  const navigate = useNavigate();
  return useMutation<string, Problem, File | undefined>({
    mutationFn: async (file) => {
      onProgress(0);
      const { agencyName } = await call(getItemFrame);
      return file === undefined ? startBlank(agencyName) : startFromWord(file, agencyName, onProgress);
    },
    onSuccess: (itemId) => void navigate({ to: '/items/$itemId', params: { itemId } }),
  });
}
