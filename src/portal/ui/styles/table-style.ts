/** The official tables, and the regions that wide things scroll in. */
export const tableStyle = `
.scroll-region { overflow-x: auto; margin-top: 1.2rem; }
.official { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .86rem; line-height: 1.5; background: var(--ground); }
.official caption { padding-bottom: .5rem; font-size: .95rem; font-weight: 600; text-align: left; }
.official th, .official td { padding: .42rem .5rem; border: 1px solid var(--line-strong); text-align: center; vertical-align: middle; }
.official th:not(.left) { text-wrap: balance; }
.caption-words { display: inline-block; position: sticky; left: 0; }
.official th { background: var(--tint); font-weight: 500; }
.official .heading-block { background: var(--tint-strong); font-weight: 600; }
.official .left, .official .table-note { text-align: left; }
.official .table-note { background: var(--tint); color: var(--ink-soft); font-size: .94em; }
.official td { font-variant-numeric: tabular-nums lining-nums; font-size: 1.06em; }
.official .number { font-weight: 600; }
.official .zero { color: var(--ink-soft); }
.official .sum { background: var(--tint); }
.official th.sum { font-weight: 600; background: var(--tint); }
.official .pairs { word-break: keep-all; }
.official .heading-row:not(.leaf) { text-align: center; padding-inline: .25rem; }
.official-3 .heading-column { padding-inline: .25rem; }
.scroll-hint { display: none; }
.official-3 { min-width: 46rem; }
.official-3 .column-1 { width: 6.6%; }
.official-3 .column-2 { width: 9%; }
.official-3 .column-3 { width: 31.4%; }
.official-4 { min-width: 46rem; }
.official-4 th, .official-4 td { padding-inline: .3rem; }
.official-2 .column-1 { width: 31%; }
@media (max-width: 48rem) {
  .scroll-hint { display: block; margin-top: 1rem; color: var(--ink-soft); font-size: .84rem; }
  .scroll-hint + .scroll-region { margin-top: .4rem; }
  .official-3 { min-width: 39rem; }
  .official-3 .column-1 { width: 2.1rem; }
  .official-3 .column-2 { width: 3.2rem; }
  .official-3 .column-3 { width: 10.4rem; }
  .official-3 .leaf, .official-3 .table-note { position: sticky; z-index: 1; box-shadow: 1px 0 0 var(--line-strong); }
  .official-3 .leaf-1 { left: 0; }
  .official-3 .leaf-2 { left: -3.2rem; }
  .official-3 .leaf-3, .official-3 .table-note { left: -5.3rem; }
  .official-3 .leaf-2 .leaf-words { display: block; margin-left: 3.2rem; }
  .official-3 .leaf-3 .leaf-words { display: block; margin-left: 5.3rem; }
  .official-3 .table-note { padding-left: 5.8rem; }
  .official-2 { font-size: .82rem; }
  .official-2 th, .official-2 td { padding-inline: .3rem; }
}
`;
