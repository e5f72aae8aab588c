import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { getReport, stepReport } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FindingList, placeText } from '../../ui/finding-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { type Filing, FilingLamp } from './filing-columns.tsx';
import { FilingText } from './filing-text.tsx';
import { text } from './text.ts';

type Report = CallReply<typeof getReport>;

interface FilingDrawerProps {
  readonly filing: Filing | undefined;
  readonly year: string;
  readonly isReturning: boolean;
  readonly onReturning: (isReturning: boolean) => void;
  /** Absent where no other report waits. */
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One unit's report side by side with what the checks say, what was said before, and the decision. */
export function FilingDrawer({ filing, year, onClose, ...decision }: FilingDrawerProps) {
  return (
    <Drawer title={filing?.name} size={1240} open={filing !== undefined} onClose={onClose} destroyOnHidden>
      {filing === undefined ? null : <Inside filing={filing} year={year} {...decision} />}
    </Drawer>
  );
}

type InsideProps = Omit<FilingDrawerProps, 'filing' | 'onClose'> & { readonly filing: Filing };

function Inside({ filing, year, isReturning, onReturning, onNext }: InsideProps) {
  const { agencyId, state } = filing;
  const report = useQuery({
    queryKey: ['report', agencyId, year],
    queryFn: () => call(getReport, { params: { agencyId, year } }),
  });
  return (
    <>
      <p>
        <FilingLamp state={state} />
      </p>
      {state === 'late' || state === 'missing' ? <p className="notice-line above-box">{text.notFiled}</p> : null}
      <Loaded query={report}>
        {(opened) => (
          <>
            <div className="form-buttons drawer-buttons">
              {opened.allowed.includes('accept') ? <Accepting report={opened} /> : null}
              {opened.allowed.includes('return') ? (
                <Decision step="return" report={opened} isOpen={isReturning} onOpen={onReturning} />
              ) : null}
              <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} className="link-button">
                {text.full}
              </Link>
              {onNext === undefined ? null : <Button onClick={onNext}>{text.next}</Button>}
            </div>
            <div className="side-by-side">
              <div>
                <h2>{text.findings}</h2>
                <FindingList findings={opened.findings} />
                <History history={opened.history} />
              </div>
              <FilingText report={opened} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Accepting({ report }: { readonly report: Report }) {
  const [isOpen, setOpen] = useState(false);
  return <Decision step="accept" report={report} isOpen={isOpen} onOpen={setOpen} />;
}

interface DecisionProps {
  readonly step: 'accept' | 'return';
  readonly report: Report;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Decision({ step, report, isOpen, onOpen }: DecisionProps) {
  const cache = useQueryClient();
  const { agencyId, year } = report.record;
  const isReturn = step === 'return';
  return (
    <>
      <Button type={isReturn ? 'default' : 'primary'} onClick={() => onOpen(true)}>
        {text[step]}
      </Button>
      <ReasonDialog
        name={`filing-${step}`}
        title={text[step]}
        lead={isReturn ? text.returnLead : text.acceptLead}
        submitLabel={text.confirm(text[step])}
        isOpen={isOpen}
        reason={{
          field: 'opinion',
          longest: 1000,
          label: isReturn ? text.opinion : text.acceptOpinion,
          missing: text.opinionMissing,
          isOptional: !isReturn,
          proposal: isReturn ? proposedOpinion(report) : '',
        }}
        send={(opinion) =>
          call(stepReport, {
            params: { agencyId, year: String(year) },
            body: {
              step,
              ...(opinion === '' ? {} : { opinion }),
              ...(isReturn ? { findings: failedFindings(report).map(({ key }) => key) } : {}),
            },
          })
        }
        onDone={() => {
          onOpen(false);
          void cache.invalidateQueries();
        }}
        onCancel={() => onOpen(false)}
      />
    </>
  );
}

function History({ history }: Pick<Report, 'history'>) {
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="filing-history">
      <h2 id="filing-history">{text.history}</h2>
      <ol className="timeline">
        {history.toReversed().map((entry) => (
          <li key={entry.recordedAt + entry.action}>
            <p>
              <strong>{entry.label}</strong>　{entry.actorName ?? ''}
            </p>
            {entry.opinion === null ? null : <p>{entry.opinion}</p>}
            <p className="quiet small">{shanghaiTime(entry.recordedAt)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the failed checks say, as a draft of the opinion. */
function proposedOpinion(report: Report): string {
  const lines = failedFindings(report).map(
    ({ message, place }, index) => `${index + 1}. ${placeText(place, '2021')}：${message}`,
  );
  return lines.join('\n').slice(0, 1000);
}

function failedFindings({ findings }: Report): Report['findings'] {
  return findings.filter(({ verdict, severity }) => verdict === 'fail' && severity !== 'notice');
}
