import type { ComponentChildren } from 'preact';

interface LinkProps {
  readonly href: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link inside the site. */
export function Link({ href, class: className, current, label, children }: LinkProps) {
  return (
    <a href={href} class={className} aria-current={current === true ? 'page' : undefined} aria-label={label}>
      {children}
    </a>
  );
}
