/** Home, directory of units, unit page, list of reports, messages. */
export const listStyle = `
.hero { border-bottom: 1px solid var(--line); background: var(--tint); }
.hero .wrap { padding-block: 2.6rem 2rem; }
.hero h1 { font-size: 2.1rem; letter-spacing: .04em; }
.hero .search-box { max-width: 44rem; margin-top: 1.2rem; }
.hero .search-box input { padding: .75rem 1rem; border-color: var(--blue); font-size: 1.05rem; }
.hero .search-box button { padding-inline: 2rem; }
.hero .lead { margin-top: 1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .2rem 2.2rem; margin-top: .8rem; }
.facts div { display: flex; align-items: baseline; gap: .6em; }
.facts dt { font-size: .86rem; }
.facts dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.fact-unit { margin-left: .2em; font-size: .9rem; font-weight: 400; color: var(--ink-soft); }
.home-columns { display: grid; gap: 2.5rem; padding-block: 2.4rem 1rem; }
.home-units { padding-block: 1.6rem 4rem; }
.home-entries { padding-top: 1.8rem; }
.entry-tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .7rem; }
.entry-tile a { display: block; height: 100%; padding: .9rem 1rem; border: 1px solid var(--line-strong); border-top: 3px solid var(--blue); border-radius: 3px; text-decoration: none; }
.entry-tile a:hover { background: var(--tint); }
.entry-heading { display: block; font-weight: 600; line-height: 1.5; }
.entry-words { display: block; margin-top: .25rem; color: var(--ink-soft); font-size: .86rem; line-height: 1.55; }
.entry-ask a { border-color: var(--blue); background: var(--blue); color: var(--on-blue); }
.entry-ask a:hover { background: var(--blue-deep); color: var(--on-blue); }
.entry-ask .entry-words { color: inherit; }
.entry-links { display: flex; flex-wrap: wrap; gap: .2rem 1.8rem; margin-top: .9rem; font-size: .95rem; }
.entry-links a { display: block; padding-block: .3rem; }
.subject-grid { display: grid; gap: 0 2.5rem; margin-top: .4rem; }
.subject-grid a { display: flex; justify-content: space-between; gap: 1rem; padding-block: .5rem; border-bottom: 1px solid var(--line); text-decoration: none; }
.subject-grid a:hover span:first-child { text-decoration: underline; }
.unit-home > .unit-card { margin-top: 1.2rem; }
.unit-home .card-facts { display: grid; gap: 0 2.5rem; }
.unit-home .form-actions { margin-top: 1.2rem; }
.unit-search { margin-top: 1rem; }
.unit-search .search-box { max-width: 34rem; }
.dated-list li {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: .1rem 1.5rem;
  padding-block: .72rem;
  border-bottom: 1px solid var(--line);
}
.dated-list a { text-decoration-color: transparent; }
.dated-list a:hover { text-decoration-color: currentColor; }
.dated-list time { flex: none; color: var(--ink-soft); font-size: .9rem; }
.entry { padding-block: 1rem; border-bottom: 1px solid var(--line); }
.entry p { margin-top: .3rem; color: var(--ink-soft); font-size: .94rem; }
.entry .more { font-size: .94rem; }
.entry h3 a { text-decoration: none; color: var(--ink); }
.entry h3 a:hover { color: var(--blue); }
.unit-groups { margin-top: .4rem; }
.unit-group { padding-block: .8rem; border-bottom: 1px solid var(--line); }
.group-heading { display: flex; align-items: baseline; gap: .6rem; font-size: 1rem; }
.group-count { color: var(--ink-soft); font-size: .86rem; font-weight: 400; }
.unit-grid { display: grid; gap: .1rem 2.5rem; margin-top: .4rem; }
.unit-grid a { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding-block: .3rem; text-decoration: none; }
.unit-grid a:hover .unit-name { text-decoration: underline; }
.unit-reports { flex: none; color: var(--ink-soft); font-size: .86rem; }
.unit-columns { display: grid; gap: 2.2rem; margin-top: 1.8rem; align-items: start; }
.unit-card { padding: 1.2rem 1.4rem 1.4rem; border: 1px solid var(--line); border-top: 4px solid var(--blue); background: var(--tint); }
.unit-card h2 { font-size: 1.05rem; }
.card-facts div { padding-top: .65rem; }
.card-facts dt { font-size: .84rem; }
.below { margin-top: 3rem; }
.unit-columns .unit-grid { grid-template-columns: minmax(0, 1fr); }
.unit-columns .unit-group { align-items: start; }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: .9rem 1.2rem; margin-top: 1.6rem; padding: 1rem 1.2rem 1.1rem; background: var(--tint); }
.filter p { min-width: 0; max-width: 100%; }
.filter p + p { margin-top: 0; }
.filter label { display: block; font-size: .86rem; color: var(--ink-soft); }
.filter select, .filter input, .filter button { min-height: 2.4rem; font: inherit; border-radius: 3px; }
.filter select, .filter input { min-width: 9.5rem; max-width: 100%; padding: .2rem .5rem; border: 1px solid var(--field-line); background: var(--ground); color: var(--ink); }
.filter button { padding: .2rem 1.6rem; border: 1px solid var(--blue); background: var(--blue); color: var(--on-blue); cursor: pointer; }
.filter button:hover { background: var(--blue-deep); }
.kept-lines { white-space: pre-line; }
.matrix { min-width: min(100%, 46rem); margin-top: 1.2rem; border-collapse: collapse; }
.matrix th, .matrix td { padding: .62rem .9rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
.matrix thead th { border-bottom: 2px solid var(--blue); font-weight: 600; white-space: nowrap; background: var(--ground); }
.matrix td { white-space: nowrap; width: 11rem; }
.matrix tbody th { font-weight: 400; min-width: 11em; padding-left: 0; }
.matrix thead th:first-child { padding-left: 0; }
.matrix .matrix-group th { padding-top: 1.2rem; color: var(--ink-soft); font-size: .88rem; font-weight: 600; }
.late-note { display: block; font-size: .8rem; line-height: 1.4; }
.message h2 { margin-top: 1.8rem; font-size: 1.05rem; }
.message ul { margin-block: .4rem 1.2rem; padding-left: 1.2em; list-style: disc; }
.message h1 + p { margin-top: 1rem; }
.prose h2 { margin-top: 2.4rem; }
.prose p, .prose ul, .prose dl { max-width: 44em; margin-top: .75rem; }
.prose ul { padding-left: 1.2em; list-style: disc; }
.prose .site-map { list-style: none; padding-left: 0; }
.site-map > li { padding-block: .3rem; }
.prose .site-map ul { margin-top: .2rem; }
@media (min-width: 48rem) {
  .unit-columns { grid-template-columns: minmax(0, 1fr) 22rem; gap: 3.5rem; }
}
@media (min-width: 48rem) {
  .unit-group { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1rem; align-items: baseline; }
  .unit-grid { margin-top: 0; grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 40rem) {
  .subject-grid { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .unit-home .card-facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 62rem) {
  .entry-tiles { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .home-columns { grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr); gap: 4rem; padding-top: 3rem; }
}
@media (max-width: 30rem) {
  .entry-tile a { padding: .7rem .7rem .8rem; }
  .entry-heading { font-size: .96rem; }
  .hero h1 { font-size: 1.6rem; letter-spacing: 0; }
  .facts { gap: .1rem 1.4rem; }
  .hero .wrap { padding-block: 1.8rem; }
  .dated-list li { flex-direction: column; }
  .matrix th[scope="row"] { position: sticky; left: 0; background: var(--ground); border-right: 1px solid var(--line); min-width: 9.5em; }
  .matrix th, .matrix td { padding-inline: .6rem; }
}
`;
