import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { SignInAgain } from './features/sign-in/sign-in-again.tsx';
import { SignInPage } from './features/sign-in/sign-in-page.tsx';
import { frameText } from './ui/frame-text.ts';
import { ProblemNotice } from './ui/problem-notice.tsx';
import { sessionQuery } from './ui/session.ts';
import { Shell } from './ui/shell.tsx';

const MustChangePage = lazy(async () => {
  const { MustChangePage: page } = await import('./features/sign-in/must-change-page.tsx');
  return { default: page };
});

/** Lets signed-in people into the pages; everybody else signs in first, at whatever address they came to. */
export function Gate() {
  const session = useQuery(sessionQuery);
  if (session.data === undefined) {
    return (
      <main className="lone-page">
        {session.error === null ? (
          <p role="status">{frameText.opening}</p>
        ) : (
          <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
        )}
      </main>
    );
  }
  if (session.data === null) return <SignInPage />;
  if (session.data.mustChangePassword) {
    return (
      <Suspense fallback={null}>
        <MustChangePage />
      </Suspense>
    );
  }
  return (
    <Shell>
      <FocusOnNewPage />
      <Outlet />
      <SignInAgain />
    </Shell>
  );
}

/** A new page begins at its top for the eye, and at its main part for the keyboard and the ear. */
function FocusOnNewPage() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
