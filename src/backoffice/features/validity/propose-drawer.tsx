import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { listDocuments, proposeValidityChange } from '../../../contract/validity.ts';
import { type ValidityEffect, validityEffects } from '../../../core/catalog/validity.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { randomId } from '../../ui/random-id.ts';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listDocuments>['rows'][number];

interface Values {
  readonly effect: ValidityEffect;
  readonly from: string;
  readonly byItemId: string;
  readonly by?: string;
  readonly reason?: string;
}

const elsewhere = '';

/** Proposes a change of one document's validity. */
export function ProposeDrawer({ document, onEnd }: { readonly document: Row | undefined; readonly onEnd: () => void }) {
  return (
    <Drawer
      title={document === undefined ? '' : text.proposeTitle(document.title)}
      size={640}
      open={document !== undefined}
      onClose={onEnd}
      destroyOnHidden
    >
      {document === undefined ? null : <ProposeForm document={document} onEnd={onEnd} />}
    </Drawer>
  );
}

function ProposeForm({ document, onEnd }: { readonly document: Row; readonly onEnd: () => void }) {
  const [form] = Form.useForm<Values>();
  const [proposalId] = useState(randomId);
  const cache = useQueryClient();
  const today = useToday();
  const hasEnded = document.validity === 'repealed' || document.validity === 'lapsed';
  return (
    <>
      <p className="dialog-lead">{text.proposeLead}</p>
      <ActionForm
        name="validity"
        form={form}
        submitLabel={text.submit}
        initialValues={{ effect: hasEnded ? 'reinstated' : 'repealed', from: today, byItemId: elsewhere }}
        send={(values) => send(values, proposalId, document.itemId)}
        onDone={() => {
          onEnd();
          void cache.invalidateQueries();
        }}
      >
        <Form.Item name="effect" label={text.effect} rules={[{ required: true, message: text.effectMissing }]}>
          <Radio.Group options={validityEffects.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="from" label={text.from} rules={[{ required: true, message: text.fromMissing }]}>
          <DayInput />
        </Form.Item>
        <BasisFields document={document} />
        <Form.Item name="reason" label={text.reason} extra={text.reasonHint}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </ActionForm>
    </>
  );
}

function send({ effect, from, byItemId, by = '', reason = '' }: Values, proposalId: string, itemId: string) {
  const basis = { by, byItemId: byItemId === elsewhere ? null : byItemId };
  return call(proposeValidityChange, { body: { proposalId, itemId, effect, from, reason, ...basis } });
}

/** The document that ends or changes it: one that is public here, else its name in words. */
function BasisFields({ document }: { readonly document: Row }) {
  const form = Form.useFormInstance<Values>();
  const chosen = Form.useWatch('byItemId', form) ?? elsewhere;
  const documents = useQuery({
    queryKey: ['documents', 'basis'],
    queryFn: () => call(listDocuments, { query: { limit: '500' } }),
  });
  const others = (documents.data?.rows ?? []).filter(({ itemId }) => itemId !== document.itemId);
  return (
    <>
      <Form.Item name="byItemId" label={text.byDocument}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: elsewhere, label: text.noDocument },
            ...others.map(({ itemId, title, documentNumber }) => ({
              value: itemId,
              label: documentNumber === null ? title : `${title}（${documentNumber}）`,
            })),
          ]}
        />
      </Form.Item>
      {chosen === elsewhere ? (
        <Form.Item
          name="by"
          label={text.by}
          extra={text.byHint}
          rules={[{ required: true, whitespace: true, message: text.byMissing }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      ) : null}
    </>
  );
}
