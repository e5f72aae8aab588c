/** The page of one published item: title, validity, metadata, words, files. */
export const documentStyle = `
.document-head { padding-bottom: .4rem; }
.document-head h1 { max-width: 32em; margin-inline: auto; padding-top: 1.2rem; text-align: center; font-size: 1.85rem; line-height: 1.5; }
.document-number { margin-top: .4rem; text-align: center; color: var(--ink-soft); }
.document-head .document-facts { margin-top: 1.5rem; }
.document-tools { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .5rem; margin-top: .8rem; }
.document-tools[hidden] { display: none; }
.document-tools button { min-height: 2.1rem; padding: .2rem 1rem; border: 1px solid var(--line-strong); border-radius: 3px; background: var(--ground); color: var(--blue); font: inherit; font-size: .92rem; cursor: pointer; }
.document-tools button:hover { border-color: var(--blue); background: var(--tint); }
.document-change { margin-top: 1rem; }
.validity { margin-top: 1.3rem; padding: .7rem 1.1rem; border-left: 5px solid var(--blue); background: var(--tint); }
.validity p + p { margin-top: .1rem; font-size: .94rem; }
.validity-words { font-weight: 700; }
.validity-inForce, .validity-amended { text-align: start; }
.validity-amended { border-color: var(--gold); background: var(--gold-ground); color: var(--gold-ink); }
.validity-repealed, .validity-lapsed { border-color: var(--late); }
.validity-repealed .validity-words, .validity-lapsed .validity-words { color: var(--late); }
.document-columns { display: grid; gap: 2.5rem; margin-top: 2.2rem; }
.article { min-width: 0; max-width: 44rem; font-size: 1.08rem; line-height: 1.95; overflow-wrap: anywhere; }
.article p { margin-top: .85rem; text-indent: 2em; text-align: justify; }
.article > :first-child { margin-top: 0; }
.article p.center { text-indent: 0; text-align: center; }
.article p.right { text-indent: 0; text-align: end; }
.article[dir="rtl"] p { text-indent: 1.5em; }
.article:not(:lang(zh)) p { text-indent: 0; text-align: start; }
.article h2, .article h3, .article h4 { margin-top: 1.7rem; line-height: 1.6; }
.article h2 { font-size: 1.18rem; font-weight: 700; }
.article h3 { font-size: 1.08rem; }
.article h4 { font-size: 1rem; color: var(--ink-soft); }
.article ul, .article ol { margin-top: .85rem; padding-inline-start: 2em; }
.article ul { list-style: disc; }
.article ol { list-style: decimal; }
.article li + li { margin-top: .3rem; }
.article figure { margin-top: 1.4rem; }
.article img { display: block; max-width: 100%; height: auto; margin-inline: auto; }
.article-summary { margin-bottom: 1.6rem; padding: .9rem 1.1rem; background: var(--tint); font-size: .96rem; line-height: 1.75; }
.article .article-summary p { margin: 0; text-indent: 0; text-align: start; }
.article-summary-label { margin-inline-end: .8em; color: var(--ink-soft); font-weight: 600; }
.leaves-site { color: var(--ink-soft); font-size: .84em; }
.article-table { width: 100%; border-collapse: collapse; font-size: .92rem; line-height: 1.6; }
.article-table caption { padding-bottom: .5rem; font-weight: 600; }
.article-table th, .article-table td { padding: .45rem .6rem; border: 1px solid var(--line-strong); text-align: start; vertical-align: middle; overflow-wrap: normal; word-break: normal; min-width: 4.5em; }
.article-table th { background: var(--tint); font-weight: 600; }
.article-table td { font-variant-numeric: tabular-nums lining-nums; }
.cell-line { display: block; }
.document-side { font-size: .95rem; line-height: 1.6; }
.document-side .side-block > p { padding-top: .5rem; }
.document-side .hint { margin-top: 0; }
.document-side .file-size { display: block; font-size: .86em; }
.document-keep { display: flex; flex-wrap: wrap; gap: 1.2rem 3rem; margin-top: 3rem; padding-top: 1.4rem; border-top: 1px solid var(--line); font-size: .92rem; }
.document-keep-words { flex: 1 1 24rem; min-width: 0; }
.document-keep h2 { font-size: 1.05rem; }
.document-keep dl { margin-top: .5rem; }
.document-keep dl div { margin-top: .7rem; }
.document-keep dt { font-size: .88rem; }
.document-keep dd { overflow-wrap: anywhere; }
.document-keep .hint { margin-top: .3rem; }
.document-qr { flex: none; text-align: center; }
.document-qr .qr { width: 8rem; height: 8rem; }
.document-qr figcaption { color: var(--ink-soft); font-size: .86rem; }

.section-heading + .article { margin-top: 1rem; }
.section-heading + h3 { margin-top: 1rem; }
.version-title { margin-top: 1rem; font-weight: 600; }
.version-list { margin-top: 1rem; max-width: 46rem; border-left: 3px solid var(--line); padding-left: 1.4rem; }
.version-list li { padding-block: .9rem; border-bottom: 1px solid var(--line); }
.version-list h2 { font-size: 1.1rem; }
.version-list p { margin-top: .2rem; }
.version-current { margin-left: .8em; padding: .05rem .6rem; background: var(--blue); color: var(--on-blue); font-size: .82rem; font-weight: 400; }
.changed-facts { margin-top: .5rem; max-width: 48rem; }
.changed-facts div { display: grid; grid-template-columns: 7em minmax(0, 1fr); gap: .2rem 1rem; padding-block: .45rem; border-bottom: 1px solid var(--line); }
.changed-facts dd { overflow-wrap: anywhere; }
.changed-lines { margin-top: .5rem; max-width: 48rem; line-height: 1.9; }
.changed-lines li { padding: .25rem .8rem; border-left: 4px solid var(--line); overflow-wrap: anywhere; }
.changed-lines .changed-same { color: var(--ink-soft); }
.changed-lines .changed-added, .changed-lines .changed-changed { border-color: var(--blue); }
.changed-lines .changed-removed { border-color: var(--late); }
ins { background: var(--tint-strong); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
del { background: var(--gold-ground); color: var(--late); text-decoration: line-through; }
@media (min-width: 62rem) {
  .document-columns { grid-template-columns: minmax(0, 1fr) 17rem; gap: 3.5rem; }
  .document-side { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media (max-width: 39.99rem) {
  .document-head .document-facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .document-head .document-facts div { display: block; padding: .35rem .6rem; border: 1px solid var(--line); border-width: 0 1px 1px 0; }
  .document-head .document-facts dt, .document-head .document-facts dd { padding: 0; border: 0; background: none; line-height: 1.55; overflow-wrap: anywhere; }
  .document-head .document-facts dt { font-size: .84rem; }
}
@media (max-width: 30rem) {
  .document-head h1 { font-size: 1.4rem; }
  .article { font-size: 1.04rem; }
}
@media print {
  .document-tools { display: none; }
  .document-columns { display: block; }
  .article { max-width: none; font-size: 12pt; line-height: 1.75; }
  .article-table th, .article-table td { border-color: #000; padding: 1mm; }
  .article-table thead { display: table-header-group; }
  .article-table tr { break-inside: avoid; }
  .document-side { margin-top: 6mm; font-size: 9.5pt; }
  .document-side .side-block:nth-last-child(-n+2) { display: none; }
  .document-facts, .validity, .document-keep { break-inside: avoid; }
  .document-keep { margin-top: 6mm; font-size: 9pt; }
  .document-keep .hint, .document-qr figcaption { display: none; }
  .document-qr .qr { width: 24mm; height: 24mm; }
}
`;
