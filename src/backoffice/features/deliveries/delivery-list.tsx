import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listDeliveries } from '../../../contract/deliveries.ts';
import { deliveryRecipients } from '../../../core/catalog/delivery-recipients.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { labelOf } from '../../ui/register-words.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { MakeForm } from './make-form.tsx';
import { text } from './text.ts';

type Delivery = CallReply<typeof listDeliveries>['rows'][number];

const route = getRouteApi('/deliveries');

/** Lists of what was handed to archives and libraries, the newest first. */
export function DeliveryLists() {
  const place = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermitted('delivery.write');
  const [isMaking, setMaking] = useState(false);
  const deliveries = useQuery({
    queryKey: ['deliveries', place],
    queryFn: () => load(pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  const make = mayWrite ? (
    <Button type="primary" onClick={() => setMaking(true)}>
      {text.make}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={make} />
      <Loaded query={deliveries}>
        {({ rows, total }) => (
          <>
            <Deliveries rows={rows} />
            <PageTurner place={place} total={total} onTurn={(next) => void navigate({ search: next })} />
          </>
        )}
      </Loaded>
      <MakeForm isOpen={isMaking} onClose={() => setMaking(false)} />
    </>
  );
}

function Deliveries({ rows }: { readonly rows: readonly Delivery[] }) {
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <div className="list-head">
        <span />
        <div className="list-tools">
          <ExportButton
            title={text.title}
            filter=""
            columns={columns}
            loadPage={(offset, limit) => load({ offset, limit })}
          />
        </div>
      </div>
      <LedgerTable
        label={text.title}
        columns={columns}
        rows={rows}
        keyOf={({ deliveryId }) => deliveryId}
        classOf={({ cancelledAt }) => (cancelledAt === null ? '' : 'voided')}
      />
    </>
  );
}

const columns: readonly LedgerColumn<Delivery>[] = [
  {
    key: 'number',
    title: text.number,
    isTight: true,
    text: ({ listNumber }) => listNumber,
    cell: ({ deliveryId, listNumber }) => <AppLink to={`/deliveries/${deliveryId}`}>{listNumber}</AppLink>,
  },
  {
    key: 'recipient',
    title: text.recipient,
    text: ({ recipient }) => recipient,
    cell: ({ recipient, recipientKind }) => (
      <>
        {recipient}
        <span className="quiet small block">{labelOf(deliveryRecipients, recipientKind)}</span>
      </>
    ),
  },
  plain('period', text.period, ({ from, to }) => text.days(from, to)),
  plain('count', text.count, ({ rowCount }) => text.items(rowCount)),
  plain('made', text.made, ({ madeByName, madeAt }) => `${madeByName} ${shanghaiTime(madeAt)}`),
  {
    key: 'receipt',
    title: text.receipt,
    text: receiptWords,
    cell: receiptWords,
  },
];

function receiptWords({ receivedOn, receivedBy, cancelledAt, cancelReason }: Delivery): string {
  if (cancelledAt !== null) return text.cancelledFor(cancelReason ?? '');
  return receivedOn === null ? text.notReceived : `${receivedOn} ${receivedBy ?? ''}`;
}

function plain(key: string, title: string, textOf: (delivery: Delivery) => string): LedgerColumn<Delivery> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}

function load(paging: { readonly offset: string; readonly limit: string }) {
  return call(listDeliveries, { query: paging });
}
