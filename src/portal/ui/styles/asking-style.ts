/** The guide to requests: its tables, addresses and flow chart. */
export const askingStyle = `
.guide-table { width: 100%; min-width: min(100%, 34rem); border-collapse: collapse; font-size: .95rem; line-height: 1.6; }
.guide-table caption { padding-bottom: .5rem; font-weight: 600; text-align: left; }
.guide-table th, .guide-table td { padding: .55rem .7rem; border: 1px solid var(--line-strong); text-align: left; vertical-align: top; }
.guide-table thead th { background: var(--tint-strong); }
.guide-table tbody th { background: var(--tint); font-weight: 600; min-width: 5.5em; }
.guide-place { display: block; margin-top: .3rem; font-weight: 600; }
.guide-cite { display: block; margin-top: .3rem; color: var(--ink-soft); font-size: .84rem; }
.guide-units h3 { margin-top: 1rem; }
.flow-picture { display: block; width: 100%; max-width: 36rem; height: auto; margin-top: 1.2rem; font-family: var(--sans); }
.flow-picture rect { fill: var(--tint); stroke: var(--blue); stroke-width: 1.2; }
.flow-picture .flow-side rect { fill: var(--ground); stroke: var(--line-strong); }
.flow-picture .flow-choice rect { fill: var(--gold-ground); stroke: var(--gold-ink); }
.flow-picture text { fill: var(--ink); font-size: 14px; }
.flow-picture .flow-heading { font-weight: 700; }
.flow-picture .flow-arrow line { stroke: var(--ink-soft); stroke-width: 1.4; }
.flow-picture .flow-arrow text { font-size: 12px; }
.flow-picture marker path { fill: var(--ink-soft); }
`;
