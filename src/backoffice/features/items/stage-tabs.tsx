import { Link } from '@tanstack/react-router';
import type { listItems } from '../../../contract/items.ts';
import type { CallReply } from '../../ui/call.ts';
import { text } from './text.ts';

interface StageTabsProps {
  readonly counts: CallReply<typeof listItems>['counts'];
  readonly stage: string | undefined;
  readonly isMine: boolean;
  readonly conditions: Readonly<Record<string, string | undefined>>;
}

/** The list by stage, each with how many stand there. */
export function StageTabs({ counts, stage, isMine, conditions }: StageTabsProps) {
  const tabs = [
    { key: 'mine', label: text.mine, search: { mine: '1' }, isNow: isMine },
    { key: 'all', label: text.all, search: {}, isNow: !isMine && stage === undefined },
    // a stage at which nothing stands is not worth a look
    ...counts
      .filter((row) => row.count > 0 || row.stage === stage)
      .map((row) => ({
        key: row.stage,
        label: `${row.label} ${row.count}`,
        search: { stage: row.stage },
        isNow: row.stage === stage,
      })),
  ];
  return (
    <nav className="stage-tabs" aria-label={text.stages}>
      {tabs.map(({ key, label, search, isNow }) => (
        <Link
          key={key}
          to="/items"
          search={{ ...conditions, ...search }}
          className={isNow ? 'stage-tab now' : 'stage-tab'}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(isNow ? { 'aria-current': 'page' as const } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
