/** What people send back and ask: verification, reports of mistakes, subscriptions, open data. */
export const feedbackStyle = `
.verdict { margin-block: 1.2rem; padding: 1rem 1.2rem; border: 1px solid var(--line-strong); border-left: 6px solid var(--gold); background: var(--tint); }
.verdict.good { border-left-color: var(--blue); }
.verdict h2 { margin-top: 0; font-size: 1rem; }
.verdict-words { margin-top: .3rem; font-size: 1.2rem; }
.verdict table { width: 100%; border-collapse: collapse; font-size: .92rem; }
.verdict th, .verdict td, .data-files th, .data-files td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
.data-files { width: 100%; border-collapse: collapse; }
.data-files thead th { background: var(--tint); }
.data-page h2 { margin-top: 2rem; }
.data-page h3 { margin-top: 1.4rem; }
.data-page .scroll-region { margin-top: .5rem; }
.form-page .below { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--blue); }
`;
