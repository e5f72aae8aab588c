import { Link } from '../../ui/link.tsx';
import { comparisonText } from './text.ts';

export type ComparisonTable = keyof typeof comparisonText.csvNames;

/** The link to a table's file, for the same choice. */
export function TableFile({ kind, query }: { readonly kind: ComparisonTable; readonly query: string }) {
  return (
    <p class="table-file">
      <Link href={`/nb/bj/${kind}.csv?${query}`} label={`${comparisonText.csv}：${comparisonText.csvNames[kind]}`}>
        {comparisonText.csv}
      </Link>
    </p>
  );
}
