import { queryOptions, useQuery } from '@tanstack/react-query';
import { getSession } from '../../contract/accounts.ts';
import type { Actor } from '../../core/access/permissions.ts';
import { type PlainDate, parsePlainDate } from '../../core/values/plain-date.ts';
import { call } from './call.ts';
import { Problem } from './problem.ts';
import { type Me, queryClient, sessionKey } from './query-client.ts';
import { noteSessionEnd } from './session-end.ts';

/** Who is signed in, `null` if nobody; read again now and then, because the day changes at midnight. */
export const sessionQuery = queryOptions<Me | null, Problem>({
  queryKey: sessionKey,
  queryFn: readSession,
  staleTime: 5 * 60_000,
});

/** The person who is signed in. Throws outside of the pages that only signed-in people see. */
export function useMe(): Me & Pick<Actor, 'roles'> {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('This page is shown to signed-in people only.');
  return data;
}

/** Today in Asia/Shanghai as the server has it. */
export function useToday(): PlainDate {
  const { today } = useMe();
  const day = parsePlainDate(today);
  if (day === undefined) throw new Error(`The server names a day that does not exist: ${today}.`);
  return day;
}

async function readSession(): Promise<Me | null> {
  try {
    const me = await call(getSession);
    noteSessionEnd(false);
    return me;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    // who was signed in a moment ago keeps the page, and what stands in it, under the sign-in dialog
    const before = queryClient.getQueryData<Me | null>(sessionKey) ?? null;
    noteSessionEnd(before !== null);
    return before;
  }
}
