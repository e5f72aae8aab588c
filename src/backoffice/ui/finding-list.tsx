import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import type { FindingShape } from '../../contract/shapes.ts';
import { placeWords } from '../../core/annual-report/place-words.ts';
import type { FormVersion, Place } from '../../core/annual-report/report.ts';

import { findingText } from './finding-text.ts';

export type FindingRow = Static<typeof FindingShape>;

const groups = [
  { id: 'mustChange', look: 'wrong' },
  { id: 'shouldChange', look: 'warn' },
  { id: 'notice', look: 'now' },
  { id: 'passed', look: 'done' },
] as const;

type GroupId = (typeof groups)[number]['id'];

/** Which of the four groups a finding belongs to. */
function groupOf({ verdict, severity, waiver }: FindingRow): GroupId {
  if (verdict === 'pass') return 'passed';
  // somebody answers for it
  if (waiver !== undefined) return 'notice';
  if (verdict !== 'fail' || severity === 'notice') return 'notice';
  return severity === 'error' ? 'mustChange' : 'shouldChange';
}

/** How many findings each group has, in one line. */
export function FindingCounts({ findings }: { readonly findings: readonly FindingRow[] }) {
  return (
    <p className="finding-counts">
      {groups.map(({ id, look }) => {
        const count = findings.filter((finding) => groupOf(finding) === id).length;
        return (
          <span key={id} className={`state-mark ${count === 0 ? '' : look}`}>
            {findingText[id].label} {count}
          </span>
        );
      })}
    </p>
  );
}

interface FindingListProps {
  readonly findings: readonly FindingRow[];
  readonly formVersion?: FormVersion;
  /** Leads to the place of a finding; without it places are plain words. */
  readonly onPlace?: (place: FindingRow['place']) => void;
  /** What can be done about a finding, shown below it. */
  readonly actionOf?: (finding: FindingRow) => ReactNode;
}

/** Findings by what has to be done about them, each with its place and its source; those passed are folded. */
export function FindingList({ findings, formVersion = '2021', onPlace, actionOf }: FindingListProps) {
  const grouped = groups.map((group) => ({
    group,
    members: findings.filter((finding) => groupOf(finding) === group.id),
  }));
  return (
    <>
      <FindingCounts findings={findings} />
      {grouped.map(({ group, members }) =>
        members.length === 0 ? null : group.id === 'passed' ? (
          <details key={group.id} className="finding-group">
            <summary>{findingText.passedCount(members.length)}</summary>
            <Findings findings={members} formVersion={formVersion} onPlace={onPlace} actionOf={actionOf} />
          </details>
        ) : (
          <section key={group.id} className="finding-group" aria-label={findingText[group.id].label}>
            <h3>
              <span className={`state-mark ${group.look}`}>{findingText[group.id].label}</span>
              <span className="quiet small">{findingText[group.id].hint}</span>
            </h3>
            <Findings findings={members} formVersion={formVersion} onPlace={onPlace} actionOf={actionOf} />
          </section>
        ),
      )}
    </>
  );
}

interface FindingsProps extends Pick<Required<FindingListProps>, 'findings' | 'formVersion'> {
  readonly onPlace: FindingListProps['onPlace'] | undefined;
  readonly actionOf: FindingListProps['actionOf'] | undefined;
}

function Findings({ findings, formVersion, onPlace, actionOf }: FindingsProps) {
  return (
    <ol className="findings">
      {findings.map((finding) => (
        <li key={finding.rule + finding.message + JSON.stringify(finding.place)}>
          <p>{finding.message}</p>
          <p className="quiet small">
            <PlaceMark place={finding.place} formVersion={formVersion} onPlace={onPlace} />
            {findingText.rule(finding.rule)}　{finding.cite}
          </p>
          {finding.waiver === undefined ? null : <p className="small">{findingText.waiver(finding.waiver)}</p>}
          {actionOf?.(finding)}
        </li>
      ))}
    </ol>
  );
}

/** Where a finding stands, in words; nothing where it is about the whole report. */
export function FindingPlace({
  place,
  formVersion,
}: Pick<FindingRow, 'place'> & { readonly formVersion: FormVersion }) {
  return <PlaceMark place={place} formVersion={formVersion} onPlace={undefined} />;
}

/** Where a finding stands; a button where it can be gone to. */
function PlaceMark({
  place,
  formVersion,
  onPlace,
}: {
  readonly place: FindingRow['place'];
  readonly formVersion: FormVersion;
  readonly onPlace: FindingListProps['onPlace'] | undefined;
}) {
  if (!isPlaced(place)) return null;
  const words = placeText(place, formVersion);
  if (onPlace === undefined) return `${words}　`;
  return (
    <button type="button" className="place-button" onClick={() => onPlace(place)}>
      {words}
    </button>
  );
}

/** A finding about the report as a whole stands nowhere in particular. */
function isPlaced({ section, table, line, part }: FindingRow['place']): boolean {
  return section !== 0 || table !== undefined || line !== undefined || part !== undefined;
}

/** A place in words, with the line where there is one. */
export function placeText(place: FindingRow['place'], formVersion: FormVersion): string {
  // the server sends the place of a finding of the core, whose sections and tables are these
  const words = placeWords(place as Place, formVersion);
  return place.line === undefined ? words : `${words}　${findingText.line(place.line)}`;
}
