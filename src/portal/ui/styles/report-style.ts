/** The page of an annual report. */
export const reportStyle = `
.report-head { border-bottom: 1px solid var(--line); padding-bottom: 1.6rem; }
.report-head h1 { padding-block: 1rem 1.4rem; text-align: center; font-size: 1.95rem; line-height: 1.5; letter-spacing: .02em; }
.title-line { display: block; }
.document-facts { display: grid; border: 1px solid var(--line); border-width: 1px 0 0 1px; font-size: .9rem; }
.document-facts div { display: grid; grid-template-columns: 6.5em minmax(0, 1fr); }
.document-facts dt, .document-facts dd { padding: .45rem .8rem; border: 1px solid var(--line); border-width: 0 1px 1px 0; }
.document-facts dt { background: var(--tint); }
.proof { margin-top: .8rem; font-size: .88rem; }
.proof summary { color: var(--blue); cursor: pointer; width: fit-content; padding-block: .2rem; }
.proof p, .proof dl { margin-top: .5rem; color: var(--ink-soft); max-width: 52em; }
.proof dl div { margin-top: .3rem; }
.report-columns { display: grid; gap: 2.5rem; margin-top: 2rem; }
.report-body { min-width: 0; }
.report-notes, .report-superseded { margin: 1.4rem 0; padding: 1.1rem 1.3rem; border: 1px solid var(--line-strong); border-left: 4px solid var(--blue); }
.report-notes h2 { font-size: 1.15rem; }
.report-notes h3 { margin-top: 1rem; font-size: 1.02rem; }
.report-superseded a { margin-left: 1em; }
.summary { padding: 1.3rem 1.4rem 1.2rem; border-top: 4px solid var(--blue); background: var(--tint); }
.summary h2 { font-size: 1.15rem; }
.summary h3 { margin-top: 1.4rem; }
.summary-words div { margin-top: .9rem; }
.summary-words dt { font-size: .84rem; }
.summary-words dd { max-width: 44em; }
.plot { margin-top: .7rem; }
.plot-rows { display: grid; gap: .6rem; }
.plot-rows li { display: grid; grid-template-columns: 3.6em minmax(0, 1fr); align-items: center; gap: .1rem .9rem; }
.plot-label { grid-column: 1 / -1; line-height: 1.45; font-size: .94rem; }
.plot-group { margin-right: .5em; color: var(--ink-soft); }
.plot-group::after { margin-left: .5em; content: "·"; }
.plot-count { font-weight: 600; font-variant-numeric: tabular-nums; }
.plot-mark { display: block; max-width: 100%; }
.plot-ground { fill: var(--tint-strong); }
.plot-fill, .plot-dot { fill: var(--blue); }
.plot figcaption, .plot-none { margin-top: .9rem; font-size: .9rem; color: var(--ink-soft); }
.report-text > .report-paragraph:first-child { margin-top: 1.8rem; }
.report-heading { margin-top: 2.6rem; font-family: var(--song); font-size: 1.4rem; font-weight: 700; }
.part-heading { margin-top: 1.1rem; text-indent: 2em; font-weight: 600; }
.report-paragraph { margin-top: .8rem; text-indent: 2em; text-align: justify; max-width: 50em; }
.report-side { font-size: .94rem; }
.side-block + .side-block { margin-top: 1.8rem; }
.side-block h2 { padding-bottom: .4rem; border-bottom: 2px solid var(--blue); font-size: 1rem; }
.side-block li { border-bottom: 1px solid var(--line); }
.side-block li a { display: block; padding-block: .42rem; text-decoration: none; line-height: 1.5; }
.side-block li a:hover { text-decoration: underline; }
.side-block .downloads a { display: grid; grid-template-columns: 3.4em 1fr auto; align-items: baseline; gap: .6rem; }
.file-kind { font-weight: 600; font-size: .88em; letter-spacing: .02em; }
.file-size { color: var(--ink-soft); font-size: .86em; font-variant-numeric: tabular-nums; }
.years { display: flex; flex-wrap: wrap; gap: .5rem; padding-top: .7rem; }
.side-block .years li { border: 0; }
.side-block .years a { padding: .2rem .8rem; border: 1px solid var(--line-strong); border-radius: 3px; }
.side-block .years a[aria-current="page"] { border-color: var(--blue); background: var(--blue); color: var(--on-blue); }
@media (min-width: 40rem) {
  .document-facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .plot-rows li { grid-template-columns: minmax(0, 18em) 4.2em minmax(0, 1fr); }
  .plot-label { grid-column: auto; }
  .plot-count { text-align: right; }
  .summary { padding: 1.6rem 2rem 1.5rem; }
  .summary-words div { display: grid; grid-template-columns: 5.5em minmax(0, 1fr); gap: 1rem; }
  .summary-words dt { padding-top: .15rem; }
}
@media (min-width: 66rem) {
  .jump-links.report-jump { display: none; }
  .document-facts { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .report-columns { grid-template-columns: minmax(0, 1fr) 15.5rem; gap: 3rem; }
  .report-side { position: sticky; top: 1.5rem; align-self: start; }
}
@media (max-width: 30rem) {
  .report-head h1 { font-size: 1.5rem; }
  .side-contents { display: none; }
}
`;
