import type { DocumentParagraph } from '../../core/annual-report/report-document.ts';

/** Paragraphs of a report in the manner of official text: two characters of indent, headings of the second level in bold. */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly DocumentParagraph[] }) {
  return (
    <>
      {paragraphs.map(({ kind, lead, text }) =>
        kind === 'subheading' ? (
          <h3 key={text} class="part-heading">
            {text}
          </h3>
        ) : (
          <p key={`${lead ?? ''}${text}`} class="report-paragraph">
            {lead === undefined ? null : <strong>{lead}</strong>}
            {text}
          </p>
        ),
      )}
    </>
  );
}
