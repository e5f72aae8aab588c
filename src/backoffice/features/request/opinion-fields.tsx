import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { assistanceResults, consultationResults } from '../../../core/requests/request-events.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { DayField } from './step-fields.tsx';
import type { ActionValues } from './take-action.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

interface DeskProps {
  readonly desk: RequestDesk | undefined;
}

/** Asking a third party: who it is goes into the sealed note. */
export function AskThirdPartyFields({ desk }: DeskProps) {
  return (
    <>
      <NewConsultation desk={desk} />
      <DayField label={text.askDay} />
      <AnswerByField />
      <NoteField hint={text.opinionHint} />
    </>
  );
}

/** Asking a joint maker, whose silence is consent, or another agency, whose silence is not. */
export function AskAgencyFields({ desk }: DeskProps) {
  return (
    <>
      <NewConsultation desk={desk} />
      <Form.Item name="capacity" label={text.capacity} rules={[{ required: true, message: text.capacityMissing }]}>
        <Radio.Group options={Object.entries(text.capacities).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <DayField label={text.askDay} />
      <AnswerByField />
      <NoteField />
    </>
  );
}

/** The opinion that came, or that none did. */
export function EndConsultationFields({ desk, matter }: DeskProps & { readonly matter: string }) {
  return (
    <>
      <OpenConsultation desk={desk} matters={[matter]} />
      <Form.Item name="opinion" label={text.opinion} rules={[{ required: true, message: text.opinionMissing }]}>
        <Radio.Group options={consultationResults.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <DayField label={text.endDay} />
      <NoteField />
    </>
  );
}

/** The day on which a letter reached its addressee: its period begins then. */
export function ArrivalFields({ desk }: DeskProps) {
  const matter = Form.useWatch<ActionValues['matter']>('matter');
  const waiting = (desk?.open ?? []).filter(({ matter: open }) => countedFromArrival.includes(open));
  const kinds = [...new Map(waiting.map((row) => [row.matter, row.label])).entries()];
  return (
    <>
      <Form.Item
        name="matter"
        label={text.arrivalMatter}
        rules={[{ required: true, message: text.consultationMissing }]}
      >
        <Radio.Group options={kinds.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {matter === undefined || matter === 'feePayment' ? null : <OpenConsultation desk={desk} matters={[matter]} />}
      <DayField label={text.arrivalDay} />
      <Form.Item
        name="until"
        label={text.arrivalUntil}
        extra={text.arrivalUntilHint}
        rules={[{ required: true, message: text.answerByMissing }]}
      >
        <DayInput />
      </Form.Item>
    </>
  );
}

const countedFromArrival: readonly string[] = ['thirdPartyConsultation', 'agencyConsultation', 'feePayment'];

/** Which division helps, and until when. */
export function AssistanceFields({ desk }: DeskProps) {
  const divisions = desk?.divisions ?? [];
  return (
    <>
      <NewConsultation desk={desk} />
      {divisions.length === 0 ? null : (
        <Form.Item
          name="division"
          label={text.assistDivision}
          rules={[{ required: true, message: text.assistMissing }]}
        >
          <Select options={divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }))} />
        </Form.Item>
      )}
      <DayField label={text.askDay} />
      <AnswerByField isRequired />
      <NoteField />
    </>
  );
}

/** What the division found. */
export function AssistanceAnswerFields({ desk }: DeskProps) {
  return (
    <>
      <OpenConsultation desk={desk} matters={['assistance']} />
      <Form.Item
        name="assistance"
        label={text.assistance}
        rules={[{ required: true, message: text.assistanceMissing }]}
      >
        <Radio.Group options={assistanceResults.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <DayField label={text.endDay} />
      <NoteField />
    </>
  );
}

/** A text that is kept sealed and never stands in the history. */
function NoteField({ hint = text.noteHint }: { readonly hint?: string }) {
  return (
    <Form.Item name="note" label={text.note} extra={hint}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}

/** Last day of an answer. */
function AnswerByField({ isRequired = false }: { readonly isRequired?: boolean }) {
  return (
    <Form.Item
      name="answerBy"
      label={text.answerBy}
      extra={isRequired ? undefined : text.answerByOptional}
      rules={isRequired ? [{ required: true, message: text.answerByMissing }] : []}
    >
      <DayInput />
    </Form.Item>
  );
}

/** The number of a new consultation, given by the page. */
function NewConsultation({ desk }: DeskProps) {
  return desk === undefined ? null : (
    <Form.Item name="consultation" initialValue={desk.nextConsultation} hidden>
      <InputNumber />
    </Form.Item>
  );
}

/** Which of the open ones; a single one is chosen already. */
function OpenConsultation({ desk, matters }: DeskProps & { readonly matters: readonly string[] }) {
  const open = (desk?.open ?? []).filter(
    ({ matter, consultation }) => matters.includes(matter) && consultation !== null,
  );
  const [only] = open;
  if (only === undefined) return null;
  return (
    <Form.Item
      name="consultation"
      label={text.consultation}
      {...(open.length === 1 ? { initialValue: only.consultation } : {})}
      rules={[{ required: true, message: text.consultationMissing }]}
    >
      <Select
        options={open.map(({ consultation, label, since, divisionName }) => ({
          value: consultation,
          label: [text.consultationNo(consultation ?? 0), label, divisionName ?? '', since].join(' '),
        }))}
      />
    </Form.Item>
  );
}
