interface FactListProps {
  readonly facts: readonly (readonly [term: string, value: string])[];
}

/** Facts of a request, each under its term; an address of the web is a link. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl class="status-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{/^https:\/\/\S+$/.test(value) ? <a href={value}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
