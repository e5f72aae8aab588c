import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { makeAssessment } from '../../../contract/item-checks.ts';
import { type AssessmentQuestion, assessmentQuestions } from '../../../core/releases/impact-assessment.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';

interface AssessmentFormProps {
  readonly itemId: string | undefined;
  readonly onEnd: () => void;
}

/** The questions that the law asks before personal information is published. */
export function AssessmentForm({ itemId, onEnd }: AssessmentFormProps) {
  const [form] = Form.useForm<Record<string, string>>();
  const [assessmentId] = useState(randomId);
  const cache = useQueryClient();
  return (
    <section aria-labelledby="assessment-title">
      <h2 id="assessment-title">{text.newTitle}</h2>
      <ActionForm
        name="assessment"
        form={form}
        submitLabel={text.save}
        send={({ title = '', ...answers }) =>
          call(makeAssessment, { body: { assessmentId, itemId: itemId ?? null, title, answers } })
        }
        onDone={() => {
          onEnd();
          void cache.invalidateQueries({ queryKey: ['assessments'] });
          if (itemId !== undefined) void cache.invalidateQueries({ queryKey: ['item-findings', itemId] });
        }}
        besides={<Button onClick={onEnd}>{text.cancel}</Button>}
      >
        <Fields />
      </ActionForm>
    </section>
  );
}

function Fields() {
  return (
    <>
      <Form.Item
        name="title"
        label={text.name}
        extra={text.nameHint}
        rules={[{ required: true, whitespace: true, message: text.missing(text.name) }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      {(Object.keys(assessmentQuestions) as readonly AssessmentQuestion[]).map((question) => {
        const { label, hint } = assessmentQuestions[question];
        return (
          <Form.Item
            key={question}
            name={question}
            label={label}
            extra={hint}
            rules={[{ required: true, whitespace: true, message: text.missing(label) }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        );
      })}
    </>
  );
}
