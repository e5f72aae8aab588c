import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface AppLinkProps {
  /** Address inside the back office, with its query (`/requests?state=open`). */
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to an address that is known as text only, such as one the server names. */
export function AppLink({ to, className, children }: AppLinkProps) {
  const [path = '/', query = ''] = to.split('?');
  return (
    <Link
      to={path as string}
      search={Object.fromEntries(new URLSearchParams(query)) as never}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  );
}
