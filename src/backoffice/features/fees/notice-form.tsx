import { Form, Radio } from 'antd';
import { recordFeeNotice } from '../../../contract/fees.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import type { FeeQuestion } from './fee-quotes.tsx';
import { text } from './text.ts';

interface NoticeFormProps {
  readonly requestId: string;
  readonly question: FeeQuestion;
  readonly onDone: () => void;
}

interface Values {
  readonly basis: 'perRequest' | 'perPage';
  readonly sentOn: string;
  readonly reachedOn?: string;
}

/** Records a fee notice that went out on paper. */
export function NoticeForm({ requestId, question, onDone }: NoticeFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const bases = (['perRequest', 'perPage'] as const).map((value) => ({ value, label: text[value] }));
  return (
    <section aria-label={text.notice}>
      <h2>{text.notice}</h2>
      <p className="hint">{text.noticeHint}</p>
      <ActionForm
        name="feeNotice"
        form={form}
        submitLabel={text.record}
        initialValues={{ sentOn: today }}
        aliases={{ amountFen: 'basis', happenedOn: 'sentOn' }}
        send={({ reachedOn, ...rest }: Values) => {
          const reached = reachedOn === undefined || reachedOn === '' ? {} : { reachedOn };
          const body = { ...question, notTheirs: [...question.notTheirs], ...rest, ...reached };
          return call(recordFeeNotice, { params: { requestId }, body });
        }}
        onDone={onDone}
      >
        <Form.Item name="basis" label={text.basis} rules={[{ required: true, message: text.basisMissing }]}>
          <Radio.Group options={bases} />
        </Form.Item>
        <Form.Item name="sentOn" label={text.sentOn} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput max={today} />
        </Form.Item>
        <Form.Item name="reachedOn" label={text.reachedOn} extra={text.reachedHint}>
          <DayInput max={today} />
        </Form.Item>
      </ActionForm>
    </section>
  );
}
