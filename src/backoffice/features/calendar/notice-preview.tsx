import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Static } from 'typebox';
import { type DueChangeRow, importNotice } from '../../../contract/calendar.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { csvText } from '../../ui/csv-text.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { text } from './text.ts';
import type { Tried } from './tried-notice.ts';

type Change = Static<typeof DueChangeRow>;

interface NoticePreviewProps {
  readonly tried: Tried;
  readonly onBack: () => void;
  readonly onDone: (changes: number) => void;
}

/** What a notice would change, to be looked at before it is confirmed. */
export function NoticePreview({ tried, onBack, onDone }: NoticePreviewProps) {
  const { body, effect } = tried;
  const taking = useMutation<CallReply<typeof importNotice>, Problem>({
    mutationFn: () => call(importNotice, { body: { ...body, standsOn: effect.standsOn } }),
    onSuccess: ({ changes }) => onDone(changes.length),
  });
  const overdue = effect.changes.filter(({ becomesOverdue }) => becomesOverdue).length;
  return (
    <section aria-label={text.previewTitle}>
      <h2>{text.previewTitle}</h2>
      <p>{text.previewLead(effect.agencyCount, effect.changes.length, overdue)}</p>
      {taking.error === null ? null : <ProblemNotice problem={taking.error} onRetry={() => taking.mutate()} />}
      <Changes changes={effect.changes} />
      <div className="form-buttons">
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate()}>
          {body.takeBack === undefined ? text.confirm : text.confirmTakeBack}
        </Button>
        <Button onClick={onBack}>{text.back}</Button>
        {effect.changes.length === 0 ? null : <Button onClick={() => save(effect.changes)}>{text.exportCsv}</Button>}
      </div>
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <Nothing title={text.noChanges} hint={text.noChangesHint} />;
  return (
    <LedgerTable
      label={text.previewTitle}
      columns={columns}
      rows={changes}
      keyOf={({ agencyName, requestNumber }) => `${agencyName} ${requestNumber}`}
      classOf={({ becomesOverdue }) => (becomesOverdue ? 'late' : '')}
    />
  );
}

const columns: readonly LedgerColumn<Change>[] = [
  plain('agency', text.agency, ({ agencyName }) => agencyName),
  plain('number', text.requestNumber, ({ requestNumber }) => requestNumber),
  plain('from', text.from, ({ from }) => from ?? text.notRunning),
  plain(
    'to',
    text.to,
    ({ to, isProvisional }) => `${to ?? text.notRunning}${isProvisional ? text.provisionalMark : ''}`,
  ),
  plain('overdue', text.becomesOverdue, ({ becomesOverdue }) => (becomesOverdue ? text.yes : text.no)),
];

function plain(key: string, title: string, words: (change: Change) => string): LedgerColumn<Change> {
  return { key, title, text: words, cell: words };
}

function save(changes: readonly Change[]): void {
  const csv = csvText(text.exportNote(changes.length), columns, changes);
  saveFile(`${text.exportTitle}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}
