import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { hideItemVersion, listItemVersions } from '../../../contract/item-versions.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Differences } from '../../ui/item-differences.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Versions = CallReply<typeof listItemVersions>;

/** What was released of an item and what was saved, any two of them side by side. */
export function VersionsPage() {
  const { itemId } = useParams({ from: '/items/$itemId/versions' });
  const versions = useQuery({
    queryKey: ['item-versions', itemId],
    queryFn: () => call(listItemVersions, { params: { itemId } }),
  });
  return (
    <>
      <PageHead
        title={text.title}
        actions={
          <Link to="/items/$itemId" params={{ itemId }} className="link-button">
            {text.back}
          </Link>
        }
      />
      <Loaded query={versions}>
        {(read) => (
          <>
            <Released itemId={itemId} versions={read.versions} />
            <Comparison itemId={itemId} versions={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface ReleasedProps {
  readonly itemId: string;
  readonly versions: Versions['versions'];
}

function Released({ itemId, versions }: ReleasedProps) {
  const [hiding, setHiding] = useState<number>();
  const mayHide = usePermitted('item.withdraw');
  return (
    <section aria-labelledby="released-versions">
      <h2 id="released-versions">{text.released}</h2>
      {versions.length === 0 ? <p className="quiet">{text.noneReleased}</p> : null}
      <ol className="timeline">
        {versions.toReversed().map((row) => (
          <li key={row.version}>
            <p>
              <time dateTime={row.publishedAt}>{shanghaiTime(row.publishedAt)}</time>
              <strong className="spaced">{text.version(row.version)}</strong>
              {row.isShown ? <span className="state-mark">{text.shown}</span> : null}
              {row.isHidden ? <span className="state-mark">{text.hidden}</span> : null}
            </p>
            <p>{row.changeNote === '' ? text.first : row.changeNote}</p>
            {mayHide && row.hasWords && !row.isShown && !row.isHidden ? (
              <Button size="small" onClick={() => setHiding(row.version)}>
                {text.hide}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {hiding === undefined ? null : (
        <HideDialog itemId={itemId} version={hiding} onClose={() => setHiding(undefined)} />
      )}
    </section>
  );
}

interface HideDialogProps {
  readonly itemId: string;
  readonly version: number;
  readonly onClose: () => void;
}

function HideDialog({ itemId, version, onClose }: HideDialogProps) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name="hide-version"
      title={text.hide}
      lead={text.hideLead}
      submitLabel={text.hide}
      isDangerous
      isOpen
      reason={{ field: 'why', label: text.hideWhy, missing: text.hideMissing, longest: 300 }}
      send={(why) => call(hideItemVersion, { params: { itemId, version: String(version) }, body: { why } })}
      onDone={() => {
        onClose();
        void cache.invalidateQueries();
      }}
      onCancel={onClose}
    />
  );
}

interface ComparisonProps {
  readonly itemId: string;
  readonly versions: Versions;
}

function Comparison({ itemId, versions }: ComparisonProps) {
  const states = statesOf(versions);
  const chosen = usualChoice(versions);
  const [to, setTo] = useState(chosen.to);
  const [from, setFrom] = useState(chosen.from);
  if (states.length < 2 || to === undefined || from === undefined) return null;
  return (
    <section aria-labelledby="compare-versions">
      <h2 id="compare-versions">{text.compare}</h2>
      <div className="compare-choice">
        <Select aria-label={text.from} value={from} options={states} onChange={setFrom} popupMatchSelectWidth={false} />
        <span aria-hidden="true">→</span>
        <Select aria-label={text.to} value={to} options={states} onChange={setTo} popupMatchSelectWidth={false} />
      </div>
      <Differences itemId={itemId} digest="" from={from} to={to} />
    </section>
  );
}

/** The newest words against what was released last, else against what was saved before. */
function usualChoice({ versions, revisions }: Versions) {
  const numbers = revisions.map(({ revision }) => revision).sort((one, other) => other - one);
  const released = Math.max(0, ...versions.filter(({ hasWords }) => hasWords).map(({ version }) => version));
  const [newest, before] = numbers;
  const earlier = released > 0 ? `v${released}` : before === undefined ? undefined : `r${before}`;
  return { to: newest === undefined ? undefined : `r${newest}`, from: earlier };
}

/** Released versions and saved revisions, the newest first. */
function statesOf({ versions, revisions }: Versions): { readonly value: string; readonly label: string }[] {
  return [
    ...revisions.map(({ revision, savedByName, savedAt }) => ({
      value: `r${revision}`,
      label: `${text.revision(revision)}　${shanghaiTime(savedAt)}${savedByName === null ? '' : `　${savedByName}`}`,
      at: savedAt,
    })),
    ...versions
      .filter(({ hasWords }) => hasWords)
      .map(({ version, publishedAt }) => ({
        value: `v${version}`,
        label: `${text.version(version)}　${shanghaiTime(publishedAt)}`,
        at: publishedAt,
      })),
  ]
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ value, label }) => ({ value, label }));
}
