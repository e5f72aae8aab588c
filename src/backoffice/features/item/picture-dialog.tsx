import type { Editor } from '@tiptap/core';
import { Button, Form, Input, Modal } from 'antd';
import type { FileId } from '../../../core/values/ids.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { text } from './editor-text.ts';

/** Makes a picture a file of the item. Throws a `Problem` when it is refused. */
export type PictureUpload = (file: File, words: string) => Promise<FileId>;

interface PictureDialogProps {
  readonly editor: Editor;
  readonly upload: PictureUpload;
  readonly onEnd: () => void;
}

interface Values {
  readonly file: File;
  readonly words: string;
}

/** Asks for a picture and for what it shows, keeps it as a file of the item, and puts it where the caret stands. */
export function PictureDialog({ editor, upload, onEnd }: PictureDialogProps) {
  const [form] = Form.useForm<Values>();
  return (
    <Modal title={text.pictureTitle} open onCancel={onEnd} footer={null} destroyOnHidden>
      <ActionForm<Values, FileId>
        name="bodyPicture"
        form={form}
        submitLabel={text.pictureSave}
        send={({ file, words }) => upload(file, words.trim())}
        onDone={(fileId) => {
          const words = form.getFieldValue('words') as string;
          editor
            .chain()
            .focus()
            .insertContent({ type: 'picture', attrs: { fileId, words: words.trim() } })
            .run();
          onEnd();
        }}
        besides={<Button onClick={onEnd}>{text.cancel}</Button>}
      >
        <Form.Item name="file" label={text.pictureFile} rules={[{ required: true, message: text.pictureFile }]}>
          <FileField accept=".png,.jpg,.jpeg,image/png,image/jpeg" />
        </Form.Item>
        <Form.Item
          name="words"
          label={text.pictureWords}
          extra={text.pictureWordsHint}
          rules={[{ required: true, whitespace: true, message: text.pictureWordsMissing }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </ActionForm>
    </Modal>
  );
}
