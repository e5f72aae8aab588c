import type { getItemFrame } from '../../../contract/item-reading.ts';
import type { getItem } from '../../../contract/items.ts';
import type { CallReply } from '../../ui/call.ts';

/** One item as the server opens it. */
export type OpenedItem = CallReply<typeof getItem>;

/** What is written of an item. */
export type ItemWords = OpenedItem['content'];

/** The catalogue and words it is put into. */
export type ItemFrame = CallReply<typeof getItemFrame>;

/** Whether stage and person allow an act now. */
export function mayDo({ row }: Pick<OpenedItem, 'row'>, act: string): boolean {
  return row.allowed.some((allowed) => allowed.act === act);
}
