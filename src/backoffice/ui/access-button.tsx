import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { handOutAccess } from '../../contract/desk.ts';
import { accessText } from './access-text.ts';
import { callForFile } from './call.ts';
import { usePermitted } from './permitted.ts';
import { saveFile } from './save-file.ts';

interface AccessButtonProps {
  readonly requestId: string;
}

/** Prints a receipt with a new lookup code for the applicant, once the official says that earlier ones may end. */
export function AccessButton({ requestId }: AccessButtonProps) {
  const { message, modal } = App.useApp();
  const isAllowed = usePermitted('request.register');
  const printing = useMutation({
    mutationFn: () => callForFile(handOutAccess, { params: { requestId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  if (!isAllowed) return null;
  const ask = () =>
    modal.confirm({
      title: accessText.title,
      content: accessText.warning,
      okText: accessText.print,
      cancelText: accessText.cancel,
      onOk: () => printing.mutateAsync().catch(() => undefined),
    });
  return (
    <Button loading={printing.isPending} onClick={ask}>
      {accessText.button}
    </Button>
  );
}
