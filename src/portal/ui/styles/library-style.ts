/** The library of documents: tabs of validity, the list of what has ended. */
export const libraryStyle = `
.tabs { margin-top: 1.4rem; border-bottom: 2px solid var(--blue); }
.tabs ul { display: flex; flex-wrap: wrap; gap: 0 .3rem; }
.tabs a { display: block; padding: .5rem .9rem .45rem; text-decoration: none; border: 1px solid transparent; border-bottom: 0; }
.tabs a:hover { text-decoration: underline; }
.tabs a[aria-current="page"] { background: var(--blue); color: #fff; font-weight: 600; }
.tabs + .filter { margin-top: 0; }
.list-takes { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-top: 1.2rem; }
.ended-table { margin-top: 1rem; min-width: min(100%, 52rem); }
.ended-table td { white-space: nowrap; }
.ended-table td:nth-child(3), .ended-table td:last-child { white-space: normal; }
.ended-table td:nth-child(3) { min-width: 6em; }
.ended-table td:last-child { min-width: 9em; }
.ended-table tbody th { min-width: 9em; background: none; font-weight: 400; }
.guide h3 { margin-top: 1.6rem; }
.guide .form-actions { margin-top: 1rem; }
.guide-table .guide-count { white-space: nowrap; }
.footer-unit { margin-top: .9rem; padding-top: .9rem; border-top: 1px solid var(--line); }
@media print {
  .tabs { display: none; }
  .ended-table { min-width: 0; font-size: 9pt; }
  .ended-table td { white-space: normal; }
}
`;
