import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, type FormInstance, Input, Radio, Select } from 'antd';
import { listDisputes, openDispute } from '../../../contract/disputes.ts';
import { openRemedies } from '../../../contract/open-catalog.ts';
import {
  type DisputedAct,
  type DisputeProcedure,
  disputedActs,
  disputeProcedures,
} from '../../../core/disputes/dispute-events.ts';
import { type DisputeRoute, disputeRoutes } from '../../../core/disputes/dispute-results.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useMe, useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface DisputeValues {
  readonly procedure: DisputeProcedure;
  readonly disputedAct: DisputedAct;
  readonly asCoDefendant?: boolean;
  readonly precededBy?: string;
  readonly route: DisputeRoute;
  readonly caseNumber: string;
  readonly authority: string;
  readonly openedOn: string;
  readonly requestNumber?: string;
  readonly source: string;
}

interface DisputeFormProps {
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Adds one case of reconsideration or litigation. */
export function DisputeForm({ isOpen, onDone, onCancel }: DisputeFormProps) {
  return (
    <Drawer title={text.add} size={520} open={isOpen} onClose={onCancel} destroyOnHidden>
      <DisputeFields onDone={onDone} onCancel={onCancel} />
    </Drawer>
  );
}

function DisputeFields({ onDone, onCancel }: Omit<DisputeFormProps, 'isOpen'>) {
  const [form] = Form.useForm<DisputeValues>();
  const today = useToday();
  return (
    <ActionForm
      name="dispute"
      form={form}
      submitLabel={text.add}
      initialValues={{ openedOn: today, procedure: 'ordinary', disputedAct: 'reply' }}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={({ requestNumber, precededBy, ...facts }) => {
        const number = requestNumber?.trim() ?? '';
        return call(openDispute, {
          body: { ...facts, requestNumber: number === '' ? null : number, precededBy: precededBy ?? null },
        });
      }}
      onDone={onDone}
    >
      <Form.Item name="route" label={text.route} rules={[{ required: true, message: text.routeMissing }]}>
        <Radio.Group className="stacked" options={disputeRoutes.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <TextField name="caseNumber" label={text.caseNumber} missing={text.caseNumberMissing} />
      <AuthorityField form={form} />
      <Form.Item name="openedOn" label={text.openedOn} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
      <RouteFields form={form} />
      <Form.Item name="disputedAct" label={text.disputedAct} rules={[{ required: true }]}>
        <Select options={disputedActs.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <TextField name="requestNumber" label={text.requestNumber} hint={text.requestNumberHint} />
      <TextField name="source" label={text.source} missing={text.sourceMissing} hint={text.sourceHint} />
    </ActionForm>
  );
}

/** The organ or court, with what the law and the settings of the agency propose. */
function AuthorityField({ form }: { readonly form: FormInstance<DisputeValues> }) {
  const { id: agencyId } = useMe().agency;
  const proposal = useQuery({
    queryKey: ['remedies', agencyId],
    queryFn: () => call(openRemedies, { params: { agencyId } }),
  });
  const route = Form.useWatch('route', form);
  const isReview = route === 'reconsideration';
  const known = isReview ? proposal.data?.reviewOrgan : proposal.data?.court;
  return (
    <>
      <TextField
        name="authority"
        label={text.authority}
        missing={text.authorityMissing}
        {...(proposal.data === undefined || route === undefined
          ? {}
          : { hint: isReview ? proposal.data.reviewWords : proposal.data.courtWords })}
      />
      {route === undefined || known === null || known === undefined ? null : (
        <p>
          <Button size="small" onClick={() => form.setFieldValue('authority', known)}>
            {text.fillAuthority(known)}
          </Button>
        </p>
      )}
    </>
  );
}

/** What only one of the routes knows: procedure, co-defendant, the earlier reconsideration. */
function RouteFields({ form }: { readonly form: FormInstance<DisputeValues> }) {
  const route = Form.useWatch('route', form);
  if (route === 'reconsideration')
    return (
      <Form.Item name="procedure" label={text.procedure} extra={text.procedureHint}>
        <Radio.Group options={disputeProcedures.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
    );
  if (route === undefined) return null;
  return (
    <>
      {route === 'litigationAfterReconsideration' ? <EarlierField /> : null}
      <Form.Item name="asCoDefendant" valuePropName="checked" extra={text.coDefendantHint}>
        <Checkbox>{text.coDefendant}</Checkbox>
      </Form.Item>
    </>
  );
}

function EarlierField() {
  const earlier = useQuery({
    queryKey: ['disputes', 'reconsiderations'],
    queryFn: () => call(listDisputes, { query: { route: 'reconsideration', limit: '100' } }),
  });
  const options = (earlier.data?.rows ?? []).map(({ caseId, caseNumber }) => ({ value: caseId, label: caseNumber }));
  return (
    <Form.Item name="precededBy" label={text.precededBy} extra={text.precededByHint}>
      <Select allowClear options={options} />
    </Form.Item>
  );
}

interface TextFieldProps {
  readonly name: 'caseNumber' | 'authority' | 'requestNumber' | 'source';
  readonly label: string;
  readonly missing?: string;
  readonly hint?: string;
}

function TextField({ name, label, missing, hint }: TextFieldProps) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input maxLength={name === 'source' ? 200 : name === 'requestNumber' ? 60 : 100} />
    </Form.Item>
  );
}
