import type { Actor } from '../../core/access/permissions.ts';
import { sheetOf } from '../../core/catalog/channel-sheet.ts';
import { channelLabel } from '../../core/catalog/publication-channels.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { openChannelItem } from './channel-item.ts';

/** Sheets that are printed. */
export const printedSheets = ['posterA3', 'posterA4', 'largeType'] as const;

export type PrintedSheet = (typeof printedSheets)[number];

/** What is to be printed, and where it will hang (0: not named). */
export interface SheetToPrint {
  readonly itemId: ItemId;
  readonly sheet: PrintedSheet;
  readonly placeNo: number;
}

/**
 * Prints a public item of the actor's agency as a sheet whose code carries channel and place. Refuses a place that the
 * agency has not.
 */
export async function printSheet(
  deps: Deps,
  actor: Actor,
  { itemId, sheet, placeNo }: SheetToPrint,
  baseUrl: string,
): Promise<Result<{ readonly fileName: string; readonly bytes: Uint8Array }, Refusal>> {
  const opened = await openChannelItem(deps, actor, itemId, baseUrl);
  if (!opened.ok) return opened;
  const places = await deps.queries.listPlaces(actor.agencyId);
  const place = places.find((one) => one.placeNo === placeNo && one.closedAt === null);
  if (placeNo !== 0 && place === undefined) return refuse(noSuchPlace);
  const drawn = sheetOf(opened.value.textFor({ channel: sheet, placeNo }), place?.name);
  const bytes =
    sheet === 'largeType'
      ? await deps.channelFiles.printLargeType(drawn)
      : await deps.channelFiles.printPoster(drawn, sheet === 'posterA3' ? 'A3' : 'A4');
  await deps.inTransaction(({ audit }) => audit.record(actor, 'channel.printed', `item/${itemId}`, { sheet, placeNo }));
  const { title } = opened.value.item;
  return accept({
    fileName: `${title}（${channelLabel(sheet)}${place === undefined ? '' : `·${place.name}`}）.pdf`,
    bytes,
  });
}

const noSuchPlace: Refusal = {
  reason: 'noSuchPlace',
  field: 'place',
  message: '没有这个张贴地点，或者它已经停用。请刷新后重新选择。',
};
