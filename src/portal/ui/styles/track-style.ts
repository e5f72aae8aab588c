/** Following a request: its status, the ribbon of days, the history. */
export const trackStyle = `
.status-head { margin-top: 1rem; padding: 1.2rem 1.4rem; border-left: 6px solid var(--blue); background: var(--tint); }
.status-head.action { border-color: var(--gold); background: var(--gold-ground); }
.status-head.late { border-color: var(--late); }
.status-head.ended { border-color: var(--line-strong); }
.status-label { font-size: 1.7rem; font-weight: 700; line-height: 1.4; }
.status-head.late .status-label { color: var(--late); }
.status-head p + p { margin-top: .5rem; }
.status-facts { margin-top: 1rem; }
.status-facts > div { display: grid; grid-template-columns: minmax(6.5em, 9rem) minmax(0, 1fr); gap: .2rem 1rem; padding-block: .5rem; border-bottom: 1px solid var(--line); }
.status-facts dd { white-space: pre-line; overflow-wrap: anywhere; }
.track-page > section { margin-top: 2.4rem; }
.track-page section h3 { margin-top: 1.2rem; }
.ribbon { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 3px; max-width: 32rem; margin-top: .8rem; padding: 0; list-style: none; }
.ribbon li { position: relative; min-height: 3.1rem; padding: .2rem .1rem; border: 1px solid var(--line-strong); border-radius: 3px; text-align: center; font-size: .82rem; line-height: 1.35; }
.ribbon .day-number { display: block; font-weight: 600; }
.ribbon .counted { background: var(--blue); border-color: var(--blue); color: var(--on-blue); }
.ribbon .counted.ahead { background: var(--tint-strong); color: var(--ink); }
.ribbon .start { border-style: dashed; border-color: var(--blue); }
.ribbon .weekend, .ribbon .holiday { background: var(--tint); color: var(--ink-soft); }
.ribbon .suspended { background: repeating-linear-gradient(45deg, var(--ground), var(--ground) 5px, var(--tint-strong) 5px, var(--tint-strong) 10px); color: var(--ink); }
.ribbon .beforeRestart { color: var(--ink-soft); border-style: dotted; }
.ribbon .today { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 1px var(--ink); }
.ribbon .from-2 { grid-column-start: 2; }
.ribbon .from-3 { grid-column-start: 3; }
.ribbon .from-4 { grid-column-start: 4; }
.ribbon .from-5 { grid-column-start: 5; }
.ribbon .from-6 { grid-column-start: 6; }
.ribbon .from-7 { grid-column-start: 7; }
.ribbon-head { color: var(--ink-soft); border: 0; }
.ribbon li.ribbon-head { min-height: 0; border: 0; }
.track-steps { margin-top: .8rem; padding: 0 0 0 1.2rem; border-left: 3px solid var(--line); list-style: none; }
.track-steps li { padding-block: .6rem; }
.track-steps time { display: block; font-weight: 600; }
.track-steps details summary { color: var(--blue); font-size: .92rem; cursor: pointer; }
.paper-lines dt { margin-top: .8rem; font-weight: 600; color: var(--ink); }
.paper-lines dd { white-space: pre-line; }
.digest { font-size: .8rem; }
.advice { margin-top: 1.2rem; padding: 1rem 1.2rem; border: 1px solid var(--line-strong); }
.advice .last-day { font-size: 1.4rem; font-weight: 700; }
`;
