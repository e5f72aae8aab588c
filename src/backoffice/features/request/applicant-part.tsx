import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { revealApplication } from '../../../contract/requests.ts';
import { AccessButton } from '../../ui/access-button.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import type { OpenRequest } from './open-request.ts';
import { text } from './text.ts';

type Lines = OpenRequest['applicant'];

interface ApplicantPartProps {
  readonly requestId: string;
  readonly lines: Lines;
}

/** The applicant and what is asked for: masked, until somebody says what they need more for. */
export function ApplicantPart({ requestId, lines }: ApplicantPartProps) {
  const mayReveal = usePermitted('request.revealApplicant');
  const [revealed, setRevealed] = useState<Lines>();
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="applicant-title">
      <h2 id="applicant-title">{text.applicant}</h2>
      <p className="quiet small above-box">{revealed === undefined ? text.masked : text.revealed}</p>
      <LineList lines={revealed ?? lines} />
      {isAsking ? (
        <RevealForm
          requestId={requestId}
          onDone={(fields) => {
            setAsking(false);
            setRevealed(fields);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
      {mayReveal && !isAsking ? (
        <div className="form-buttons">
          <Button onClick={() => (revealed === undefined ? setAsking(true) : setRevealed(undefined))}>
            {revealed === undefined ? text.reveal : text.hide}
          </Button>
          <AccessButton requestId={requestId} />
        </div>
      ) : null}
    </section>
  );
}

function LineList({ lines }: { readonly lines: Lines }) {
  if (lines.length === 0) return <p>{text.noApplicant}</p>;
  return (
    <dl className="facts boxed">
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface RevealFormProps {
  readonly requestId: string;
  readonly onDone: (fields: Lines) => void;
  readonly onCancel: () => void;
}

function RevealForm({ requestId, onDone, onCancel }: RevealFormProps) {
  const [form] = Form.useForm<{ purpose: string }>();
  return (
    <div className="action-panel">
      <ActionForm
        name="reveal"
        form={form}
        submitLabel={text.reveal}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
        send={({ purpose }) => call(revealApplication, { params: { requestId }, body: { purpose } })}
        onDone={({ fields }) => onDone(fields)}
      >
        <Form.Item
          name="purpose"
          label={text.purpose}
          extra={text.purposeHint}
          rules={[{ required: true, whitespace: true, message: text.purposeMissing }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </ActionForm>
    </div>
  );
}
