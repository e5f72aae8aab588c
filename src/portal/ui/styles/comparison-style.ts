/** The comparison of annual reports, and the rules they are checked by. */
export const comparisonStyle = `
.rules-page .guide-table { min-width: 36rem; }
.rules-page .guide-table td:nth-child(2) { min-width: 12rem; }
.comparison .section-heading, .rules-page .section-heading { margin-top: 2.6rem; }
.comparison-form { display: grid; gap: .9rem; margin-top: 1.4rem; padding: 1.1rem 1.2rem 1.2rem; background: var(--tint); }
.comparison-form > p label { display: block; font-size: .86rem; color: var(--ink-soft); }
.comparison-form select { min-height: 2.4rem; max-width: 100%; padding: .2rem .5rem; border: 1px solid var(--field-line); border-radius: 3px; background: var(--ground); color: var(--ink); font: inherit; }
.comparison-form fieldset { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: 0; padding: 0; border: 0; min-width: 0; }
.comparison-form details fieldset { margin-top: .8rem; }
.comparison-form legend { padding: 0; font-size: .86rem; color: var(--ink-soft); }
.comparison-form summary { width: fit-content; padding-block: .2rem; color: var(--blue); cursor: pointer; }
.comparison-form .check { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; }
.comparison-form .check input { width: 1.2rem; height: 1.2rem; margin: 0; accent-color: var(--blue); }
.comparison-form .button { justify-self: start; }
.trend-plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 1.2rem 1.4rem; margin-block: 1.2rem 1.6rem; padding: 0; list-style: none; }
.trend-plot { margin: 0; }
.trend-plot figcaption { font-weight: 600; font-size: .95rem; }
.trend-plot svg { display: block; max-width: 100%; height: auto; }
.plot-axis { stroke: var(--line-strong); stroke-width: 1; }
.plot-number, .plot-year, .plot-gap { font-family: var(--sans); text-anchor: middle; fill: var(--ink); font-variant-numeric: tabular-nums; }
.plot-number { font-size: 13px; font-weight: 600; }
.plot-year, .plot-gap { font-size: 12px; fill: var(--ink-soft); }
.comparison .bar-cell { min-width: 5.4rem; font-variant-numeric: tabular-nums; }
.bar-cell span { display: block; line-height: 1.3; }
.bar-cell svg { display: block; width: 100%; height: .5rem; margin-top: .15rem; background: var(--tint-strong); }
.bar-cell rect { fill: var(--blue); }
.strip-cell { min-width: 15rem; }
.day-strip, .share-plot { display: block; width: 100%; max-width: 22rem; height: 1.3rem; }
.strip-due { stroke: var(--gold); stroke-width: 2; }
.strip-late { fill: var(--late); }
.comparison td.late { color: var(--late); font-weight: 600; }
.table-file { margin-top: .5rem; }
`;
