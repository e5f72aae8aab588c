/**
 * Ways by which one published text reaches people. `code` stands in the address that leads from there to the page, so
 * that readers are counted by channel and not by person; what nobody can follow from there has none.
 */
export const publicationChannels = [
  { id: 'web', label: '网页', code: '' },
  { id: 'feed', label: '订阅源', code: 'dy' },
  { id: 'mail', label: '订阅邮件', code: 'yj' },
  { id: 'wechat', label: '微信文字', code: 'wx' },
  { id: 'posterA3', label: 'A3 张贴页', code: 'a3' },
  { id: 'posterA4', label: 'A4 张贴页', code: 'a4' },
  { id: 'largeType', label: '大字页', code: 'dz' },
] as const;

export type PublicationChannel = (typeof publicationChannels)[number]['id'];

/** Name of the part of an address that carries a channel's code. */
export const channelField = 'qd';

/** Where a reader came from. */
export interface Arrival {
  readonly channel: PublicationChannel;
  /** Number of the place where a sheet hangs (张贴地点); 0 where none was named. */
  readonly placeNo: number;
}

const largestPlaceNo = 999;
const codePattern = /^([a-z][a-z0-9])(?:\.([1-9]\d{0,2}))?$/;

/** `?qd=a3.12`: what an address carries so that its readers count for a channel and place; empty for the page itself. */
export function channelQuery({ channel, placeNo }: Arrival): string {
  if (!Number.isSafeInteger(placeNo) || placeNo < 0 || placeNo > largestPlaceNo)
    throw new Error(`${placeNo} is no number of a place.`);
  const code = publicationChannels.find(({ id }) => id === channel)?.code ?? '';
  if (code === '') return '';
  return `?${channelField}=${code}${placeNo === 0 ? '' : `.${placeNo}`}`;
}

/** Reads a channel's code; whatever is none counts as the page itself. */
export function arrivalOf(code: string): Arrival {
  const [, channelCode, place] = codePattern.exec(code) ?? [];
  const channel = publicationChannels.find((row) => row.code !== '' && row.code === channelCode);
  return channel === undefined ? { channel: 'web', placeNo: 0 } : { channel: channel.id, placeNo: Number(place ?? 0) };
}

/** Label of a channel. */
export function channelLabel(channel: PublicationChannel): string {
  return publicationChannels.find(({ id }) => id === channel)?.label ?? channel;
}
