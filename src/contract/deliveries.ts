import { Type } from 'typebox';
import { deliveryRecipients } from '../core/catalog/delivery-recipients.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const RecipientKindId = oneOf('接收单位类别', idsOf(deliveryRecipients));
const DeliveryParams = Type.Object({ deliveryId: Id });

export const DeliveryRow = Type.Object({
  deliveryId: Type.String(),
  listNumber: Type.String(),
  recipientKind: RecipientKindId,
  recipient: Type.String(),
  from: Type.String(),
  to: Type.String(),
  rowCount: Type.Integer(),
  madeByName: Type.String(),
  madeAt: Type.String(),
  receivedOn: Nullable(Type.String()),
  receivedBy: Nullable(Type.String()),
  note: Type.String(),
  cancelledAt: Nullable(Type.String()),
  cancelReason: Nullable(Type.String()),
});

export const listDeliveries = {
  method: 'GET',
  path: '/api/office/deliveries',
  summary: '移交目录',
  query: Type.Object({ ...Paging }),
  reply: Type.Object({ rows: Type.Array(DeliveryRow), total: Type.Integer() }),
} as const satisfies Endpoint;

export const getDelivery = {
  method: 'GET',
  path: '/api/office/deliveries/:deliveryId',
  summary: '移交目录详情',
  params: DeliveryParams,
  reply: Type.Object({
    row: DeliveryRow,
    agencyName: Type.String(),
    items: Type.Array(
      Type.Object({
        indexNumber: Type.String(),
        title: Type.String(),
        documentNumber: Nullable(Type.String()),
        genreLabel: Type.String(),
        madeOn: Type.String(),
        publishedOn: Type.String(),
        fileCount: Type.Integer(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const getDeliverySheet = {
  method: 'GET',
  path: '/api/office/deliveries/:deliveryId/sheet',
  summary: '移交目录（Excel）',
  params: DeliveryParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

/** The identifier is made by the form, so that sending twice makes one list. */
export const makeDelivery = {
  method: 'POST',
  path: '/api/office/deliveries',
  summary: '编制移交目录',
  body: Type.Object({
    deliveryId: Id,
    recipientKind: RecipientKindId,
    recipient: Text('接收单位', 100),
    from: Day('公开日期起'),
    to: Day('公开日期止'),
  }),
  reply: DeliveryRow,
} as const satisfies Endpoint;

export const receiveDelivery = {
  method: 'POST',
  path: '/api/office/deliveries/:deliveryId/receipt',
  summary: '登记移交签收',
  params: DeliveryParams,
  body: Type.Object({ receivedOn: Day('签收日期'), receivedBy: Text('签收人', 100), note: Text('备注', 200) }),
  reply: DeliveryRow,
} as const satisfies Endpoint;

export const cancelDelivery = {
  method: 'POST',
  path: '/api/office/deliveries/:deliveryId/cancel',
  summary: '作废移交目录',
  params: DeliveryParams,
  body: Type.Object({ why: Text('作废原因', 200) }),
  reply: DeliveryRow,
} as const satisfies Endpoint;
