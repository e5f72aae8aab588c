import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useFilingActions } from './filing-actions.ts';
import type { Filing } from './filing-columns.tsx';
import { type QueueKeys, useQueueKeys } from './queue-keys.ts';

const route = getRouteApi('/filings/$year');

/** Moving through the rows and deciding, by mouse and by keys. */
export function useQueue(rows: readonly Filing[]) {
  const { unit, at, open, choose } = usePlace();
  const actions = useFilingActions(route.useParams().year);
  const [dialog, setDialog] = useState<'return' | 'help'>();
  const [accepting, setAccepting] = useState<Filing>();
  const current = rows.find(({ agencyId }) => agencyId === (unit ?? at));
  const next = nextWaiting(rows, current);
  const isOpened = unit !== undefined;
  const go = (filing: Filing | undefined): void => {
    setDialog(undefined);
    open(filing);
  };
  const move = (steps: number): void => {
    const target = rows[Math.min(Math.max(placeOf(rows, current) + steps, 0), rows.length - 1)];
    if (isOpened) go(target);
    else choose(target);
  };
  const accept = async (filing: Filing): Promise<void> => {
    // an accepted one sinks to the end of the queue: the choice stays where the work is
    if (!isOpened) choose(next);
    setAccepting(filing);
    await actions.accept(filing);
    setAccepting(undefined);
  };
  useQueueKeys({
    j: () => move(1),
    k: () => move(-1),
    '?': () => setDialog('help'),
    ...(next === undefined ? {} : { n: () => go(next) }),
    ...(isOpened ? { escape: () => go(undefined) } : {}),
    ...(current === undefined || current === accepting ? {} : decisionKeys(current, { open: go, accept, setDialog })),
  });
  return { current, next, open: go, dialog, setDialog, actions, isOpened };
}

interface Deciding {
  readonly open: (filing: Filing) => void;
  readonly accept: (filing: Filing) => Promise<void>;
  readonly setDialog: (dialog: 'return') => void;
}

/** What the keys do to the chosen report; only what its state allows. */
function decisionKeys(current: Filing, { open, accept, setDialog }: Deciding): QueueKeys {
  const isWaiting = current.state === 'waiting';
  return {
    enter: () => open(current),
    ...(isWaiting ? { a: () => void accept(current) } : {}),
    ...(isWaiting || current.state === 'accepted'
      ? {
          r: () => {
            open(current);
            setDialog('return');
          },
        }
      : {}),
  };
}

/** Which row is chosen and which report is opened; what is opened stands in the address. */
function usePlace() {
  const { unit, ...kept } = route.useSearch();
  const navigate = route.useNavigate();
  const [at, setAt] = useState<string>();
  return {
    unit,
    at,
    choose: (filing: Filing | undefined): void => setAt(filing?.agencyId),
    open: (filing: Filing | undefined): void => {
      setAt(filing?.agencyId ?? unit ?? at);
      const search = { ...kept, ...(filing === undefined ? {} : { unit: filing.agencyId }) };
      void navigate({ search, replace: true, resetScroll: false });
    },
  };
}

/** The next report that waits, going on from the first after the last. */
function nextWaiting(rows: readonly Filing[], current: Filing | undefined): Filing | undefined {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return waiting[placeOf(waiting, current) + 1] ?? waiting.find((row) => row !== current);
}

/** Where a row stands; −1 where none is chosen. */
function placeOf(rows: readonly Filing[], current: Filing | undefined): number {
  return current === undefined ? -1 : rows.indexOf(current);
}
