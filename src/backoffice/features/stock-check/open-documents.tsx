import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { countDocument, type getStock } from '../../../contract/figures.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { text } from './text.ts';

type OpenDocument = CallReply<typeof getStock>['open'][number];

/** Documents of the library that no figure counts, each with what can be done about it. */
export function OpenDocuments({ documents }: { readonly documents: readonly OpenDocument[] }) {
  const [chosen, setChosen] = useState<OpenDocument>();
  const mayWrite = usePermitted('register.write');
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">{text.open}</h2>
      {documents.length === 0 ? (
        <p>{text.openEmpty}</p>
      ) : (
        <>
          <p className="quiet">{text.openLead}</p>
          <LedgerTable
            label={text.open}
            columns={columnsFor(mayWrite ? setChosen : undefined)}
            rows={documents}
            keyOf={({ itemId, kind }) => `${itemId} ${kind}`}
          />
        </>
      )}
      <Modal
        title={text.settleTitle}
        open={chosen !== undefined}
        onCancel={() => setChosen(undefined)}
        footer={null}
        destroyOnHidden
      >
        {chosen === undefined ? null : <SettleForm document={chosen} onClose={() => setChosen(undefined)} />}
      </Modal>
    </section>
  );
}

function columnsFor(onSettle: ((document: OpenDocument) => void) | undefined): readonly LedgerColumn<OpenDocument>[] {
  return [
    {
      key: 'document',
      title: text.document,
      cell: ({ title, documentNumber, indexNumber }) => (
        <>
          <a href={`/d/${indexNumber}`}>{title}</a>
          {documentNumber === null ? null : <span className="quiet small block">{documentNumber}</span>}
        </>
      ),
    },
    { key: 'change', title: text.change, isTight: true, cell: ({ kind }) => text.changes[kind] },
    { key: 'from', title: text.from, isTight: true, cell: ({ from }) => from },
    { key: 'proposal', title: text.proposal, cell: ({ proposal }) => text.proposals[proposal] },
    ...(onSettle === undefined
      ? []
      : [
          {
            key: 'settle',
            title: text.settle,
            isTight: true,
            cell: (document: OpenDocument) => (
              <Button size="small" aria-label={text.settleOf(document.title)} onClick={() => onSettle(document)}>
                {text.settle}
              </Button>
            ),
          },
        ]),
  ];
}

const now = 'now';

function SettleForm({ document, onClose }: { readonly document: OpenDocument; readonly onClose: () => void }) {
  const [form] = Form.useForm<{ readonly coveredBy: string }>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const { itemId, kind, title } = document;
  const options = optionsOf(document);
  return (
    <>
      <p className="dialog-lead">{title}</p>
      {options.length === 0 ? (
        <p>{text.noCandidate}</p>
      ) : (
        <ActionForm
          name="settle"
          form={form}
          submitLabel={text.submit}
          besides={<Button onClick={onClose}>{text.cancel}</Button>}
          send={({ coveredBy }) =>
            call(countDocument, { params: { itemId }, body: { kind, coveredBy: coveredBy === now ? null : coveredBy } })
          }
          onDone={() => {
            onClose();
            void message.success(text.done);
            void cache.invalidateQueries();
          }}
        >
          <Form.Item name="coveredBy" label={text.choose} rules={[{ required: true, message: text.missing }]}>
            <Radio.Group className="stacked" options={options} />
          </Form.Item>
        </ActionForm>
      )}
    </>
  );
}

function optionsOf({ candidates, proposal }: OpenDocument) {
  return [
    ...candidates.map((entry) => ({
      value: entry.entryId,
      label: text.covers(entry.title, entry.happenedOn, entry.quantity ?? 0, entry.documents.length),
    })),
    ...(proposal === 'frozen' ? [] : [{ value: now, label: text.countNow }]),
  ];
}
