import type { ReactNode } from 'react';

interface NothingProps {
  readonly title: string;
  readonly hint: ReactNode;
  readonly action?: ReactNode;
}

/** An empty list: says why it is empty and what to do. */
export function Nothing({ title, hint, action }: NothingProps) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      <p>{hint}</p>
      {action === undefined ? null : <div className="form-buttons">{action}</div>}
    </div>
  );
}
