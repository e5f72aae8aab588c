import type { TrailStep } from './trail-step.ts';

/** A value of JSON-LD; what is undefined is left out. */
export type LinkedFacts = Readonly<Record<string, unknown>>;

/** What programs read about a page (schema.org as JSON-LD): data, never run as a script. */
export function LinkedFactsTag({ facts }: { readonly facts: readonly LinkedFacts[] }) {
  if (facts.length === 0) return null;
  const graph = { '@context': 'https://schema.org', '@graph': facts };
  // a "<" could end the element: it is written as JSON allows
  const html = JSON.stringify(graph).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped, in an element that browsers do not run
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The trail of a page as a BreadcrumbList. */
export function trailFacts(baseUrl: string, address: string, steps: readonly TrailStep[]): readonly LinkedFacts[] {
  if (steps.length === 0) return [];
  const items = steps.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: href === undefined ? address : `${baseUrl}${href}`,
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement: items }];
}
