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
  return (
    <Modal title={text.linkTitle} open onCancel={onEnd} footer={null} destroyOnHidden>
      <Form
        form={form}
        name="bodyLink"
        layout="vertical"
        validateTrigger="onSubmit"
        initialValues={{ href: typeof present === 'string' ? present : '' }}
        onFinish={({ href }) => {
          setLink(editor, href.trim());
          onEnd();
        }}
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

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  const marks = [{ type: 'link', attrs: { href } }];
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks }).run();
  else chain.extendMarkRange('link').setLink({ href }).run();
}

function checked(value: string | undefined): Promise<void> {
  return isSafeHref(value?.trim() ?? '') ? Promise.resolve() : Promise.reject(new Error(text.linkWrong));
}
