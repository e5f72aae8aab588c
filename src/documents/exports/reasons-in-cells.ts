import { missingWords } from '../../core/annual-report/missing-words.ts';
import type { DocumentSection, ReportDocument } from '../../core/annual-report/report-document.ts';

/** A document whose cells say why they have no number; one that was blank stays blank, as its legend tells. */
export function withReasonsInCells(document: ReportDocument): ReportDocument {
  return { ...document, sections: document.sections.map(withReasons) };
}

function withReasons(section: DocumentSection): DocumentSection {
  const { table } = section;
  if (table === undefined) return section;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const missing = cell.value?.missing;
      const isSaid = missing === undefined || missing === 'blank' || cell.text !== '';
      return isSaid ? cell : { ...cell, text: missingWords[missing] };
    }),
  );
  return { ...section, table: { ...table, rows } };
}
