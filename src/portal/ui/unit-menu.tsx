import { Link } from './link.tsx';
import { furtherUnitEntries, unitMenuEntries, unitMenuText } from './unit-menu-text.ts';
import { hasUnitPart, type UnitBranch, type UnitPart, type UnitPlace, unitAddress } from './unit-place.ts';

/** The menu of a unit: the statutory skeleton in its fixed order, then what it shows besides. */
export function UnitMenu({ place }: { readonly place: UnitPlace }) {
  const { agency, part } = place;
  return (
    <nav class="unit-menu" aria-label={unitMenuText.label(agency.shortName)}>
      <p class="unit-menu-name">
        <Link href={unitAddress(agency.id)} current={part === 'home'}>
          {agency.name}
        </Link>
      </p>
      <Entries entries={unitMenuEntries} place={place} />
      <Entries entries={furtherUnitEntries} place={place} isFurther />
      <p class="unit-menu-others">
        <Link href="/gk">{unitMenuText.directory}</Link>
      </p>
    </nav>
  );
}

interface EntriesProps {
  readonly entries: readonly { readonly part: UnitPart; readonly label: string; readonly place: string }[];
  readonly place: UnitPlace;
  readonly isFurther?: boolean;
}

function Entries({ entries, place, isFurther }: EntriesProps) {
  const { agency, part, branches = [] } = place;
  const shown = entries.filter((entry) => hasUnitPart(agency, entry.part));
  if (shown.length === 0) return null;
  return (
    <ul class={isFurther === true ? 'unit-menu-further' : 'unit-menu-entries'}>
      {shown.map((entry) => (
        <li key={entry.part} class={entry.part === part ? 'unit-menu-open' : undefined}>
          <Link
            href={unitAddress(agency.id, entry.place)}
            current={entry.part === part && !branches.some(isOpen)}
            {...(entry.part === 'asking' ? { class: 'unit-menu-ask' } : {})}
          >
            {entry.label}
          </Link>
          {entry.part === part ? <Branches branches={branches} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Branches({ branches }: { readonly branches: readonly UnitBranch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul class="unit-menu-branches">
      {branches.map(({ label, href, isCurrent, branches: below = [] }) => (
        <li key={href}>
          <Link href={href} current={isCurrent === true}>
            {label}
          </Link>
          <Branches branches={below} />
        </li>
      ))}
    </ul>
  );
}

function isOpen({ isCurrent, branches = [] }: UnitBranch): boolean {
  return isCurrent === true || branches.some(isOpen);
}
