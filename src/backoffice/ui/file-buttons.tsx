import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { previewReport } from '../../contract/reports.ts';
import { callForFile } from './call.ts';
import { reportText } from './report-text.ts';
import { saveFile } from './save-file.ts';

const formats = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const;

type Format = (typeof formats)[number];

/** Downloads of a report as it stands now. */
export function FileButtons({ agencyId, year }: { readonly agencyId: string; readonly year: string }) {
  return (
    <div className="form-buttons">
      {formats.map((format) => (
        <FileButton key={format} agencyId={agencyId} year={year} format={format} />
      ))}
    </div>
  );
}

interface FileButtonProps {
  readonly agencyId: string;
  readonly year: string;
  readonly format: Format;
}

function FileButton({ agencyId, year, format }: FileButtonProps) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(previewReport, { params: { agencyId, year, format } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button size="small" loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {reportText.download(format.toUpperCase())}
    </Button>
  );
}
