import { Button, Drawer, Form, Input, InputNumber, Tabs, Upload } from 'antd';
import { useState } from 'react';
import { tryNotice } from '../../../contract/calendar.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Problem } from '../../ui/problem.ts';
import { NoticePreview } from './notice-preview.tsx';
import { documentOf, type NoticeValues } from './notice-values.ts';
import { text } from './text.ts';
import type { Tried } from './tried-notice.ts';

interface NoticeFormProps {
  readonly isOpen: boolean;
  readonly year: number;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

/** Imports a notice, entered or as a document: first what it would change, then the confirmation. */
export function NoticeForm({ isOpen, year, onDone, onClose }: NoticeFormProps) {
  const [tried, setTried] = useState<Tried>();
  return (
    <Drawer title={text.import} size={760} open={isOpen} onClose={onClose} destroyOnHidden>
      {/* the form stays behind the preview, with everything that was typed */}
      <div hidden={tried !== undefined}>
        <Tabs
          items={[
            { key: 'form', label: text.byForm, children: <ByForm year={year} onTried={setTried} /> },
            { key: 'document', label: text.byDocument, children: <ByDocument onTried={setTried} /> },
          ]}
        />
      </div>
      {tried === undefined ? null : <NoticePreview tried={tried} onBack={() => setTried(undefined)} onDone={onDone} />}
    </Drawer>
  );
}

function SourceFields() {
  return (
    <>
      <Form.Item name="year" label={text.year} rules={required(text.yearMissing)}>
        <InputNumber min={1950} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="area" label={text.areaCode} extra={text.areaHint}>
        <Input maxLength={6} />
      </Form.Item>
      <Form.Item name="title" label={text.noticeTitle} rules={required(text.noticeTitleMissing)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="number" label={text.number}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="issuedBy" label={text.issuedBy} rules={required(text.issuedByMissing)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuedOn" label={text.issuedOn}>
        <DayInput />
      </Form.Item>
      <Form.Item name="address" label={text.address}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}

function DayFields() {
  return (
    <>
      <Form.Item name="daysOff" label={text.daysOff} extra={text.daysOffHint}>
        <Input.TextArea rows={7} maxLength={2000} />
      </Form.Item>
      <Form.Item name="makeUpDays" label={text.makeUpDays} extra={text.makeUpDaysHint}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="verification" label={text.verification} rules={required(text.verificationMissing)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function required(message: string) {
  return [{ required: true, message }];
}

interface EntryProps {
  readonly onTried: (tried: Tried) => void;
}

function ByForm({ year, onTried }: EntryProps & { readonly year: number }) {
  const [form] = Form.useForm<NoticeValues>();
  return (
    <ActionForm
      name="notice"
      form={form}
      submitLabel={text.preview}
      initialValues={{ year }}
      send={(values: NoticeValues) => tried(documentOf(values))}
      onDone={onTried}
    >
      <SourceFields />
      <DayFields />
    </ActionForm>
  );
}

function ByDocument({ onTried }: EntryProps) {
  const [form] = Form.useForm<{ document: string }>();
  return (
    <ActionForm
      name="noticeDocument"
      form={form}
      submitLabel={text.preview}
      send={({ document }: { document: string }) => tried(parsed(document))}
      onDone={onTried}
    >
      <Upload
        accept=".json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={async (file) => {
          form.setFieldValue('document', await file.text());
          return Upload.LIST_IGNORE;
        }}
      >
        <Button>{text.chooseFile}</Button>
      </Upload>
      <Form.Item
        name="document"
        label={text.document}
        extra={text.documentHint}
        rules={[{ required: true, whitespace: true, message: text.documentMissing }]}
      >
        <Input.TextArea rows={16} maxLength={100_000} />
      </Form.Item>
    </ActionForm>
  );
}

async function tried(document: unknown): Promise<Tried> {
  return { body: { document }, effect: await call(tryNotice, { body: { document } }) };
}

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    const errors = [{ field: 'document', message: text.documentBroken }];
    throw new Problem(422, { reason: 'invalidInput', message: text.documentBroken, errors });
  }
}
