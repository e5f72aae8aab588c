import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { remindFilings, stepReport } from '../../../contract/reports.ts';
import { call } from '../../ui/call.ts';
import type { Filing } from './filing-columns.tsx';
import { text } from './text.ts';

/** Whether a filed report waits and no check speaks against it. */
export function isClean({ state, failedCount, warningCount }: Filing): boolean {
  return state === 'waiting' && failedCount === 0 && warningCount === 0;
}

/** Whether a unit still has to file or to mend something. */
export function isOpen({ state }: Filing): boolean {
  return state === 'late' || state === 'missing' || state === 'returned';
}

/** What the supervisor does from the queue itself; every refusal is told with its reason. */
export function useFilingActions(year: string) {
  const { message } = App.useApp();
  const cache = useQueryClient();
  const tell = (told: Told): void => {
    if (told.done !== '' && told.fault === undefined) void message.success(told.done);
    if (told.fault !== undefined) void message.error(told.done + told.fault);
  };
  return {
    accept: async (filing: Filing): Promise<void> => {
      const { fault } = await acceptInTurn([filing], year);
      tell({ done: fault === undefined ? text.accepted(filing.name) : '', fault });
      await cache.invalidateQueries();
    },
    acceptAll: async (filings: readonly Filing[]): Promise<void> => {
      const { done, fault } = await acceptInTurn(filings, year);
      tell({ done: text.acceptedSome(done), fault });
      await cache.invalidateQueries();
    },
    remind: async (filings: readonly Filing[]): Promise<void> => tell(await remind(filings, year)),
  };
}

interface Told {
  readonly done: string;
  readonly fault: string | undefined;
}

/** One after the other, and no further than the first that is refused. */
async function acceptInTurn(
  filings: readonly Filing[],
  year: string,
): Promise<{ readonly done: number; readonly fault: string | undefined }> {
  let done = 0;
  for (const { agencyId, name } of filings) {
    try {
      await call(stepReport, { params: { agencyId, year }, body: { step: 'accept' } });
      done += 1;
    } catch (error) {
      return { done, fault: text.stoppedAt(name, wordsOf(error)) };
    }
  }
  return { done, fault: undefined };
}

async function remind(filings: readonly Filing[], year: string): Promise<Told> {
  try {
    const agencyIds = filings.map(({ agencyId }) => agencyId);
    const { reminded, told } = await call(remindFilings, { params: { year }, body: { agencyIds } });
    return { done: text.reminded(reminded, told), fault: undefined };
  } catch (error) {
    return { done: '', fault: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
