/** The search: its box, what was found, and how to narrow it. */
export const searchStyle = `
.search-page .wide-search { max-width: 46rem; margin-top: 1.2rem; }
.search-more { margin-top: .5rem; font-size: .92rem; }
.search-hints div { padding-block: .45rem; }
.search-hints dt { font-weight: 600; color: var(--ink); }
.chosen-terms { display: flex; flex-wrap: wrap; gap: .5rem .8rem; margin-top: 1rem; font-size: .92rem; }
.chosen-terms a { display: inline-block; padding: .15rem .8rem; border: 1px solid var(--line-strong); border-radius: 1rem; background: var(--tint); text-decoration: none; }
.search-columns { display: grid; gap: 2rem; margin-top: 1.2rem; }
.search-columns > * { min-width: 0; }
.result-line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .3rem 1.5rem; padding-bottom: .5rem; border-bottom: 2px solid var(--blue); }
.orders { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .92rem; }
.orders a[aria-current], .pager a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.found-list > li { padding-block: 1rem; border-bottom: 1px solid var(--line); }
.found-list h3 { font-size: 1.12rem; }
.found-list h3 a { text-decoration-color: var(--line-strong); }
.found-list p { margin-top: .35rem; overflow-wrap: anywhere; }
.found-list mark { background: var(--gold-ground); color: inherit; font-weight: 600; box-shadow: inset 0 -.12em var(--gold); }
.found-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; color: var(--ink-soft); font-size: .88rem; }
.mark-ended, .mark-amended { padding-inline: .5em; border: 1px solid currentColor; border-radius: 2px; font-weight: 600; }
.mark-ended { color: var(--late); }
.mark-amended { color: var(--gold-ink); }
.facets section + section { margin-top: 1.3rem; }
.facets h2 { font-size: 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
.facets li { padding-block: .22rem; font-size: .94rem; }
.facets summary { padding-block: .3rem; color: var(--blue); cursor: pointer; font-size: .92rem; }
.none-heading { margin-top: 1.6rem; }
.search-page section > h3 { margin-top: 1.3rem; }
.search-page .panel > h3, .search-page .panel > h2 { margin-top: 0; }
@media (min-width: 60rem) {
  .facet-jump { display: none; }
  .search-columns { grid-template-columns: minmax(0, 1fr) 15rem; gap: 3rem; }
}
@media print {
  .orders, .chosen-terms, .search-more, .facet-jump { display: none; }
}
`;
