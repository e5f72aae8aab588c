/** What stands around every page: head, notice, trail, foot. */
export const frameStyle = `
.masthead { background: var(--bar); color: var(--on-bar); border-bottom: 3px solid var(--gold); }
.masthead a { color: inherit; text-decoration: none; }
.masthead a:focus-visible { box-shadow: none; }
.topline {
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: .2rem 1rem;
  padding-top: .5rem;
  font-size: .82rem;
}
.topline-day { color: var(--on-bar-soft); }
.topline-reading { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem 1rem; margin-left: auto; white-space: nowrap; }
.topline-reading a { padding: .3rem .1rem; text-decoration: underline; text-underline-offset: .22em; }
.topline-reading button { min-height: 1.9rem; padding: .1rem .9rem; border: 1px solid currentColor; border-radius: 1rem; background: none; color: inherit; font: inherit; cursor: pointer; }
.topline-reading button:hover { background: var(--on-bar); color: var(--bar); }
.brand-line { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 2rem; }
.search-box { flex: 0 1 26rem; min-width: 0; }
.search-box form { display: flex; }
.search-box input { flex: 1 1 auto; min-width: 0; padding: .5rem .8rem; border: 2px solid var(--field-line); border-right: 0; border-radius: 3px 0 0 3px; background: var(--ground); color: var(--ink); font: inherit; font-size: .95rem; }
.search-box input::placeholder { color: var(--ink-soft); opacity: 1; }
.search-box button { flex: none; padding: .5rem 1.2rem; border: 2px solid var(--blue); border-radius: 0 3px 3px 0; background: var(--blue); color: var(--on-blue); font: inherit; font-weight: 600; cursor: pointer; }
.search-box button:hover { background: var(--blue-deep); }
.search-box input:focus-visible { position: relative; outline: 3px solid var(--focus); outline-offset: 0; }
.masthead .search-box { margin-bottom: .8rem; }
.masthead .search-box input { border-color: var(--ground); }
.masthead .search-box button { border-color: var(--on-bar); background: var(--bar-deep); color: var(--on-bar); }
.brand { display: inline-flex; align-items: center; gap: .9rem; padding-block: .7rem .8rem; }
.brand-words { display: flex; flex-direction: column; line-height: 1.35; }
.brand-name { font-family: var(--song); font-size: 1.55rem; font-weight: 700; letter-spacing: .04em; }
.brand-column { color: var(--on-bar-soft); font-size: .86rem; letter-spacing: .32em; }
.site-mark { flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.main-nav { background: var(--bar-deep); }
.main-nav ul { display: flex; flex-wrap: wrap; gap: 0 .4rem; padding-inline: .5rem; }
.main-nav a { display: block; padding: .6rem .75rem .5rem; border-bottom: 3px solid transparent; }
.main-nav a:hover { border-bottom-color: var(--on-bar-soft); }
.main-nav a[aria-current="page"] { border-bottom-color: var(--on-bar); font-weight: 600; }
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
  .masthead .search-box { margin-bottom: 0; }
  .brand-name { font-size: 1.9rem; }
}
@media (max-width: 47.99rem) {
  .masthead .search-box { flex: 1 1 100%; }
}
@media (max-width: 30rem) {
  .brand-name { font-size: 1.3rem; letter-spacing: 0; }
  .main-nav a { padding-inline: .55rem; font-size: .95rem; }
}
`;
