interface CardFact {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
}

/** Facts under their labels; what is empty is left out, unless `missing` says so in words. */
export function CardFacts({ facts, missing }: { readonly facts: readonly CardFact[]; readonly missing?: string }) {
  const shown = missing === undefined ? facts.filter(({ value }) => value.trim() !== '') : facts;
  return (
    <dl class="card-facts">
      {shown.map(({ term, value, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value.trim() === '' ? missing : href === undefined ? value : <a href={href}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The address by which a telephone number is dialled. */
export function dialAddress(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}
