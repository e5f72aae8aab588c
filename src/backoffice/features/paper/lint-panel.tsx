import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';

interface LintPanelProps {
  readonly findings: OpenedPaper['findings'];
  /** Labels of required fields that are still empty. */
  readonly unfilled: readonly string[];
}

/** What is checked before a paper goes out: first what keeps it from being issued, then what should be looked at. */
export function LintPanel({ findings, unfilled }: LintPanelProps) {
  const groups = [
    { label: text.mustChange, look: 'wrong', rows: findings.filter(({ severity }) => severity === 'error') },
    { label: text.shouldCheck, look: 'warn', rows: findings.filter(({ severity }) => severity !== 'error') },
  ];
  return (
    <section className="finding-group" aria-label={text.lint}>
      <h3>{text.lint}</h3>
      {unfilled.length === 0 ? null : <p>{text.lintUnfilled(unfilled.join('、'))}</p>}
      {findings.length + unfilled.length === 0 ? <p className="quiet">{text.lintClean}</p> : null}
      {groups.map(({ label, look, rows }) =>
        rows.length === 0 ? null : (
          <div key={label}>
            <span className={`state-mark ${look}`}>{label}</span>
            <ol className="findings">
              {rows.map(({ rule, message, cite }) => (
                <li key={rule + message}>
                  <p>{message}</p>
                  {cite === null ? null : <p className="quiet small">{cite}</p>}
                </li>
              ))}
            </ol>
          </div>
        ),
      )}
    </section>
  );
}
