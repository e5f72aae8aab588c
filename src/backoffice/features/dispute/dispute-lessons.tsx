import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { noteDisputeLessons } from '../../../contract/disputes.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

interface DisputeLessonsProps {
  readonly dispute: OpenedDispute;
  readonly mayWrite: boolean;
}

/** What was lost and why. */
export function DisputeLessons({ dispute: { row, lessons }, mayWrite }: DisputeLessonsProps) {
  const [form] = Form.useForm<{ lessons: string }>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <section aria-labelledby="lessons-title">
      <h2 id="lessons-title">{text.lessons}</h2>
      {mayWrite ? (
        <ActionForm
          name="lessons"
          form={form}
          submitLabel={text.saveLessons}
          initialValues={{ lessons }}
          send={(body) => call(noteDisputeLessons, { params: { caseId: row.caseId }, body })}
          onDone={() => {
            void message.success(text.saved);
            void cache.invalidateQueries({ queryKey: ['disputes', row.caseId] });
          }}
        >
          <Form.Item name="lessons" label={text.lessonsLead}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </ActionForm>
      ) : (
        <p className="kept-lines">{lessons === '' ? text.none : lessons}</p>
      )}
    </section>
  );
}
