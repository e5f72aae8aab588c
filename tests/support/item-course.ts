import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { type ItemWords, itemWords } from './item-words.ts';
import type { Colleague } from './product.ts';

/** The people of an agency who take an item to the public; each takes one step. */
export interface ItemPeople {
  readonly clerk: Colleague;
  readonly reviewer: Colleague;
  readonly secrecy: Colleague;
  readonly leader: Colleague;
}

/** The row of an item as the back office shows it. */
export interface ShownItem {
  readonly stage: string;
  readonly revision: number;
  readonly contentDigest: string;
  readonly version: number;
  readonly indexNumber: string | null;
  readonly isPublic: boolean;
  readonly dueOn: string | null;
  readonly publishAt: string | null;
  readonly allowed: readonly { readonly act: string }[];
}

/** Begins an item and gives its address back. */
export async function started(by: Colleague, itemId: string, what: Partial<ItemWords> = {}): Promise<string> {
  await done(by.send('POST', '/api/office/items', { itemId, content: itemWords(what) }));
  return `/api/office/items/${itemId}`;
}

/** The row of an item as somebody sees it now. */
export async function rowOf(by: Colleague, address: string): Promise<ShownItem> {
  return (await done(by.send('GET', address))).json<{ row: ShownItem }>().row;
}

/** Saves other words on the newest revision. */
export async function saved(by: Colleague, address: string, what: Partial<ItemWords>): Promise<ShownItem> {
  const { revision: basedOn } = await rowOf(by, address);
  return (await done(by.send('PUT', address, { basedOn, content: itemWords(what) }))).json<ShownItem>();
}

/** Submits an item and takes it through its three reviews. */
export async function approved(people: ItemPeople, address: string): Promise<void> {
  const { contentDigest: seen } = await rowOf(people.clerk, address);
  const review = { seen, opinion: '同意' };
  await done(people.clerk.send('POST', `${address}/submission`, { seen }));
  await done(people.reviewer.send('POST', `${address}/review`, review));
  await done(people.secrecy.send('POST', `${address}/secrecy-review`, review));
  await done(people.leader.send('POST', `${address}/approval`, review));
}

/** The same, and publishes it; gives back its row. */
export async function published(people: ItemPeople, address: string): Promise<ShownItem> {
  await approved(people, address);
  const { contentDigest: seen } = await rowOf(people.leader, address);
  return (await done(people.leader.send('POST', `${address}/publication`, { seen }))).json<ShownItem>();
}

/** A call that has to succeed. */
export async function done(sent: Promise<LightMyRequestResponse>): Promise<LightMyRequestResponse> {
  const reply = await sent;
  expect(reply.statusCode < 400 ? '' : reply.body).toBe('');
  return reply;
}
