import type { ReactNode } from 'react';

interface FactListProps {
  /** Each with its label, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
  readonly label?: string;
}

/** Facts of one thing, each under its label. */
export function FactList({ facts, label }: FactListProps) {
  return (
    <dl className="facts boxed" {...(label === undefined ? {} : { 'aria-label': label })}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
