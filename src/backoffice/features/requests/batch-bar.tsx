import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { takeManyActions } from '../../../contract/desk.ts';
import { returnReasons } from '../../../core/requests/request-events.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import type { Desk } from './request-fields.ts';
import { text } from './text.ts';

type Step = Omit<Static<(typeof takeManyActions)['body']>, 'requestIds'>;
type Done = CallReply<typeof takeManyActions>['done'];

interface BatchBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly numberOf: (requestId: string) => string;
  readonly desk: Desk | undefined;
  readonly onClear: () => void;
}

/** What can be done to the chosen requests at once; each is decided by itself, and what was refused says why. */
export function BatchBar({ chosen, numberOf, desk, onClear }: BatchBarProps) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState<'assign' | 'returnToPool'>();
  const sending = useMutation({
    mutationFn: (step: Step) => call(takeManyActions, { body: { ...step, requestIds: [...chosen] } }),
    onSuccess: () => {
      setAsking(undefined);
      onClear();
      void cache.invalidateQueries();
    },
  });
  return (
    <>
      {sending.data === undefined ? null : <DoneNotice done={sending.data.done} numberOf={numberOf} />}
      {sending.error === null ? null : <Alert type="error" showIcon title={sending.error.message} />}
      {chosen.size === 0 ? null : (
        <Steps
          count={chosen.size}
          isSending={sending.isPending}
          onClaim={() => sending.mutate({ action: 'claim' })}
          onAsk={setAsking}
          onClear={onClear}
        />
      )}
      <Modal
        title={asking === 'assign' ? text.assign : text.giveBack}
        open={asking !== undefined}
        onCancel={() => setAsking(undefined)}
        footer={null}
        destroyOnHidden
      >
        {asking === 'assign' ? <AssignForm desk={desk} onSend={sending.mutate} /> : null}
        {asking === 'returnToPool' ? <ReturnForm onSend={sending.mutate} /> : null}
      </Modal>
    </>
  );
}

interface StepsProps {
  readonly count: number;
  readonly isSending: boolean;
  readonly onClaim: () => void;
  readonly onAsk: (what: 'assign' | 'returnToPool') => void;
  readonly onClear: () => void;
}

function Steps({ count, isSending, onClaim, onAsk, onClear }: StepsProps) {
  const mayHandle = usePermitted('request.handle');
  const mayAssign = usePermitted('request.assign');
  return (
    <section className="batch-bar no-print" aria-label={text.chosen(count)}>
      <span>{text.chosen(count)}</span>
      {mayHandle ? (
        <Button type="primary" loading={isSending} onClick={onClaim}>
          {text.claim}
        </Button>
      ) : null}
      {mayAssign ? <Button onClick={() => onAsk('assign')}>{text.assign}</Button> : null}
      {mayHandle ? <Button onClick={() => onAsk('returnToPool')}>{text.giveBack}</Button> : null}
      <Button type="text" onClick={onClear}>
        {text.unchoose}
      </Button>
    </section>
  );
}

function DoneNotice({ done, numberOf }: { readonly done: Done; readonly numberOf: (requestId: string) => string }) {
  const refused = done.filter(({ message }) => message !== null);
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      className="above-form"
      title={text.manyDone(done.length - refused.length)}
      description={
        refused.length === 0 ? undefined : (
          <>
            <p>{text.manyRefused(refused.length)}</p>
            <ul className="plain-list">
              {refused.map(({ requestId, message }) => (
                <li key={requestId}>
                  {numberOf(requestId)}　{message}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}

interface StepFormProps {
  readonly onSend: (step: Step) => void;
}

function AssignForm({ desk, onSend }: StepFormProps & { readonly desk: Desk | undefined }) {
  const { people = [], divisions = [] } = desk ?? {};
  const inUse = divisions.filter(({ isClosed }) => !isClosed);
  return (
    <Form<{ to?: string; division?: string }>
      name="assign"
      layout="vertical"
      onFinish={(values) => onSend({ action: 'assign', ...present(values) })}
    >
      {inUse.length === 0 ? null : (
        <Form.Item name="division" label={text.division}>
          <Select
            allowClear
            placeholder={text.anyDivision}
            options={inUse.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="to" label={text.person}>
        <Select
          allowClear
          placeholder={text.anyone}
          options={people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {text.assign}
      </Button>
    </Form>
  );
}

function ReturnForm({ onSend }: StepFormProps) {
  return (
    <Form<{ returnReason: Step['returnReason'] }>
      name="return"
      layout="vertical"
      onFinish={({ returnReason }) =>
        onSend({ action: 'returnToPool', ...(returnReason === undefined ? {} : { returnReason }) })
      }
    >
      <Form.Item
        name="returnReason"
        label={text.giveBackReason}
        rules={[{ required: true, message: text.reasonMissing }]}
      >
        <Select options={returnReasons.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {text.giveBack}
      </Button>
    </Form>
  );
}

function present(values: { readonly to?: string; readonly division?: string }) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as typeof values;
}
