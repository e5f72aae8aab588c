import { Form, InputNumber, Select } from 'antd';
import { outcomeOf, refusalGrounds } from '../../../core/requests/outcomes.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { Effect } from './opened-paper.ts';
import { text } from './text.ts';

interface EffectFieldsProps {
  readonly effect: Effect;
  readonly outcomes: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (effect: Effect) => void;
}

/** What has to be set for the action that the paper causes: the decision, or the last day of a period. */
export function EffectFields({ effect, outcomes, onChange }: EffectFieldsProps) {
  const change = (part: Partial<Effect>) => onChange({ ...effect, ...part });
  switch (effect.action) {
    case 'close':
      return <ClosingFields effect={effect} outcomes={outcomes} change={change} />;
    case 'askCorrection':
      return <DayField label={text.correctBy} value={effect.correctBy} onDay={(correctBy) => change({ correctBy })} />;
    case 'askStatementOfReasons':
    case 'askAssistance':
    case 'askAgency':
      return <DayField label={text.answerBy} value={effect.answerBy} onDay={(answerBy) => change({ answerBy })} />;
    case 'deferReply':
      return <DayField label={text.until} value={effect.until} onDay={(until) => change({ until })} />;
    case 'extendReply':
      return (
        <Form.Item label={text.workingDays} htmlFor="effect-days">
          <InputNumber
            id="effect-days"
            min={1}
            max={20}
            value={effect.workingDays ?? null}
            onChange={(workingDays) => (workingDays === null ? undefined : change({ workingDays }))}
          />
        </Form.Item>
      );
    default:
      return null;
  }
}

interface ClosingFieldsProps {
  readonly effect: Effect;
  readonly outcomes: EffectFieldsProps['outcomes'];
  readonly change: (part: Partial<Effect>) => void;
}

function ClosingFields({ effect, outcomes, change }: ClosingFieldsProps) {
  return (
    <>
      {outcomes.length < 2 ? null : (
        <Form.Item label={text.outcome} htmlFor="effect-outcome">
          <Select
            id="effect-outcome"
            value={effect.outcome ?? null}
            placeholder={text.choose}
            options={outcomes.map(({ id, label }) => ({ value: id, label }))}
            onChange={(outcome) => change({ outcome })}
          />
        </Form.Item>
      )}
      {effect.outcome === 'partiallyGranted' ? (
        <Form.Item label={text.grounds} htmlFor="effect-grounds">
          <Select
            id="effect-grounds"
            mode="multiple"
            value={[...(effect.refusedPartGrounds ?? [])]}
            placeholder={text.choose}
            options={refusalGrounds.map((ground) => ({ value: ground, label: outcomeOf(ground).label }))}
            onChange={(refusedPartGrounds) => change({ refusedPartGrounds })}
          />
        </Form.Item>
      ) : null}
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string) => void;
}

function DayField({ label, value = '', onDay }: DayFieldProps) {
  return (
    <Form.Item label={label} htmlFor="effect-day">
      <DayInput id="effect-day" value={value} onChange={onDay} />
    </Form.Item>
  );
}
