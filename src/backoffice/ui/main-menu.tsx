import { Link, useLocation } from '@tanstack/react-router';
import { frameText } from './frame-text.ts';
import { menuGroups } from './menu-entries.ts';
import { useMe, useToday } from './session.ts';

/** The menu by permission: nothing in it leads to an empty page. */
export function MainMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const me = useMe();
  const today = useToday();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const groups = menuGroups(me, { id: me.agency.id, hasLedger: me.agency.kind !== 'area' }, today);
  const addresses = groups.flatMap(({ entries }) => entries.map(({ to }) => to));
  const current = longestPrefix(path, ['/', ...addresses]);
  return (
    <nav aria-label={frameText.mainMenu} className="menu">
      <MenuLink to="/" label={frameText.home} isCurrent={current === '/'} onChosen={onChosen} />
      {groups.map((group) => (
        <div key={group.label}>
          <p className="menu-group">{group.label}</p>
          {group.entries.map(({ to, label }) => (
            <MenuLink key={to} to={to} label={label} isCurrent={current === to} onChosen={onChosen} />
          ))}
        </div>
      ))}
    </nav>
  );
}

interface MenuLinkProps {
  readonly to: string;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly onChosen: (() => void) | undefined;
}

function MenuLink({ to, label, isCurrent, onChosen }: MenuLinkProps) {
  return (
    <Link
      to={to as string}
      className={isCurrent ? 'menu-link current' : 'menu-link'}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(onChosen === undefined ? {} : { onClick: onChosen })}
    >
      {label}
    </Link>
  );
}

/** Which entry a page belongs to: years and numbers in an address do not matter. */
function longestPrefix(path: string, addresses: readonly string[]): string {
  const stem = (address: string) => address.replace(/\/20\d\d$/, '').replace(/^(\/tables)\/.*/, '$1');
  const fits = addresses.filter((address) => {
    const start = stem(address);
    return start === '/' ? path === '/' : path === start || path.startsWith(`${start}/`);
  });
  return fits.sort((left, right) => right.length - left.length)[0] ?? '';
}
