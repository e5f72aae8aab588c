import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { startPaper } from '../../../contract/papers.ts';
import type { CoachChoice } from '../../../core/requests/request-events.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { randomId } from '../../ui/random-id.ts';
import type { Coached } from './opened-coach.ts';
import { text } from './text.ts';

interface LetterDraftProps {
  readonly requestId: string;
  readonly coached: Coached;
  readonly choices: readonly CoachChoice[];
  readonly mayClose: boolean;
  readonly besides: ReactNode;
  readonly onDone: () => void;
}

type Values = Record<string, string | undefined>;

/** The words that go into the letter, to be looked at once more; then the paper is drafted and opened. */
export function LetterDraft({ requestId, coached, choices, mayClose, besides, onDone }: LetterDraftProps) {
  const [form] = Form.useForm<Values>();
  const [paperId] = useState(randomId);
  const navigate = useNavigate();
  if (!mayClose) return <div className="form-buttons">{besides}</div>;
  return (
    <section aria-labelledby="coach-letter">
      <h2 id="coach-letter">{text.letterFields}</h2>
      <ActionForm<Values, unknown>
        name="letter"
        form={form}
        submitLabel={text.draft}
        besides={besides}
        initialValues={coached.values}
        send={(values) =>
          call(startPaper, {
            params: { requestId },
            body: {
              paperId,
              kind: kindOf(coached),
              event: eventOf(coached, choices),
              values: present(values),
              fileNote: coached.fileNote,
              attachmentIds: [],
            },
          })
        }
        onDone={() => {
          onDone();
          void navigate({ to: '/papers/$paperId', params: { paperId } });
        }}
      >
        {coached.fields.map((field) => (
          <LetterField key={field.id} field={field} />
        ))}
      </ActionForm>
    </section>
  );
}

function LetterField({ field }: { readonly field: Coached['fields'][number] }) {
  const { id, label, kind, required, hint, longest, choices } = field;
  const rules = required ? [{ required: true, whitespace: true, message: text.fieldMissing(label) }] : [];
  return (
    <Form.Item name={id} label={label} extra={hint} rules={rules}>
      {kind === 'choice' ? (
        <Radio.Group
          className="stacked"
          options={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
        />
      ) : kind === 'day' ? (
        <DayInput />
      ) : (
        <Input.TextArea rows={kind === 'longText' ? 8 : 2} maxLength={longest} />
      )}
    </Form.Item>
  );
}

type Started = Parameters<typeof call<typeof startPaper>>[1]['body'];

// every letter of an outcome is a kind of paper; the server refuses any other
function kindOf({ letter }: Coached): Started['kind'] {
  return letter as Started['kind'];
}

function eventOf(coached: Coached, choices: readonly CoachChoice[]): NonNullable<Started['event']> {
  const { outcome, refusedPartGrounds, recordSearch } = coached;
  return {
    action: 'close',
    outcome,
    ...(refusedPartGrounds.length === 0 ? {} : { refusedPartGrounds }),
    ...(recordSearch === null ? {} : { recordSearch }),
    coach: choices.map((choice) => ({ ...choice })),
  };
}

/** Without what was left empty. */
function present(values: Values): Record<string, string> {
  const filled = Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value] as const] : []));
  return Object.fromEntries(filled);
}
