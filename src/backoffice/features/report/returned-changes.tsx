import { ChangeList } from './changed-words.tsx';
import type { Companion } from './companion.ts';
import { text } from './text.ts';

/** What changed since the report came back, and which of the findings it came back with are mended. */
export function ReturnedChanges({ since }: { readonly since: Companion['sinceReturned'] }) {
  if (since === null) return null;
  return (
    <details className="since-returned" open>
      <summary>{text.sinceReturned(since.version)}</summary>
      {since.findings.length === 0 ? null : (
        <>
          <h4>{text.returnedFindings}</h4>
          <ul className="plain-list">
            {since.findings.map(({ key, message, isMended }) => (
              <li key={key + message}>
                <span className={`state-mark ${isMended ? 'done' : 'warn'}`}>
                  {isMended ? text.mended : text.notMended}
                </span>
                　{message}
              </li>
            ))}
          </ul>
        </>
      )}
      <ChangeList changes={since.changes} />
    </details>
  );
}
