import { Type } from 'typebox';
import { publicationChannels } from '../core/catalog/publication-channels.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const ChannelId = oneOf('渠道', idsOf(publicationChannels));
const ReachShape = Type.Array(
  Type.Object({
    channel: ChannelId,
    placeNo: Type.Integer(),
    placeName: Nullable(Type.String()),
    count: Type.Integer(),
  }),
);

const PlaceShape = Type.Object({ placeNo: Type.Integer(), name: Type.String(), isOpen: Type.Boolean() });

export const listChannelItems = {
  method: 'GET',
  path: '/api/office/channels',
  summary: '已公开的信息和各渠道的阅读次数',
  query: Type.Object({
    words: Type.Optional(Text('标题或文号', 60)),
    from: Type.Optional(Day('起始日期')),
    to: Type.Optional(Day('截止日期')),
    ...Paging,
  }),
  reply: Type.Object({
    from: Type.String(),
    to: Type.String(),
    total: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        itemId: Type.String(),
        indexNumber: Type.String(),
        title: Type.String(),
        publishedAt: Type.String(),
        reach: ReachShape,
      }),
    ),
    /** Over all items of the agency, by channel and place. */
    reach: ReachShape,
    subscriberCount: Type.Integer(),
    places: Type.Array(PlaceShape),
  }),
} as const satisfies Endpoint;

export const openChannels = {
  method: 'GET',
  path: '/api/office/channels/:itemId',
  summary: '一条信息在各渠道的文稿',
  params: Type.Object({ itemId: Id }),
  reply: Type.Object({
    itemId: Type.String(),
    indexNumber: Type.String(),
    title: Type.String(),
    publishedAt: Type.String(),
    /** Texts to copy. */
    wechatText: Type.String(),
    broadcastScript: Type.String(),
    addresses: Type.Array(Type.Object({ channel: ChannelId, address: Type.String() })),
    feeds: Type.Array(Type.String()),
    reach: ReachShape,
    places: Type.Array(PlaceShape),
  }),
} as const satisfies Endpoint;

export const printChannelSheet = {
  method: 'GET',
  path: '/api/office/channels/:itemId/sheets/:sheet',
  summary: '张贴页或大字页（PDF）',
  params: Type.Object({ itemId: Id, sheet: oneOf('页面', ['posterA3', 'posterA4', 'largeType']) }),
  query: Type.Object({ place: Type.Optional(Type.String({ title: '张贴地点', pattern: '^\\d{1,3}$' })) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const addPlace = {
  method: 'POST',
  path: '/api/office/posting-places',
  summary: '新增张贴地点',
  body: Type.Object({ name: Text('名称', 40) }),
  reply: PlaceShape,
} as const satisfies Endpoint;

export const changePlace = {
  method: 'PUT',
  path: '/api/office/posting-places/:placeNo',
  summary: '修改或者停用张贴地点',
  params: Type.Object({ placeNo: Type.String({ pattern: '^[1-9]\\d{0,2}$' }) }),
  body: Type.Object({ name: Text('名称', 40), isOpen: Type.Boolean() }),
  reply: PlaceShape,
} as const satisfies Endpoint;
