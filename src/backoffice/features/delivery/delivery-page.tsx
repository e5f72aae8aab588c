import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { getDelivery, getDeliverySheet } from '../../../contract/deliveries.ts';
import { deliveryRecipients } from '../../../core/catalog/delivery-recipients.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call, callForFile } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { DeliveryActs } from './delivery-acts.tsx';
import { text } from './text.ts';

type Reply = CallReply<typeof getDelivery>;
type Item = Reply['items'][number] & { readonly serial: number };

const route = getRouteApi('/deliveries/$deliveryId');

/** One list as it is handed over: printed with room for both signatures, signed for, or cancelled. */
export function DeliveryPage() {
  const { deliveryId } = route.useParams();
  const delivery = useQuery({
    queryKey: ['deliveries', deliveryId],
    queryFn: () => call(getDelivery, { params: { deliveryId } }),
  });
  return <Loaded query={delivery}>{(reply) => <Sheet reply={reply} />}</Loaded>;
}

function Sheet({ reply: { row, items, agencyName } }: { readonly reply: Reply }) {
  const { deliveryId, listNumber, recipient, recipientKind, from, to, cancelledAt, cancelReason } = row;
  return (
    <>
      <PageHead
        title={text.heading(agencyName)}
        lead={text.lead(listNumber, recipient, labelOf(deliveryRecipients, recipientKind))}
        actions={
          <>
            <AppLink to="/deliveries" className="link-button no-print">
              {text.back}
            </AppLink>
            <Button className="no-print" onClick={() => window.print()}>
              {text.print}
            </Button>
            <DownloadButton deliveryId={deliveryId} />
          </>
        }
      />
      {cancelledAt === null ? null : <Alert type="warning" showIcon title={text.cancelled(cancelReason ?? '')} />}
      <p>{text.period(from, to, items.length)}</p>
      <LedgerTable
        label={listNumber}
        columns={columns}
        rows={items.map((item, index) => ({ ...item, serial: index + 1 }))}
        keyOf={({ indexNumber }) => indexNumber}
      />
      <Signatures row={row} />
      <DeliveryActs row={row} />
    </>
  );
}

function DownloadButton({ deliveryId }: { readonly deliveryId: string }) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(getDeliverySheet, { params: { deliveryId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button className="no-print" loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {text.download}
    </Button>
  );
}

function Signatures({ row: { receivedOn, receivedBy, note } }: Pick<Reply, 'row'>) {
  return (
    <div className="signatures">
      <p>
        {text.handedBy}
        {'　'.repeat(14)}
        {text.day}
      </p>
      <p>
        {receivedOn === null || receivedBy === null ? (
          <>
            {text.receivedBy}
            {'　'.repeat(14)}
            {text.day}
          </>
        ) : (
          text.received(receivedBy, receivedOn)
        )}
      </p>
      {note === '' ? null : <p>{`${text.note}：${note}`}</p>}
    </div>
  );
}

const columns: readonly LedgerColumn<Item>[] = [
  { key: 'serial', title: text.serial, isTight: true, cell: ({ serial }) => serial },
  { key: 'index', title: text.indexNumber, cell: ({ indexNumber }) => indexNumber },
  {
    key: 'title',
    title: text.name,
    cell: ({ indexNumber, title }) => <a href={`/d/${indexNumber}`}>{title}</a>,
  },
  { key: 'number', title: text.documentNumber, cell: ({ documentNumber }) => documentNumber ?? '' },
  { key: 'genre', title: text.genre, isTight: true, cell: ({ genreLabel }) => genreLabel },
  { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ madeOn }) => madeOn },
  { key: 'publishedOn', title: text.publishedOn, isTight: true, cell: ({ publishedOn }) => publishedOn },
  { key: 'files', title: text.files, align: 'right', isTight: true, cell: ({ fileCount }) => fileCount },
];
