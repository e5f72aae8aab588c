/** What stands around every page: head, notice, trail, foot. */
export const frameStyle = `
.masthead { background: var(--blue); color: #fff; border-bottom: 3px solid var(--gold); }
.masthead a { color: #fff; text-decoration: none; }
.masthead a:focus-visible { box-shadow: none; }
.topline {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
  padding-top: .5rem;
  font-size: .82rem;
}
.topline-day { color: #d6e4f3; }
.masthead .topline-link { padding: .2rem .1rem; text-decoration: underline; text-underline-offset: .22em; }
.brand { display: inline-flex; align-items: center; gap: .9rem; padding-block: .7rem .8rem; }
.brand-words { display: flex; flex-direction: column; line-height: 1.35; }
.brand-name { font-family: var(--song); font-size: 1.55rem; font-weight: 700; letter-spacing: .04em; }
.brand-column { color: #d6e4f3; font-size: .86rem; letter-spacing: .32em; }
.site-mark { flex: none; fill: none; stroke: #fff; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.main-nav { background: var(--blue-deep); }
.main-nav ul { display: flex; flex-wrap: wrap; gap: 0 .4rem; padding-inline: .5rem; }
.main-nav a { display: block; padding: .6rem .75rem .5rem; border-bottom: 3px solid transparent; }
.main-nav a:hover { border-bottom-color: #7ea6d3; }
.main-nav a[aria-current="page"] { border-bottom-color: #fff; font-weight: 600; }
.demo-notice { background: var(--gold-ground); color: var(--gold-ink); font-size: .9rem; }
.demo-notice p { padding-block: .55rem; }
.demo-notice strong { margin-right: .35em; }
.trail { padding-top: 1.1rem; font-size: .88rem; color: var(--ink-soft); }
.trail ol { display: flex; flex-wrap: wrap; }
.trail li + li::before { margin-inline: .55rem; color: var(--line-strong); content: "›"; }
.site-footer { border-top: 1px solid var(--line); background: var(--tint); font-size: .88rem; }
.site-footer .wrap { padding-block: 1.8rem 2.2rem; }
.footer-facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; }
.footer-facts div { display: flex; gap: .5em; }
.footer-facts dt::after { content: "："; }
.footer-links { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: .9rem; }
@media (min-width: 48rem) {
  .main-nav ul { padding-inline: .5rem; gap: 0 1rem; }
  .brand { padding-block: 1rem 1.15rem; }
  .brand-name { font-size: 1.9rem; }
}
@media (max-width: 30rem) {
  .brand-name { font-size: 1.3rem; letter-spacing: 0; }
  .main-nav a { padding-inline: .55rem; font-size: .95rem; }
}
`;
