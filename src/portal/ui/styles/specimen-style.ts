/** Imported specimens and their repaired readings. */
export const specimenStyle = `
.specimen-list li { padding-block: 1.3rem; border-bottom: 1px solid var(--line); }
.specimen-list h2 { font-size: 1.15rem; }
.specimen-list p { margin-top: .3rem; font-size: .94rem; }
.specimen-counts { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.specimen-banner { padding: .85rem 1.2rem; border: 2px solid var(--gold); background: var(--gold-ground); color: var(--gold-ink); }
.specimen-banner strong { margin-right: .8em; padding-right: .8em; border-right: 1px solid var(--gold); }
.specimen h1 { margin-block: 1.8rem 1.3rem; font-size: 1.7rem; }
.jump-links { display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; margin-top: 1.2rem; }
.findings { margin-top: 2.2rem; }
.finding-list { display: grid; gap: 1.1rem; margin-top: 1.2rem; }
.finding { padding: .9rem 1.2rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--line-strong); }
.finding:target { border-color: var(--blue); background: var(--tint); }
.finding-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; font-size: .94rem; }
.finding-place { color: var(--ink-soft); }
.severity { padding: 0 .5em; border: 1px solid var(--line-strong); border-radius: 3px; font-size: .84rem; }
.severity-error { border-color: var(--late); color: var(--late); }
.finding-message { margin-top: .4rem; }
.finding-facts { margin-top: .5rem; font-size: .92rem; }
.finding-facts div { display: grid; grid-template-columns: 5.2em minmax(0, 1fr); }
.finding-rule { margin-left: 1em; color: var(--ink-soft); }
.finding p.finding-ways { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .5rem; font-size: .92rem; }
.side-by-side { display: grid; gap: 3rem; margin-top: 3rem; }
.original, .reading { min-width: 0; }
.original-region { margin-top: .9rem; }
.original-lines { border: 1px solid var(--line); background: var(--tint); font-size: .88rem; line-height: 1.55; }
.original-lines li { display: grid; grid-template-columns: 3.4em minmax(0, 1fr) auto; min-height: 1.75em; }
.original-lines .line-number { padding: .1em .7em .1em 0; border-right: 1px solid var(--line); color: var(--ink-soft); text-align: right; font-size: .88em; font-variant-numeric: tabular-nums; user-select: none; }
.original-lines .line-words { padding: .1em .9em; background: var(--ground); white-space: pre-wrap; }
.original-lines .marks { padding-right: .6em; background: var(--ground); }
.original-lines .line-empty { min-height: .5em; height: .5em; overflow: hidden; }
.original-lines .line-empty:has(.mark), .original-lines .line-empty:target { height: auto; min-height: 1.75em; }
.original-lines .line-empty:not(:target) .line-number { font-size: 0; }
.original-lines li:target .line-words, .original-lines li:target .marks { background: var(--gold-ground); }
.mark { display: inline-block; margin-left: .3em; padding: 0 .4em; border: 1px solid var(--blue); border-radius: 3px; background: var(--ground); color: var(--blue); font-size: .8rem; font-weight: 400; line-height: 1.5; text-decoration: none; text-indent: 0; white-space: nowrap; }
.mark-repaired { background: var(--blue); color: var(--on-blue); }
.mark:hover { color: var(--ground); background: var(--blue-deep); }
.reading-title { margin-top: 1.3rem; text-align: center; font-family: var(--song); font-size: 1.35rem; font-weight: 700; line-height: 1.5; }
.reading .official-3, .reading .official-4 { min-width: 41rem; }
.official td.missing { padding-inline: .05rem; }
.reading .report-heading { margin-top: 2rem; font-size: 1.2rem; }
.official .missing { background: repeating-linear-gradient(135deg, var(--ground) 0 5px, var(--tint-strong) 5px 6px); }
.missing-words { display: block; color: var(--ink-soft); font-size: .86em; line-height: 1.3; }
.official .repaired { background: var(--tint-strong); box-shadow: inset 0 0 0 2px var(--blue); }
.official td:target { outline: 3px solid var(--focus); outline-offset: -3px; }
.official td .mark { display: block; width: fit-content; margin: .15em auto 0; padding-inline: .25em; }
@media (min-width: 66rem) {
  .finding-list { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .side-by-side { grid-template-columns: minmax(0, 4.4fr) minmax(0, 8fr); gap: 2rem; align-items: start; }
  .original { position: sticky; top: 1rem; display: flex; flex-direction: column; max-height: calc(100vh - 2rem); }
  .original-region { overflow-y: auto; }
}
@media (min-width: 40rem) {
  .specimen .document-facts div { grid-template-columns: 7.5em minmax(0, 1fr); }
  .specimen .document-facts { grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); }
  .fact-wide { grid-column: 1 / -1; }
}
@media print {
  .mark, .mark-repaired { border-color: var(--ink); background: none; color: var(--ink); }
  .original-lines { columns: 2; column-gap: 6mm; }
  .original { position: static; max-height: none; }
  .original-region { overflow: visible; }
  .side-by-side { display: block; }
}
`;
