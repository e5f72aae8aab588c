import type { getTreeOn } from '../../../contract/reorganisations.ts';
import { agencyKindLabel } from '../../../core/agencies/agency.ts';
import type { CallReply } from '../../ui/call.ts';

type TreeRow = CallReply<typeof getTreeOn>['rows'][number];

/** A tree of agencies as nested lists; rows come parents first, each with its steps below the top. */
export function TreeList({ rows, label }: { readonly rows: readonly TreeRow[]; readonly label: string }) {
  const top = Math.min(...rows.map(({ depth }) => depth));
  return (
    <ul className="agency-tree" aria-label={label}>
      {branchesOf(rows, top).map(({ row, below }) => (
        <li key={row.id}>
          {row.name}　<span className="quiet small">{agencyKindLabel(row.kind)}</span>
          {below.length === 0 ? null : <TreeList rows={below} label={row.name} />}
        </li>
      ))}
    </ul>
  );
}

interface Branch {
  readonly row: TreeRow;
  readonly below: TreeRow[];
}

function branchesOf(rows: readonly TreeRow[], depth: number): readonly Branch[] {
  const branches: Branch[] = [];
  for (const row of rows) {
    if (row.depth === depth) branches.push({ row, below: [] });
    else branches.at(-1)?.below.push(row);
  }
  return branches;
}
