import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { printClockExhibit, printOralForm, printReceipt } from '../../contract/desk.ts';
import { callForFile } from './call.ts';
import { saveFile } from './save-file.ts';

interface PrintButtonProps {
  readonly endpoint: typeof printReceipt | typeof printOralForm | typeof printClockExhibit;
  readonly requestId: string;
  readonly label: string;
}

/** Fetches a printed paper of a request and hands it to the browser to be saved. */
export function PrintButton({ endpoint, requestId, label }: PrintButtonProps) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(endpoint, { params: { requestId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {label}
    </Button>
  );
}
