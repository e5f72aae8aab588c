/** What a visitor chose about how pages look: type, lines, colours, elder mode. The pages themselves are the same. */
export const readingStyle = `
html.size-large { font-size: 125%; }
html.size-largest { font-size: 150%; }
html.spacing-wide body { line-height: 2.05; }
html.spacing-wide p + p { margin-top: 1.3rem; }
html.spacing-wide .article p, html.spacing-wide .article li { line-height: 2.2; }
html.theme-soft {
  --ground: #fbf5e6;
  --tint: #f4ead2;
  --tint-strong: #ebdcb8;
  --line: #d9c9a3;
  --line-strong: #a58f5c;
  --ink: #2a2318;
  --ink-soft: #57482f;
  --gold-ground: #f6e3b4;
}
html.theme-contrast {
  color-scheme: dark;
  --ink: #ffe600;
  --ink-soft: #ffe600;
  --line: #7a7300;
  --line-strong: #ffe600;
  --ground: #000;
  --tint: #1a1a1a;
  --tint-strong: #2b2b2b;
  --blue: #7fd6ff;
  --blue-deep: #b9e9ff;
  --on-blue: #000;
  --bar: #000;
  --bar-deep: #1a1a1a;
  --on-bar: #ffe600;
  --on-bar-soft: #ffe600;
  --gold-ground: #2b2600;
  --gold-ink: #ffe600;
  --late: #ff9d8a;
  --field-line: #ffe600;
}
html.elder .wrap { max-width: 56rem; }
html.elder .unit-frame, html.elder .home-columns, html.elder .unit-columns, html.elder .report-columns, html.elder .document-columns { grid-template-columns: minmax(0, 1fr); }
html.elder .unit-menu-branches { display: none; }
html.elder .main-nav a, html.elder .dated-list a, html.elder .unit-menu-entries > li > a, html.elder .unit-grid a { min-height: 44px; align-items: center; }
html.elder .topline-reading button { min-height: 44px; border-radius: 22px; }
html.elder .button, html.elder .document-tools button, html.elder .search-box button, html.elder .filter button { min-height: 48px; font-size: 1.05rem; }
html.elder .choice input { width: 1.8rem; height: 1.8rem; }
html.elder .for-experts { display: none; }
html.elder .article { max-width: none; }
html.elder .document-head .document-facts { grid-template-columns: minmax(0, 1fr); }
html.elder .unit-home .card-facts { grid-template-columns: minmax(0, 1fr); }
@media (max-width: 40rem) {
  html.elder .topline-day { display: none; }
  html.elder .unit-menu-entries, html.elder .unit-menu-further, html.elder .entry-tiles, html.elder .filter { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  html.theme-contrast, html.theme-soft { --ink: #000; --ink-soft: #333; --ground: #fff; --tint: #fff; --tint-strong: #fff; --blue: #000; --gold-ink: #000; --line-strong: #000; }
}
`;
