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
  const acceptOne = (filing: Filing) =>
    call(stepReport, { params: { agencyId: filing.agencyId, year }, body: { step: 'accept' } });
  return {
    accept: async (filing: Filing): Promise<void> => {
      try {
        await acceptOne(filing);
        void message.success(text.accepted(filing.name));
      } catch (error) {
        void message.error(text.stoppedAt(filing.name, wordsOf(error)));
      }
      await cache.invalidateQueries();
    },
    /** One after the other, and no further than the first that is refused. */
    acceptAll: async (filings: readonly Filing[]): Promise<void> => {
      let done = 0;
      try {
        for (const filing of filings) {
          await acceptOne(filing);
          done += 1;
        }
        void message.success(text.acceptedSome(done));
      } catch (error) {
        const stopped = filings[done]?.name ?? '';
        void message.error(`${text.acceptedSome(done)}${text.stoppedAt(stopped, wordsOf(error))}`);
      }
      await cache.invalidateQueries();
    },
    remind: async (filings: readonly Filing[]): Promise<void> => {
      try {
        const agencyIds = filings.map(({ agencyId }) => agencyId);
        const { reminded, told } = await call(remindFilings, { params: { year }, body: { agencyIds } });
        void message.success(text.reminded(reminded, told));
      } catch (error) {
        void message.error(wordsOf(error));
      }
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
