import { disputeBlocks, disputeColumns, litigationHeading } from '../dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../proactive-table.ts';
import { applicantColumns, organizationHeading } from '../request-table.ts';
import { type FormAlignment, headingOf, lineOf } from './form-alignment.ts';
import { compact, words } from './label-text.ts';

export interface LostHeader {
  readonly table: 2 | 3 | 4;
  /** Identifier of the column, or of the block for the headings of table 4. */
  readonly column: string;
  readonly label: string;
  readonly line?: number;
  /** All headers of this table are missing; `column` and `label` then stand for the table. */
  readonly isWhole?: boolean;
}

/** Longer words are a sentence beside the table, not a header. */
const longestHeader = 24;

/** Headers that the form has and the document has not; a table of which no row was found has none to lose. */
export function lostHeaders(alignment: FormAlignment): readonly LostHeader[] {
  return [...lostProactive(alignment), ...lostApplicants(alignment), ...lostDisputes(alignment)];
}

function lostProactive(alignment: FormAlignment): readonly LostHeader[] {
  // headers that are run together with each other are no labels of their own
  if (alignment.isRunOn) return [];
  const blocks = alignment.version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap((block, index) => {
    const rows = alignment.matches.filter(({ label: { target } }) =>
      target.kind === 'proactiveRow' ? block.rows.some((row) => row.id === target.row) : false,
    );
    const line = lineOf(alignment, rows[0]);
    if (rows.length === 0) return [];
    const lost = block.columns.filter(
      (column) =>
        !alignment.matches.some(
          ({ label: { target } }) => target.kind === 'column' && target.block === index && target.column === column.id,
        ),
    );
    return lost.map((column) => ({
      table: 2 as const,
      column: column.id ?? block.rows[0]?.id ?? '',
      label: column.label,
      ...(line === undefined ? {} : { line }),
    }));
  });
}

function lostApplicants(alignment: FormAlignment): readonly LostHeader[] {
  const first = alignment.matches.find((match) => match.label.target.kind === 'requestRow');
  if (first === undefined) return [];
  const from = headingOf(alignment, 3)?.end ?? behindTableTwo(alignment);
  const pieces = headerPieces(alignment, from, first.start);
  const text = pieces.join('').replaceAll(organizationHeading, ' ');
  const lost = applicantColumns.filter(({ label }) => !text.includes(label) && !isSplit(label, pieces));
  const line = lineOf(alignment, first);
  const place = line === undefined ? {} : { line };
  if (lost.length === applicantColumns.length) {
    return [{ table: 3, column: '', label: '申请人情况', isWhole: true, ...place }];
  }
  return lost.map(({ id, label }) => ({ table: 3, column: id, label, ...place }));
}

function lostDisputes(alignment: FormAlignment): readonly LostHeader[] {
  const heading = headingOf(alignment, 4);
  const next = headingOf(alignment, 5) ?? headingOf(alignment, 6);
  // a document that ends here may have lost the rest of the table, not its headers
  if (heading === undefined || next === undefined) return [];
  const text = headerPieces(alignment, heading.end, next.start).join('');
  const line = lineOf(alignment, heading);
  const place = line === undefined ? {} : { line };
  const blocks = [...disputeBlocks, { id: 'litigation', label: litigationHeading }];
  const lost = [
    ...blocks.filter(({ label }) => !text.includes(label)),
    ...disputeColumns.filter(({ label }) => text.split(label).length - 1 < disputeBlocks.length),
  ];
  if (lost.length > disputeColumns.length)
    return [{ table: 4, column: '', label: '全部表头', isWhole: true, ...place }];
  return lost.map(({ id, label }) => ({ table: 4, column: id, label, ...place }));
}

function behindTableTwo(alignment: FormAlignment): number {
  return alignment.matches.findLast((match) => match.label.target.kind === 'proactiveRow')?.end ?? 0;
}

function headerPieces({ atoms, isRunOn }: FormAlignment, from: number, to: number): readonly string[] {
  const pieces = atoms.slice(from, to).flatMap((atom) => (atom.kind === 'text' ? [words(compact(atom.text))] : []));
  return pieces.filter((piece) => piece !== '' && (isRunOn || piece.length <= longestHeader));
}

/** A header cell broken over two rows of cells: both halves stand there, but not beside each other. */
function isSplit(label: string, pieces: readonly string[]): boolean {
  return Array.from({ length: label.length - 1 }, (_, at) => at + 1).some(
    (at) => pieces.includes(label.slice(0, at)) && pieces.includes(label.slice(at)),
  );
}
