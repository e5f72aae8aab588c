import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { stepPaper } from '../../../contract/papers.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { text } from './text.ts';

export type PaperStepName = 'submit' | 'recall' | 'review' | 'secrecyReview' | 'sendBack' | 'sign' | 'cancel';

interface Step {
  readonly step: PaperStepName;
  readonly contentDigest: string;
  readonly opinion: string;
}

/** Takes one step of a paper; afterwards everything that shows it is read again. */
export function usePaperStep(paperId: string, onDone: () => void = () => undefined) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation<CallReply<typeof stepPaper>, Problem, Step>({
    mutationFn: (body) => call(stepPaper, { params: { paperId }, body }),
    onSuccess: async (paper) => {
      void message.success(`${text.done}：${paper.nextStep}`);
      await readAgain(cache);
      onDone();
    },
  });
}

/** Everything that shows a paper or its request is read again. */
export async function readAgain(cache: ReturnType<typeof useQueryClient>): Promise<void> {
  const keys = ['paper', 'papers', 'paper-desk', 'paper-reading', 'request', 'home'];
  await Promise.all(keys.map((key) => cache.invalidateQueries({ queryKey: [key] })));
}
