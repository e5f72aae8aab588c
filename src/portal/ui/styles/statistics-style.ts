/** Statistics and the publication calendar. */
export const statisticsStyle = `
.statistics-facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1rem; margin-block: 1rem; }
.statistics-facts > div { padding: .8rem 1rem; border: 1px solid var(--line); border-left: 3px solid var(--blue); }
.statistics-facts dt { color: var(--ink-soft); font-size: .95rem; }
.statistics-facts dd { margin: .2rem 0 0; font-size: 1.35rem; font-weight: 700; }
.statistics-bar { display: block; width: 100%; min-width: 8rem; height: .8rem; background: var(--tint); }
.statistics-bar rect { fill: var(--blue); }
.guide-table td.day { white-space: nowrap; }
.guide-table td.number { text-align: right; white-space: nowrap; }
.year-links { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; margin-block: .6rem 1.2rem; list-style: none; }
.year-links a { display: inline-block; padding: .35rem 0; }
.year-links a[aria-current="page"] { color: var(--ink); font-weight: 700; text-decoration: none; }
.guide-table th .hint { display: block; font-weight: 400; }
`;
