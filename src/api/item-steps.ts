import type { Static } from 'typebox';
import { hideItemVersion as hiding } from '../contract/item-versions.ts';
import * as contract from '../contract/items.ts';
import type { Digest, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { correctItem, discardItem } from '../usecases/catalog/correct-item.ts';
import { fileItem, reassessItem } from '../usecases/catalog/file-item.ts';
import { publishItem } from '../usecases/catalog/publish-item.ts';
import {
  approveItem,
  type ItemReview,
  reviewItem,
  reviewItemForSecrecy,
  sendItemBack,
} from '../usecases/catalog/review-item.ts';
import { scheduleItem, unscheduleItem } from '../usecases/catalog/schedule-item.ts';
import { recallItem, submitItem } from '../usecases/catalog/submit-item.ts';
import { hideItemVersion, withdrawItem } from '../usecases/catalog/withdraw-item.ts';
import { readDay } from './inputs.ts';
import { rowAfter } from './item-rows.ts';

const submit = apiRoute({
  ...contract.submitItem,
  permission: 'item.draft',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await submitItem(deps, actor, seenIn(params, body))),
});

const recall = apiRoute({
  ...contract.recallItem,
  permission: 'item.draft',
  handle: async ({ deps, actor, params }) =>
    rowAfter(deps, actor, await recallItem(deps, actor, params.itemId as ItemId)),
});

const review = apiRoute({
  ...contract.reviewItem,
  permission: 'item.review',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await reviewItem(deps, actor, reviewIn(params, body))),
});

const secrecyReview = apiRoute({
  ...contract.reviewItemForSecrecy,
  permission: 'item.secrecyReview',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await reviewItemForSecrecy(deps, actor, reviewIn(params, body))),
});

const approve = apiRoute({
  ...contract.approveItem,
  permission: 'item.approve',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await approveItem(deps, actor, reviewIn(params, body))),
});

const sendBack = apiRoute({
  ...contract.sendItemBack,
  permission: 'item.read',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await sendItemBack(deps, actor, reviewIn(params, body))),
});

const publish = apiRoute({
  ...contract.publishItem,
  permission: 'item.publish',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await publishItem(deps, actor, seenIn(params, body))),
});

const schedule = apiRoute({
  ...contract.scheduleItem,
  permission: 'item.publish',
  async handle({ deps, actor, params, body }) {
    const { publishAt } = body;
    return rowAfter(deps, actor, await scheduleItem(deps, actor, { ...seenIn(params, body), publishAt }));
  },
});

const unschedule = apiRoute({
  ...contract.unscheduleItem,
  permission: 'item.publish',
  handle: async ({ deps, actor, params }) =>
    rowAfter(deps, actor, await unscheduleItem(deps, actor, params.itemId as ItemId)),
});

const file = apiRoute({
  ...contract.fileItem,
  permission: 'item.publish',
  async handle({ deps, actor, params, body }) {
    const reassessOn = readDay(body.reassessOn, 'reassessOn');
    if (!reassessOn.ok) return reassessOn;
    const kept = await fileItem(deps, actor, { ...seenIn(params, body), reassessOn: reassessOn.value });
    return rowAfter(deps, actor, kept);
  },
});

const reassess = apiRoute({
  ...contract.reassessItem,
  permission: 'item.draft',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await reassessItem(deps, actor, { itemId: params.itemId as ItemId, why: body.why })),
});

const correct = apiRoute({
  ...contract.correctItem,
  permission: 'item.draft',
  async handle({ deps, actor, params, body }) {
    const { hidesEarlier } = body;
    return rowAfter(deps, actor, await correctItem(deps, actor, { itemId: params.itemId as ItemId, hidesEarlier }));
  },
});

const withdraw = apiRoute({
  ...contract.withdrawItem,
  permission: 'item.withdraw',
  handle: async ({ deps, actor, params, body }) =>
    rowAfter(deps, actor, await withdrawItem(deps, actor, { itemId: params.itemId as ItemId, why: body.why })),
});

const discard = apiRoute({
  ...contract.discardItem,
  permission: 'item.draft',
  handle: async ({ deps, actor, params }) =>
    rowAfter(deps, actor, await discardItem(deps, actor, params.itemId as ItemId)),
});

const hideVersion = apiRoute({
  ...hiding,
  permission: 'item.withdraw',
  async handle({ deps, actor, params, body }) {
    const target = { itemId: params.itemId as ItemId, version: Number(params.version), why: body.why };
    return rowAfter(deps, actor, await hideItemVersion(deps, actor, target));
  },
});

/** Every act on one item. */
export const itemStepRoutes: readonly ApiRoute[] = [
  submit,
  recall,
  review,
  secrecyReview,
  approve,
  sendBack,
  publish,
  schedule,
  unschedule,
  file,
  reassess,
  correct,
  withdraw,
  discard,
  hideVersion,
];

function seenIn(params: { readonly itemId: string }, body: { readonly seen: string }) {
  return { itemId: params.itemId as ItemId, seen: body.seen as Digest };
}

function reviewIn(params: { readonly itemId: string }, body: Static<typeof contract.reviewItem.body>): ItemReview {
  return { ...seenIn(params, body), opinion: body.opinion, remarks: body.remarks ?? [] };
}
