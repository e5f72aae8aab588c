import type { ComponentChildren } from 'preact';

interface ScrollRegionProps {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What is too wide for a narrow screen scrolls inside its own named region, by keyboard too. */
export function ScrollRegion({ label, class: className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class={`scroll-region ${className ?? ''}`.trim()} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
