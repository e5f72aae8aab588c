import { QueryClient } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { Me as MeShape } from '../../contract/accounts.ts';
import type { Problem } from './problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

/** The person who is signed in, with the agency and today's date. */
export type Me = Static<typeof MeShape>;

/** Where the session stands in the cache; `null` is “nobody is signed in”. */
export const sessionKey = ['session'] as const;

/** What the pages have read from the server. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 5_000 },
    // paused calls would look like calls that hang: a lost network is said at once
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The token that every change carries; empty before sign-in. */
export function csrfToken(): string {
  return queryClient.getQueryData<Me | null>(sessionKey)?.csrfToken ?? '';
}
