import type { listChannelItems } from '../../contract/channels.ts';
import { channelLabel } from '../../core/catalog/publication-channels.ts';
import type { CallReply } from './call.ts';
import { channelText } from './channel-text.ts';

export type Reach = CallReply<typeof listChannelItems>['reach'];

/** Readers by channel and place, the most first. */
export function ReachList({ reach, label }: { readonly reach: Reach; readonly label: string }) {
  if (reach.length === 0) return <span>{channelText.none}</span>;
  return (
    <ul className="plain-list" aria-label={label}>
      {reach.map((row) => (
        <li key={`${row.channel} ${row.placeNo}`}>
          {reachName(row)} {channelText.times(row.count)}
        </li>
      ))}
    </ul>
  );
}

/** `A3 张贴页·河西村公示栏` */
export function reachName({ channel, placeNo, placeName }: Reach[number]): string {
  const place =
    placeNo === 0 ? '' : placeName === null ? channelText.unknownPlace(placeNo) : channelText.place(placeName);
  return `${channelLabel(channel)}${place}`;
}
