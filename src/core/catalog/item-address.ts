import type { FileId } from '../values/ids.ts';
import { type Arrival, channelQuery } from './publication-channels.ts';

/** The permanent address of a published item on its site. */
export function itemAddress(indexNumber: string): string {
  return `/d/${indexNumber}`;
}

/** The same address as a channel carries it. */
export function itemAddressFrom(indexNumber: string, arrival: Arrival): string {
  return `${itemAddress(indexNumber)}${channelQuery(arrival)}`;
}

/** The address of a file that was published with an item. */
export function itemFileAddress(indexNumber: string, fileId: FileId): string {
  return `${itemAddress(indexNumber)}/fj/${fileId}`;
}
