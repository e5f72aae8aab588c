/** Colours, type and spacing that everything else uses. */
export const baseStyle = `
:root {
  --ink: #1a2733;
  --ink-soft: #4b5a69;
  --line: #d3dce6;
  --line-strong: #9fb0c2;
  --ground: #fff;
  --tint: #f3f7fb;
  --tint-strong: #e6eef7;
  --blue: #0b4a8f;
  --blue-deep: #083a72;
  --gold: #c39b45;
  --gold-ground: #fcf6e6;
  --gold-ink: #5c430b;
  --late: #a8201a;
  --focus: #ffbf47;
  --on-blue: #fff;
  --bar: #0b4a8f;
  --bar-deep: #083a72;
  --on-bar: #fff;
  --on-bar-soft: #d6e4f3;
  --field-line: #5b6b7b;
  --sans: -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --song: "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
  --mono: "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font-family: var(--sans);
  line-height: 1.75;
  overflow-wrap: break-word;
  font-variant-numeric: lining-nums;
}
h1, h2, h3, p, ul, ol, dl, dd, figure, table { margin: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.4; text-wrap: balance; }
h1 { font-family: var(--song); font-size: 1.9rem; font-weight: 700; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.05rem; }
ul, ol { padding: 0; list-style: none; }
p + p { margin-top: .75rem; }
a { color: var(--blue); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; }
a:hover { color: var(--blue-deep); text-decoration-thickness: 2px; }
a:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible, .scroll-region:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--ink);
}
main { flex: 1 0 auto; min-width: 0; }
main:focus { outline: none; }
code { font-family: var(--mono); font-size: .88em; overflow-wrap: anywhere; }
dt { color: var(--ink-soft); }
time, .matrix td { font-variant-numeric: tabular-nums lining-nums; }
.wrap { width: 100%; max-width: 72rem; margin-inline: auto; padding-inline: 1.25rem; }
.page { padding-block: 1.5rem 4rem; }
.lead { margin-top: .6rem; max-width: 44em; color: var(--ink-soft); font-size: 1.06rem; }
.hint { margin-top: .9rem; color: var(--ink-soft); font-size: .88rem; line-height: 1.65; }
.quiet { color: var(--ink-soft); }
.late { color: var(--late); font-weight: 600; }
.more { margin-top: 1rem; }
.empty-list { margin-top: 1.2rem; padding: 1rem 1.2rem; background: var(--tint); }
.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--ground); z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
.section-heading {
  padding-bottom: .55rem;
  border-bottom: 1px solid var(--line);
  color: var(--ink);
  font-size: 1.2rem;
}
.section-heading::before {
  display: inline-block;
  width: .28rem;
  height: 1em;
  margin-right: .6rem;
  background: var(--blue);
  vertical-align: -.12em;
  content: "";
}
.notice {
  margin-top: 1.25rem;
  padding: .8rem 1.1rem;
  border-left: 4px solid var(--gold);
  background: var(--gold-ground);
  color: var(--gold-ink);
}
`;
