/** The menu of a unit beside its pages. */
export const unitStyle = `
.unit-frame { display: grid; flex: 1 0 auto; gap: 0 3rem; align-items: start; }
.unit-frame > main { min-width: 0; }
.unit-frame .wrap { padding-inline: 0; max-width: none; }
.unit-menu { margin-top: 1.2rem; font-size: .96rem; line-height: 1.5; }
.unit-menu a { text-decoration: none; }
.unit-menu a:hover { text-decoration: underline; }
.unit-menu-name { padding-bottom: .5rem; border-bottom: 2px solid var(--blue); font-family: var(--song); font-size: 1.1rem; font-weight: 700; }
.unit-menu-name a { color: var(--ink); }
.unit-menu-entries, .unit-menu-further { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
.unit-menu-entries > li, .unit-menu-further > li { border-bottom: 1px solid var(--line); }
.unit-menu-entries > li > a, .unit-menu-further > li > a { display: flex; align-items: center; height: 100%; min-height: 2.75rem; padding: .4rem .2rem; }
.unit-menu a[aria-current="page"] { color: var(--ink); font-weight: 700; }
.unit-menu .unit-menu-ask { font-weight: 600; }
.unit-menu-others { margin-top: .7rem; font-size: .9rem; }
.unit-menu-branches { display: none; }
@media (min-width: 60rem) {
  .unit-frame { grid-template-columns: 14.5rem minmax(0, 1fr); }
  .unit-menu { margin-top: 0; padding-block: 1.6rem 2rem; }
  .unit-menu-name { padding-bottom: .7rem; }
  .unit-menu-entries, .unit-menu-further { grid-template-columns: minmax(0, 1fr); }
  .unit-menu-entries > li > a, .unit-menu-further > li > a { height: auto; padding: .55rem .8rem; border-left: 3px solid transparent; }
  .unit-menu .unit-menu-open > a { border-left-color: var(--blue); background: var(--tint); }
  .unit-menu .unit-menu-entries .unit-menu-ask { margin-block: .8rem; padding: .6rem 1rem; border: 0; border-radius: 3px; background: var(--blue); color: var(--on-blue); }
  .unit-menu .unit-menu-entries .unit-menu-ask:hover { background: var(--blue-deep); }
  .unit-menu .unit-menu-entries .unit-menu-ask[aria-current="page"] { color: var(--on-blue); }
  .unit-menu-entries > li:last-child { border-bottom: 0; }
  .unit-menu-further { font-size: .94em; }
  .unit-menu-branches { display: block; padding: .3rem 0 .6rem .95rem; font-size: .92em; }
  .unit-menu-branches a { display: block; padding: .28rem 0; color: var(--ink-soft); }
  .unit-menu-branches .unit-menu-branches { padding-block: 0 .2rem; }
}
@media print {
  .unit-menu { display: none; }
  .unit-frame { display: block; }
}
`;
