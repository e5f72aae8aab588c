import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { frameText } from './frame-text.ts';
import type { Problem } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface LoadedProps<Read> {
  readonly query: UseQueryResult<Read, Problem>;
  readonly children: (read: Read) => ReactNode;
}

/** Shows what a query read; until then that it is being read, or why it could not be, with a way to try again. */
export function Loaded<Read>({ query, children }: LoadedProps<Read>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true" role="status">
      <span className="only-heard">{frameText.reading}</span>
      <Skeleton active={false} paragraph={{ rows: 4 }} />
    </div>
  );
}
