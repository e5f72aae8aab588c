import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How large the page is set; the larger type travels in the address, so nothing is stored by looking at a page. */
export type ReadingSize = 'normal' | 'large';

const largeQuery = 'view=large';

export const ReadingSizeContext = createContext<ReadingSize>('normal');

/** The reading size that an address asks for. */
export function readingSizeOf(query: Readonly<Record<string, string>>): ReadingSize {
  return query['view'] === 'large' ? 'large' : 'normal';
}

/** An address of this site that keeps the reading size. */
export function addressFor(href: string, size: ReadingSize): string {
  if (size === 'normal' || !href.startsWith('/')) return href;
  const [path = '', fragment] = href.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}${largeQuery}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

interface LinkProps {
  readonly href: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link inside the site; every page uses it, so that the reading size is kept from page to page. */
export function Link({ href, class: className, current, label, children }: LinkProps) {
  const size = useContext(ReadingSizeContext);
  return (
    <a
      href={addressFor(href, size)}
      class={className}
      aria-current={current === true ? 'page' : undefined}
      aria-label={label}
    >
      {children}
    </a>
  );
}

/** Keeps the reading size when a form of the site is sent by GET. */
export function ReadingSizeField() {
  const size = useContext(ReadingSizeContext);
  return size === 'large' ? <input type="hidden" name="view" value="large" /> : null;
}
