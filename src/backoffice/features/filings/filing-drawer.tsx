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
import { text } from './text.ts';

type Report = CallReply<typeof getReport>;

interface FilingDrawerProps {
  readonly filing: Filing | undefined;
  readonly year: string;
  readonly onClose: () => void;
}

/** One unit's report: what the checks say, what was said before, and the decision. */
export function FilingDrawer({ filing, year, onClose }: FilingDrawerProps) {
  return (
    <Drawer title={filing?.name} size={700} open={filing !== undefined} onClose={onClose} destroyOnHidden>
      {filing === undefined ? null : <Inside filing={filing} year={year} />}
    </Drawer>
  );
}

function Inside({ filing, year }: { readonly filing: Filing; readonly year: string }) {
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
              {opened.allowed.includes('accept') ? <Decision step="accept" report={opened} /> : null}
              {opened.allowed.includes('return') ? <Decision step="return" report={opened} /> : null}
              <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} className="link-button">
                {text.full}
              </Link>
            </div>
            <h2>{text.findings}</h2>
            <FindingList findings={opened.findings} />
            <History history={opened.history} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Decision({ step, report }: { readonly step: 'accept' | 'return'; readonly report: Report }) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { agencyId, year } = report.record;
  const isReturn = step === 'return';
  return (
    <>
      <Button type={isReturn ? 'default' : 'primary'} onClick={() => setOpen(true)}>
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
            body: { step, ...(opinion === '' ? {} : { opinion }) },
          })
        }
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries();
        }}
        onCancel={() => setOpen(false)}
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
function proposedOpinion({ findings }: Report): string {
  const failed = findings.filter(({ verdict, severity }) => verdict === 'fail' && severity !== 'notice');
  const lines = failed.map(({ message, place }, index) => `${index + 1}. ${placeText(place, '2021')}：${message}`);
  return lines.join('\n').slice(0, 1000);
}
