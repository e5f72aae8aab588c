/** Forms and what stands around them: one thing a page, labels above, faults on top and beside. */
export const formStyle = `
.form-page { max-width: 46rem; }
.form-page form { margin-top: 1.4rem; }
.form-page h2 { margin-top: 1.8rem; margin-bottom: .4rem; }
.form-page fieldset + p { margin-top: 1.2rem; }
.step-count { color: var(--ink-soft); font-size: .88rem; }
.field { margin-top: 1.5rem; min-width: 0; padding: 0; border: 0; margin-inline: 0; }
.field.faulty { padding-left: 1rem; border-left: 4px solid var(--late); }
.field-label { display: block; padding: 0; font-weight: 600; font-size: 1.06rem; }
.field-mark { margin-left: .6em; color: var(--ink-soft); font-size: .82rem; font-weight: 400; }
.field-hint { color: var(--ink-soft); font-size: .92rem; line-height: 1.65; }
.field-fault { color: var(--late); font-weight: 600; }
.field-input {
  display: block;
  width: 100%;
  margin-top: .4rem;
  padding: .5rem .7rem;
  border: 2px solid var(--field-line);
  border-radius: 3px;
  background: var(--ground);
  color: var(--ink);
  font: inherit;
}
.field-input.short { max-width: 8rem; }
.field-input.middle { max-width: 22rem; }
.faulty .field-input { border-color: var(--late); }
.field-file { display: block; max-width: 100%; margin-top: .5rem; font: inherit; }
.field-row { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.choice { display: flex; gap: .7rem; align-items: flex-start; margin-top: .8rem; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: .15rem 0 0; accent-color: var(--blue); }
.choice label { font-size: 1.02rem; }
.field-input:focus-visible, .field-file:focus-visible, .choice input:focus-visible, .error-summary:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--ink);
}
.form-actions { display: flex; flex-wrap: wrap; align-items: center; gap: .8rem 1.4rem; margin-top: 2rem; }
.button {
  display: inline-block;
  padding: .6rem 1.6rem;
  border: 0;
  border-radius: 3px;
  background: var(--blue);
  color: var(--on-blue);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
.button:hover { background: var(--blue-deep); color: var(--on-blue); }
.button.plain { border: 2px solid var(--blue); background: var(--ground); color: var(--blue); padding: .5rem 1.2rem; }
.button.plain:hover { background: var(--tint); }
.link-button { border: 0; padding: 0; background: none; color: var(--blue); font: inherit; text-decoration: underline; cursor: pointer; }
.error-summary { margin-top: 1rem; padding: 1rem 1.2rem; border: 3px solid var(--late); }
.error-heading { font-size: 1.15rem; font-weight: 600; }
.error-summary ul { margin-top: .5rem; }
.error-summary a { color: var(--late); font-weight: 600; }
.answer-list { margin-top: 1rem; }
.answer-list > div {
  display: grid;
  grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) auto;
  gap: .2rem 1.2rem;
  padding-block: .7rem;
  border-bottom: 1px solid var(--line);
}
.answer-list dd { white-space: pre-line; }
.answer-list .change { text-align: right; }
.panel { margin-top: 1.2rem; padding: 1rem 1.2rem; border: 1px solid var(--line); background: var(--tint); }
.form-page .panel h2 { margin-top: 0; font-size: 1.1rem; }
.plain-list { margin-top: .6rem; padding-left: 1.3rem; list-style: disc; }
.plain-list li + li { margin-top: .35rem; }
.steps-list { margin-top: .6rem; padding-left: 1.5rem; list-style: decimal; }
.steps-list li + li { margin-top: .35rem; }
details.more-help { margin-top: 1.2rem; }
details.more-help summary { color: var(--blue); cursor: pointer; }
.receipt-head { margin-top: 1rem; padding: 1.4rem 1.5rem; background: var(--blue); color: var(--on-blue); }
.receipt-head h1 { font-size: 1.6rem; }
.receipt-head .receipt-number { margin-top: .4rem; font-size: 1.35rem; font-family: var(--mono); overflow-wrap: anywhere; }
.receipt-code { font-family: var(--mono); font-size: 1.25rem; letter-spacing: .06em; }
.qr { width: 10rem; height: 10rem; background: #fff; }
.qr path { fill: #000; }
.receipt-columns { display: flex; flex-wrap: wrap; gap: 1.4rem 2.4rem; margin-top: 1.2rem; }
.inline-form, .form-page .inline-form { display: inline; margin: 0 0 0 .8em; }
.search-line { margin-top: 1.4rem; }
.form-line { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.form-line .field-input { margin-top: .4rem; }
.trap { position: absolute; left: -200vw; width: 1px; height: 1px; overflow: hidden; }
.receipt-words { flex: 1 1 14rem; min-width: 0; overflow-wrap: anywhere; }
details.more-help { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  .answer-list > div { grid-template-columns: 1fr auto; }
  .answer-list dt { grid-column: 1; }
  .answer-list dd:not(.change) { grid-column: 1 / -1; grid-row: 2; }
  .answer-list .change { grid-column: 2; grid-row: 1; }
}
@media print {
  .form-actions, .no-print, .error-summary { display: none; }
  .receipt-head { background: none; color: #000; border: 1px solid #000; }
}
`;
