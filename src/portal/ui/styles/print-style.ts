/** Paper: A4, no navigation, tables never cut inside a row, headings repeated on every page. */
export const printStyle = `
@page { size: A4; margin: 20mm 18mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8.5pt; } }
@media print {
  html, html[class] { font-size: 11pt; }
  body { display: block; min-height: 0; line-height: 1.6; }
  .topline, .search-box, .main-nav, .trail, .skip, .site-mark, .report-side, .filter, .footer-links, .home-columns .more, .jump, .scroll-hint { display: none; }
  .masthead { background: none; color: var(--ink); border-bottom: 1.5pt solid var(--ink); }
  .masthead a, .brand-column { color: var(--ink); }
  .brand { padding-block: 0 2mm; }
  .brand-name { font-size: 12pt; }
  .wrap { max-width: none; padding-inline: 0; }
  .page { padding-block: 4mm 0; }
  .demo-notice, .notice { background: none; border: .75pt solid var(--ink); color: var(--ink); }
  .demo-notice p { padding-inline: 2mm; }
  .report-columns, .unit-columns, .home-columns { display: block; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, caption { break-after: avoid; }
  .summary { border: .75pt solid var(--line-strong); background: none; padding: 4mm; }
  .scroll-region { overflow: visible; }
  .official { min-width: 0; font-size: 8.5pt; }
  .official th, .official td { padding: 1mm; border: .5pt solid #000; }
  .official thead, .matrix thead { display: table-header-group; }
  .official-2, .official-4 { break-inside: avoid; }
  .proof:not([open]) { display: none; }
  tr, .plot-rows li, .finding { break-inside: avoid; }
  .official .leaf, .official .table-note { position: static; box-shadow: none; }
  .report-paragraph { orphans: 3; widows: 3; }
  .site-footer { border-top: .75pt solid var(--ink); background: none; font-size: 8.5pt; }
  .site-footer .wrap { padding-block: 2mm 0; }
  .plot-fill, .plot-dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
