import type { getRollUp } from '../../../contract/reports.ts';
import type { CallReply } from '../../ui/call.ts';
import { text } from './text.ts';

type Sum = CallReply<typeof getRollUp>;

/** Where what is added up is not what the public reads, or not what was approved. */
export function Exceptions({ sum }: { readonly sum: Sum }) {
  return (
    <>
      <Unpublished sum={sum} />
      <Changed sum={sum} />
    </>
  );
}

function Unpublished({ sum: { unpublished, included } }: { readonly sum: Sum }) {
  if (unpublished.length === 0) return included.length === 0 ? null : <p className="quiet">{text.unpublishedNone}</p>;
  return (
    <>
      <h2>{text.unpublished}</h2>
      <ul>
        {unpublished.map(({ agencyId, name, publishedVersion, filedVersion, cells }) => (
          <li key={agencyId}>
            {name}：
            {publishedVersion === null
              ? text.notPublished(filedVersion)
              : text.otherVersion(publishedVersion, filedVersion, cells.length)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Changed({ sum: { approvedVersion, changed } }: { readonly sum: Sum }) {
  if (approvedVersion === null) return null;
  if (changed.length === 0) return <p className="quiet">{text.changedNone(approvedVersion)}</p>;
  return (
    <>
      <h2>{text.changed(approvedVersion)}</h2>
      <ul>
        {changed.map(({ agencyId, name, before, now, cells }) => (
          <li key={agencyId}>
            {name}：{text.changedTo(text.version(before), text.version(now), cells.length)}
          </li>
        ))}
      </ul>
      <p className="notice-line">{text.again}</p>
    </>
  );
}
