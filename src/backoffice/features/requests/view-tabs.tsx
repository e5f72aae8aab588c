import { Link } from '@tanstack/react-router';
import { text } from './text.ts';

type Filter = Readonly<Record<string, string | undefined>>;

/** What the register is of: the pool, one's own, what is due, late, or closed. The other conditions stay. */
export function ViewTabs({ filter }: { readonly filter: Filter }) {
  const { state, ...rest } = filter;
  return (
    <nav className="view-tabs no-print" aria-label={text.viewLabel}>
      {Object.entries(text.views).map(([view, label]) => {
        const isShown = (state ?? 'all') === view;
        return (
          <Link
            key={view}
            to="/requests"
            search={view === 'all' ? rest : { ...rest, state: view }}
            aria-current={isShown ? 'page' : undefined}
            className={isShown ? 'view-tab now' : 'view-tab'}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
