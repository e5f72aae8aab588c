import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { getDutyBoard } from '../../../contract/duties.ts';
import { dutyStates, isOutstanding } from '../../../core/catalog/duty-board.ts';
import { AppLink } from '../../ui/app-link.tsx';
import type { CallReply } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { labelOf } from '../../ui/register-words.ts';
import type { Duty } from './duty.ts';
import { StatementForm } from './statement-form.tsx';
import { text } from './text.ts';

type Board = CallReply<typeof getDutyBoard>;

const route = getRouteApi('/duties');

/** The periods of every column with a rhythm, the one due first on top. */
export function DutyList({ board }: { readonly board: Board }) {
  const { show, ...kept } = route.useSearch();
  const navigate = route.useNavigate();
  const [stated, setStated] = useState<Duty>();
  const rows = show === 'all' ? board.duties : board.duties.filter(isOutstanding);
  return (
    <section aria-labelledby="duties-title">
      <div className="list-head">
        <h2 id="duties-title">{text.columns}</h2>
        <div className="list-tools">
          <Segmented
            aria-label={text.show}
            value={show ?? 'open'}
            options={[
              { value: 'open', label: text.showOpen },
              { value: 'all', label: text.showAll },
            ]}
            onChange={(next) => void navigate({ search: next === 'all' ? { ...kept, show: 'all' } : kept })}
          />
          <ExportButton
            title={text.columns}
            filter={show === 'all' ? text.showAll : text.showOpen}
            columns={columnsFor(undefined)}
            loadPage={async () => ({ rows, total: rows.length })}
          />
        </div>
      </div>
      <Duties board={board} rows={rows} onState={setStated} />
      <StatementForm duty={stated} onClose={() => setStated(undefined)} />
    </section>
  );
}

interface DutiesProps {
  readonly board: Board;
  readonly rows: readonly Duty[];
  readonly onState: (duty: Duty) => void;
}

function Duties({ board, rows, onState }: DutiesProps) {
  if (board.duties.length === 0) return <Nothing title={text.columnsEmpty} hint={text.columnsEmptyHint} />;
  if (rows.length === 0) return <Nothing title={text.allDone} hint={text.allDoneHint} />;
  return (
    <LedgerTable
      label={text.columns}
      columns={columnsFor(board.isOwn ? onState : undefined)}
      rows={rows}
      keyOf={({ columnId, from }) => `${columnId}/${from}`}
    />
  );
}

function columnsFor(onState: ((duty: Duty) => void) | undefined): readonly LedgerColumn<Duty>[] {
  return [
    {
      key: 'column',
      title: text.column,
      text: ({ columnName }) => columnName,
      cell: ({ columnName, rhythm }) => (
        <>
          {columnName}
          <span className="quiet small block">{rhythm}</span>
        </>
      ),
    },
    plain('period', text.period, ({ periodLabel }) => periodLabel),
    plain('dueOn', text.dueOn, ({ dueOn }) => dueOn),
    {
      key: 'state',
      title: text.state,
      text: ({ state }) => labelOf(dutyStates, state),
      cell: (duty) => <StateCell duty={duty} />,
    },
    plain('division', text.division, ({ divisionName }) => divisionName ?? text.none),
    ...(onState === undefined
      ? []
      : [
          {
            key: 'operations',
            title: text.operations,
            isTight: true,
            cell: (duty: Duty) => <DutyActs duty={duty} onState={onState} />,
          },
        ]),
  ];
}

function StateCell({ duty }: { readonly duty: Duty }) {
  const { state, daysLeft, publication } = duty;
  if (publication !== null) {
    return (
      <>
        {labelOf(dutyStates, state)}
        <a className="small block" href={`/d/${publication.indexNumber}`}>
          {publication.title}（{publication.publishedOn}）
        </a>
      </>
    );
  }
  if (!isOutstanding(duty)) return labelOf(dutyStates, state);
  return (
    <>
      {labelOf(dutyStates, state)}
      <span className="small block">
        <DaysLamp daysLeft={daysLeft} />
      </span>
    </>
  );
}

function DutyActs({ duty, onState }: { readonly duty: Duty; readonly onState: (duty: Duty) => void }) {
  const { statement, mayState, columnName, periodLabel } = duty;
  if (statement !== null) {
    return <AppLink to={`/statements?open=${statement.statementId}`}>{text.statementStage[statement.stage]}</AppLink>;
  }
  if (!isOutstanding(duty)) return text.none;
  return (
    <>
      <AppLink to="/items/new" className="spaced">
        {text.publish}
      </AppLink>
      {mayState ? (
        <Button size="small" aria-label={text.stateNothingOf(columnName, periodLabel)} onClick={() => onState(duty)}>
          {text.stateNothing}
        </Button>
      ) : null}
    </>
  );
}

function plain(key: string, title: string, textOf: (duty: Duty) => string): LedgerColumn<Duty> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}
