import type { DraftAnswers } from '../../../core/requests/application-draft.ts';
import { type DeliveryMethod, deliveryMethodLabel, informationForms } from '../../../core/requests/channels.ts';
import { Choices } from '../../ui/form-fields.tsx';
import { deliveryText } from './delivery-text.ts';
import type { StepFrameFacts } from './draft-page.ts';
import { StepFrame } from './step-frame.tsx';

// what needs no journey first
const methods: readonly DeliveryMethod[] = ['online', 'byEmail', 'byPost', 'inPerson', 'byFax', 'onSite'];

/** P18: the way of handing over and the form of the information (Article 29(2)(3)). */
export function DeliveryView({ facts, answers }: { readonly facts: StepFrameFacts; readonly answers: DraftAnswers }) {
  const choices = methods.map((id) => ({ value: id, label: deliveryMethodLabel(id), hint: deliveryText.hints[id] }));
  const forms = informationForms.map(({ id, label }) => ({ value: id, label }));
  return (
    <StepFrame facts={facts} title={deliveryText.title}>
      <Choices
        name="deliveryMethod"
        legend={deliveryText.method}
        choices={choices}
        value={answers['deliveryMethod'] ?? 'online'}
        faults={facts.faults}
      />
      <Choices
        name="informationForm"
        legend={deliveryText.form}
        hint={deliveryText.formHint}
        choices={forms}
        value={answers['informationForm'] ?? 'electronic'}
        faults={facts.faults}
      />
    </StepFrame>
  );
}
