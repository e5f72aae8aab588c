import type { Editor } from '@tiptap/core';
import { Button, Form, Input, Modal } from 'antd';
import { isSafeHref } from '../../../core/catalog/body-links.ts';
import { text } from './editor-text.ts';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onEnd: () => void;
}

/** Asks where the chosen words lead; without chosen words the address itself is written. */
export function LinkDialog({ editor, onEnd }: LinkDialogProps) {
  const [form] = Form.useForm<{ href: string }>();
  const present = editor.getAttributes('link')['href'];
  const add = ({ href }: { href: string }) => {
    const address = href.trim();
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus();
    if (empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.extendMarkRange('link').setLink({ href: address }).run();
    onEnd();
  };
  return (
    <Modal title={text.linkTitle} open onCancel={onEnd} footer={null} destroyOnHidden>
      <Form
        form={form}
        name="bodyLink"
        layout="vertical"
        validateTrigger="onSubmit"
        initialValues={{ href: typeof present === 'string' ? present : '' }}
        onFinish={add}
      >
        <Form.Item
          name="href"
          label={text.linkLabel}
          extra={text.linkHint}
          rules={[{ validator: (_, value: string) => checked(value) }]}
        >
          <Input maxLength={2000} inputMode="url" />
        </Form.Item>
        <div className="form-buttons">
          <Button type="primary" htmlType="submit">
            {text.linkSave}
          </Button>
          <Button onClick={onEnd}>{text.cancel}</Button>
        </div>
      </Form>
    </Modal>
  );
}

function checked(value: string | undefined): Promise<void> {
  return isSafeHref(value?.trim() ?? '') ? Promise.resolve() : Promise.reject(new Error(text.linkWrong));
}
