import { Button, Form } from 'antd';
import { takeAction } from '../../../contract/requests.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { useToday } from '../../ui/session.ts';
import { CloseFields } from './close-fields.tsx';
import type { OpenRequest } from './open-request.ts';
import { ArchiveFields, ConfirmFields, CorrectionFields, DayField, ExtendFields, ServeFields } from './step-fields.tsx';
import type { ActionValues, OfferedAction } from './take-action.ts';
import { text } from './text.ts';

interface RequestActionFormProps {
  readonly offer: { readonly action: OfferedAction; readonly label: string; readonly cite: string };
  readonly opened: OpenRequest;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** The small form of one action, with its article; what cannot be taken back is confirmed once more. */
export function RequestActionForm({ offer, opened, onCancel, onDone }: RequestActionFormProps) {
  const { action, label, cite } = offer;
  const [form] = Form.useForm<ActionValues>();
  const today = useToday();
  const { requestId } = opened.record;
  const isFinal = action === 'close' || action === 'withdraw' || action === 'archive';
  return (
    <div className="action-panel">
      <h2>{label}</h2>
      <p className="quiet small">{cite}</p>
      <ActionForm
        name="action"
        form={form}
        submitLabel={label}
        initialValues={{ happenedOn: today }}
        aliases={{ decidedOn: 'happenedOn', receivedOn: 'happenedOn' }}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
        send={(values) => call(takeAction, { params: { requestId }, body: { ...present(values), action } })}
        onDone={onDone}
        {...(isFinal ? { confirm: (values: ActionValues) => <FinalWords label={label} values={values} /> } : {})}
      >
        <ActionFields action={action} opened={opened} />
      </ActionForm>
    </div>
  );
}

function ActionFields({ action, opened }: { readonly action: OfferedAction; readonly opened: OpenRequest }) {
  switch (action) {
    case 'confirmReceipt':
      return <ConfirmFields />;
    case 'askCorrection':
      return <CorrectionFields />;
    case 'receiveCorrection':
      return <DayField label={text.receivedDay} />;
    case 'extendReply':
      return <ExtendFields consenters={opened.consenters} />;
    case 'withdraw':
      return <DayField label={text.withdrawDay} />;
    case 'close':
      return <CloseFields />;
    case 'serve':
      return <ServeFields />;
    case 'archive':
      return <ArchiveFields />;
  }
}

function FinalWords({ label, values }: { readonly label: string; readonly values: ActionValues }) {
  const { outcome, happenedOn } = values;
  return (
    <>
      <p>
        {label}
        {outcome !== undefined && isOutcome(outcome) ? `：${outcomeOf(outcome).label}` : ''}，{text.day}
        {happenedOn}。
      </p>
      <p>{text.cannotUndo}</p>
    </>
  );
}

/** Without what was left empty. */
function present(values: ActionValues): ActionValues {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as ActionValues;
}
