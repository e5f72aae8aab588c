import { itemAddress } from '../../../core/catalog/item-address.ts';
import type { PublishedItem } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import type { ShownVersion } from './shown-version.ts';
import { versionsText } from './text.ts';

interface VersionListContent {
  readonly item: PublishedItem;
  /** Oldest first. */
  readonly versions: readonly ShownVersion[];
}

/** Every version of an item, the newest first: when, what was corrected, and the way to its words. */
export function VersionListView({ item, versions }: VersionListContent) {
  return (
    <div class="wrap page">
      <h1>{versionsText.heading}</h1>
      <p class="lead">{versionsText.lead}</p>
      <p class="version-title">
        <Link href={itemAddress(item.indexNumber)}>{item.title}</Link>
      </p>
      <ol class="version-list" reversed>
        {[...versions].reverse().map((version) => (
          <li key={version.version}>
            <Version version={version} item={item} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Version({ version, item }: { readonly version: ShownVersion; readonly item: PublishedItem }) {
  const { isHidden, changeNote, publishedAt, contentDigest } = version;
  const isCurrent = version.version === item.version;
  const note = version.version === 1 ? versionsText.first : changeNote === '' ? versionsText.noNote : changeNote;
  return (
    <>
      <h2>
        {versionsText.version(version.version)}
        {isCurrent ? <span class="version-current">{versionsText.current}</span> : null}
      </h2>
      <p>
        <time dateTime={publishedAt}>{shanghaiMinute(publishedAt)}</time>
      </p>
      <p>{note}</p>
      {isHidden ? (
        <p class="quiet">{versionsText.hidden}</p>
      ) : (
        <p>
          <Link href={`${itemAddress(item.indexNumber)}/bb/${version.version}`}>
            {version.version === 1 ? versionsText.seeFirst : versionsText.seeText}
          </Link>
        </p>
      )}
      <p class="hint for-experts">
        {versionsText.digest} <code>{contentDigest}</code>
      </p>
    </>
  );
}
