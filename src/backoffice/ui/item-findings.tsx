import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { letFindingStand, listItemFindings } from '../../contract/item-checks.ts';
import { findingSeverities } from '../../core/releases/item-check-table.ts';
import { type CallReply, call } from './call.ts';
import { itemFindingText as text } from './item-finding-text.ts';
import { Loaded } from './loaded.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { shanghaiTime } from './shanghai-time.ts';

type Findings = CallReply<typeof listItemFindings>;

/** A finding of the checks before publication. */
export type ItemFindingRow = Findings['findings'][number];

/** Where it stands: a field, a place in the text, or a file. */
export type FindingPlace = ItemFindingRow['place'];

const looks = { mustFix: 'wrong', shouldFix: 'warn', notice: 'now' } as const;

/** How a finding of a severity is marked in the text. */
export function findingLook(severity: ItemFindingRow['severity']): string {
  return looks[severity];
}

/** What the checks find in the newest saved words of an item. Saving or submitting makes the answer old. */
export function useItemFindings(itemId: string) {
  return useQuery({
    queryKey: ['item-findings', itemId],
    queryFn: () => call(listItemFindings, { params: { itemId } }),
  });
}

interface ItemFindingsProps {
  readonly itemId: string;
  readonly titleOfFile: (fileId: string) => string;
  /** Shows the place on the screen; without it places are only told. */
  readonly onGo?: (place: FindingPlace) => void;
  /** Puts the proposed text there; without it nothing is proposed. */
  readonly onTake?: (finding: ItemFindingRow) => void;
}

/** What the checks found, the gravest first, each with its place, its source, and who let it stand. */
export function ItemFindings(props: ItemFindingsProps) {
  const findings = useItemFindings(props.itemId);
  return (
    <section className="item-findings" aria-labelledby="item-findings-title">
      <h2 id="item-findings-title">{text.title}</h2>
      <Loaded query={findings}>{(read) => <Found {...props} read={read} />}</Loaded>
    </section>
  );
}

function Found({ read, ...props }: ItemFindingsProps & { readonly read: Findings }) {
  const { findings, blockingCount } = read;
  if (findings.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <p role="status" className={blockingCount > 0 ? 'state-mark wrong' : 'state-mark done'}>
        {blockingCount > 0 ? text.blocking(blockingCount) : text.clear}
      </p>
      {findingSeverities.map(({ id, label }) => {
        const members = findings.filter(({ severity }) => severity === id);
        return members.length === 0 ? null : (
          <section key={id} className="finding-group" aria-label={label}>
            <h3>
              <span className={`state-mark ${looks[id]}`}>
                {label} {members.length}
              </span>
              <span className="quiet small">{text.hints[id]}</span>
            </h3>
            <ol className="findings">
              {members.map((finding) => (
                <li key={`${finding.check} ${finding.placeKey}`}>
                  <Finding {...props} read={read} finding={finding} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function Finding(props: ItemFindingsProps & { readonly read: Findings; readonly finding: ItemFindingRow }) {
  const { finding, onGo, onTake, titleOfFile } = props;
  const { label, message, cite, place, fix, stands } = finding;
  return (
    <>
      <p>
        <strong>{label}</strong>　{message}
      </p>
      <p className="quiet small">
        {placeText(place, titleOfFile)}　{cite}
      </p>
      {stands === null ? null : (
        <p className="small">
          {text.stands(stands.byName ?? text.unnamed, shanghaiTime(stands.at))}：{stands.reason}
        </p>
      )}
      <p className="finding-acts">
        {onGo === undefined ? null : (
          <Button size="small" type="link" onClick={() => onGo(place)}>
            {text.go}
          </Button>
        )}
        {onTake === undefined || fix === null ? null : (
          <Button size="small" type="link" onClick={() => onTake(finding)}>
            {text.take(fix)}
          </Button>
        )}
        {finding.check === 'assessmentMissing' ? (
          <Link to="/assessments" search={{ itemId: props.itemId }}>
            {text.assess}
          </Link>
        ) : null}
        <StandButton {...props} />
      </p>
    </>
  );
}

interface StandProps {
  readonly itemId: string;
  readonly read: Findings;
  readonly finding: ItemFindingRow;
}

function StandButton({ itemId, read, finding }: StandProps) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { check, placeKey, severity, mayStand, stands } = finding;
  if (severity !== 'mustFix' || stands !== null || read.hindrance !== null) return null;
  if (!mayStand) return <span className="quiet small">{text.neverStands}</span>;
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {text.stand}
      </Button>
      <ReasonDialog
        name="standReason"
        title={text.standTitle}
        lead={<StandLead finding={finding} />}
        submitLabel={text.stand}
        reason={{ field: 'reason', label: text.reason, missing: text.reasonMissing, longest: 300 }}
        isOpen={isOpen}
        send={(reason) =>
          call(letFindingStand, { params: { itemId }, body: { seen: read.contentDigest, check, placeKey, reason } })
        }
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries({ queryKey: ['item-findings', itemId] });
          void cache.invalidateQueries({ queryKey: ['item', itemId] });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

function StandLead({ finding: { label, message } }: Pick<StandProps, 'finding'>) {
  return (
    <>
      <p>
        <strong>{label}</strong>　{message}
      </p>
      <p>{text.standLead}</p>
    </>
  );
}

/** A place in words. */
function placeText(place: FindingPlace, titleOfFile: (fileId: string) => string): string {
  switch (place.kind) {
    case 'field':
      return text.fields[place.field] ?? place.field;
    case 'body':
      return place.row === undefined
        ? text.place.block(place.block + 1)
        : text.place.cell(place.block + 1, place.row + 1, (place.column ?? 0) + 1);
    case 'file': {
      const { part, line } = place;
      const words = [text.place.file(titleOfFile(place.fileId))];
      if (part !== undefined && part !== '') words.push(part);
      if (line !== undefined) words.push(text.place.line(line));
      return words.join('，');
    }
  }
}
