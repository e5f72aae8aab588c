/** Trees of subjects, lists of items, their filters and pagers. */
export const catalogueStyle = `
.catalogue-part { margin-top: 2rem; }
.catalogue { counter-reset: subject; }
.catalogue-subject { position: relative; padding: .8rem 0 .8rem 2.4rem; border-bottom: 1px solid var(--line); counter-increment: subject; }
.catalogue-subject::before { position: absolute; left: .2rem; top: .85rem; color: var(--ink-soft); font-size: .92rem; font-variant-numeric: tabular-nums; content: counter(subject); }
.catalogue-line { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .1rem 1.5rem; }
.catalogue-line a { text-decoration: none; }
.catalogue-line a:hover { text-decoration: underline; }
.catalogue-subject > .catalogue-line > a { font-weight: 600; }
.catalogue-filling { color: var(--ink-soft); font-size: .88rem; font-variant-numeric: tabular-nums; }
.catalogue-day { margin-left: 1.2em; }
.catalogue-day time { margin-left: .4em; }
.catalogue-empty > .catalogue-line > a { color: var(--ink-soft); }
.catalogue-words { max-width: 46em; color: var(--ink-soft); font-size: .88rem; line-height: 1.6; }
.catalogue-columns { margin-top: .35rem; }
.catalogue-columns li { padding-block: .3rem; border-top: 1px dotted var(--line); font-size: .95rem; }
.item-list { margin-top: .6rem; }
.item-list li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .05rem 1.6rem; align-items: baseline; padding-block: .72rem; border-bottom: 1px solid var(--line); }
.item-title { line-height: 1.6; }
.item-title[dir="rtl"] { text-align: right; }
.item-list a { text-decoration-color: transparent; }
.item-list a:hover { text-decoration-color: currentColor; }
.item-list time { color: var(--ink-soft); font-size: .9rem; grid-row: 1; grid-column: 2; }
.item-marks { display: flex; flex-wrap: wrap; gap: .1rem 1.1em; color: var(--ink-soft); font-size: .86rem; grid-row: 2; grid-column: 1 / -1; }
.validity-mark { font-weight: 600; }
.validity-mark-repealed, .validity-mark-lapsed { color: var(--late); }
.validity-mark-amended { color: var(--gold-ink); }
.list-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 2rem; margin-top: 1.2rem; padding-bottom: .5rem; border-bottom: 2px solid var(--blue); font-size: .92rem; }
.list-head p { margin: 0; }
.list-head .orders { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; }
.list-head .orders a { padding-block: .15rem; }
.list-head .orders a[aria-current="page"] { color: var(--ink); font-weight: 700; text-decoration: none; }
.list-head .list-takes { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-left: auto; }
.list-head + .item-list { margin-top: 0; }
.standard-facts { max-width: 46rem; margin-top: .6rem; font-size: .94rem; }
.standard-facts div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: .2rem 1rem; padding-block: .4rem; border-bottom: 1px solid var(--line); }
.standard-facts dd { white-space: pre-line; }
.column-links { display: flex; flex-wrap: wrap; gap: .5rem .8rem; margin-top: 1.1rem; }
.column-links a { display: inline-flex; align-items: baseline; gap: .5em; padding: .3rem .9rem; border: 1px solid var(--line-strong); border-radius: 3px; text-decoration: none; }
.column-links a:hover { border-color: var(--blue); background: var(--tint); }
.filter > a { padding-block: .3rem; }
.statements li { padding-block: .8rem; border-bottom: 1px solid var(--line); }
.statements p + p { margin-top: .1rem; font-size: .88rem; }
.pager { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .5rem; margin-top: 1.4rem; }
.pager a { min-width: 2.4rem; padding: .3rem .7rem; border: 1px solid var(--line-strong); border-radius: 3px; text-align: center; text-decoration: none; }
.pager a:hover { border-color: var(--blue); background: var(--tint); }
.pager a[aria-current="page"] { border-color: var(--blue); background: var(--blue); color: var(--on-blue); }
.pager-place { margin-left: .8rem; color: var(--ink-soft); font-size: .88rem; }
@media (max-width: 40rem) {
  .filter { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .filter select, .filter input { width: 100%; min-width: 0; }
  .filter p:first-child { grid-column: 1 / -1; }
  .list-head .list-takes { margin-left: 0; }
  .item-list li { grid-template-columns: minmax(0, 1fr); }
  .item-list time { grid-row: auto; grid-column: 1; font-size: .84rem; }
  .item-marks { grid-row: auto; grid-column: 1; }
  .catalogue-subject { padding-left: 1.9rem; }
  .catalogue-day { margin-left: .8em; }
}
@media print {
  .list-head .orders, .list-head .list-takes, .pager, .column-links { display: none; }
  .item-list li, .catalogue-subject { break-inside: avoid; }
}
`;
