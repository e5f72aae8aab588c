import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Form, InputNumber } from 'antd';
import type { quoteFee } from '../../../contract/fees.ts';
import { startPaper } from '../../../contract/papers.ts';
import { fen, formatYuan } from '../../../core/values/fen.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';

type Explained = CallReply<typeof quoteFee>;
type Before = Explained['before'][number];
type Basis = 'perRequest' | 'perPage';

/** What a fee is asked for with. */
export interface FeeQuestion {
  readonly parts: number;
  readonly pages: number;
  readonly notTheirs: readonly string[];
}

interface FeeQuotesProps {
  readonly requestId: string;
  readonly explained: Explained;
  readonly question: FeeQuestion;
  readonly onAsk: (question: FeeQuestion) => void;
}

/** Both bases side by side, step by step, with the requests that count before this one. */
export function FeeQuotes(props: FeeQuotesProps) {
  const { explained, question, onAsk } = props;
  return (
    <>
      <Question question={question} onAsk={onAsk} />
      <p>{text.month(explained.month, explained.earlierInMonth)}</p>
      <BeforeList {...props} />
      <div className="pair">
        <Quote {...props} basis="perRequest" units={explained.counted} />
        <Quote {...props} basis="perPage" units={question.pages} />
      </div>
      <p className="hint">{text.payBy(explained.payBy)}</p>
      {explained.feeInstructions === '' ? <Alert type="warning" showIcon title={text.noInstructions} /> : null}
    </>
  );
}

function Question({ question, onAsk }: Pick<FeeQuotesProps, 'question' | 'onAsk'>) {
  return (
    <Form
      name="feeQuestion"
      layout="vertical"
      initialValues={question}
      onFinish={({ parts, pages }: { parts: number | null; pages: number | null }) =>
        onAsk({ ...question, parts: parts ?? 1, pages: pages ?? 0 })
      }
    >
      <div className="pair">
        <Form.Item name="parts" label={text.parts} extra={text.partsHint}>
          <InputNumber min={1} max={500} precision={0} />
        </Form.Item>
        <Form.Item name="pages" label={text.pages} extra={text.pagesHint}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      </div>
      <Button htmlType="submit">{text.compute}</Button>
    </Form>
  );
}

function BeforeList({ explained, question, onAsk }: FeeQuotesProps) {
  if (explained.before.length === 0) return <p className="quiet">{text.noneBefore}</p>;
  const toggle = (requestId: string, isTheirs: boolean): void => {
    const others = question.notTheirs.filter((id) => id !== requestId);
    onAsk({ ...question, notTheirs: isTheirs ? others : [...others, requestId] });
  };
  return (
    <section aria-label={text.before}>
      <h2>{text.before}</h2>
      <p className="hint">{text.beforeHint}</p>
      <LedgerTable
        label={text.before}
        columns={beforeColumns(toggle)}
        rows={explained.before}
        keyOf={({ requestId }) => requestId}
      />
    </section>
  );
}

function beforeColumns(toggle: (requestId: string, isTheirs: boolean) => void): readonly LedgerColumn<Before>[] {
  return [
    { key: 'number', title: text.requestNumber, cell: ({ requestNumber }) => requestNumber },
    { key: 'received', title: text.receivedOn, isTight: true, cell: ({ receivedOn }) => receivedOn },
    { key: 'count', title: text.count, align: 'right', cell: ({ parts }) => String(parts) },
    {
      key: 'same',
      title: text.sameApplicant,
      cell: ({ requestId, requestNumber, isExcluded }) => (
        <Checkbox
          aria-label={`${text.sameApplicant}：${requestNumber}`}
          checked={!isExcluded}
          onChange={({ target }) => toggle(requestId, target.checked)}
        />
      ),
    },
  ];
}

function Quote({
  requestId,
  explained,
  basis,
  units,
}: FeeQuotesProps & { readonly basis: Basis; readonly units: number }) {
  const { amountFen, steps, cite } = explained[basis];
  const mayDraft = usePermitted('paper.draft') && explained.unpaidSince === null;
  return (
    <section className="quote" aria-label={text[basis]}>
      <h2>{text[basis]}</h2>
      <p>
        <strong>{amountFen === 0 ? text.nothing : text.amount(formatYuan(fen(amountFen)))}</strong>
      </p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className="cite">{cite}</p>
      {mayDraft && amountFen > 0 ? (
        <DraftButton requestId={requestId} explained={explained} basis={basis} units={units} />
      ) : null}
    </section>
  );
}

interface DraftButtonProps extends Pick<FeeQuotesProps, 'requestId' | 'explained'> {
  readonly basis: Basis;
  readonly units: number;
}

/** Starts the fee notice as a paper with the figures of this quote. */
function DraftButton({ requestId, explained, basis, units }: DraftButtonProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const starting = useMutation({
    mutationFn: () => {
      const earlier = basis === 'perRequest' ? { earlierInMonth: explained.earlierInMonth } : {};
      const { amountFen } = explained[basis];
      const event = { action: 'sendFeeNotice', basis, units, amountFen, ...earlier } as const;
      const body = { paperId: randomId(), kind: 'fee-notice', event, values: {}, attachmentIds: [] } as const;
      return call(startPaper, { params: { requestId }, body: { ...body, attachmentIds: [] } });
    },
    onSuccess: ({ paperId }) => navigate({ to: `/papers/${paperId}` as string }),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button
      type="primary"
      loading={starting.isPending}
      aria-label={`${text.choose(text[basis])}，${text.draftPaper}`}
      onClick={() => starting.mutate()}
    >
      {text.draftPaper}
    </Button>
  );
}
