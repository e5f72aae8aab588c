import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { getReport } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FindingList } from '../../ui/finding-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { type Filing, FilingLamp } from './filing-columns.tsx';
import { Accepting, Returning } from './filing-decision.tsx';
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
      {filing === undefined ? null : <Inside key={filing.agencyId} filing={filing} year={year} {...decision} />}
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
              <Accepting report={opened} />
              <Returning report={opened} isOpen={isReturning} onOpen={onReturning} />
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
