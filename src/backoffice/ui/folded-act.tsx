import type { ReactNode } from 'react';

interface FoldedActProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A form that is unfolded by whoever wants it. */
export function FoldedAct({ label, children }: FoldedActProps) {
  return (
    <details className="folded-act no-print">
      <summary>{label}</summary>
      <div className="folded-act-body">{children}</div>
    </details>
  );
}
