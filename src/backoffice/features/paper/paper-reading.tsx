import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { previewPaper, readPaper } from '../../../contract/papers.ts';
import { call, callForFile } from '../../ui/call.ts';
import { LetterSheet } from '../../ui/letter-sheet.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { text } from './text.ts';

interface PaperReadingProps {
  readonly paperId: string;
  readonly stage: string;
}

/** The whole text of a paper with its locked words; beside it, until it is issued, the draft as PDF. */
export function PaperReading({ paperId, stage }: PaperReadingProps) {
  const reading = useQuery({
    queryKey: ['paper-reading', paperId, stage],
    queryFn: () => call(readPaper, { params: { paperId } }),
    placeholderData: (before) => before,
  });
  return (
    <section aria-label={text.reading}>
      <h2>{text.reading}</h2>
      <p className="quiet small">{text.readingHint}</p>
      <Loaded query={reading}>{({ document }) => <LetterSheet document={document} />}</Loaded>
      {stage === 'issued' || stage === 'cancelled' ? null : <PreviewButton paperId={paperId} />}
    </section>
  );
}

function PreviewButton({ paperId }: { readonly paperId: string }) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(previewPaper, { params: { paperId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <div className="form-buttons">
      <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {text.preview}
      </Button>
    </div>
  );
}
