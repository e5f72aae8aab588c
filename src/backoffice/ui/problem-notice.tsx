import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { FieldFault, Problem } from './problem.ts';
import { problemText } from './problem-text.ts';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly faults?: readonly FieldFault[];
  readonly onRetry?: () => void;
  /** Brings the reader to a faulty field. */
  readonly onField?: (field: string) => void;
}

/** Says why something was not done, lists the fields to correct, and takes the focus so that nobody misses it. */
export function ProblemNotice({ problem, faults = problem.faults, onRetry, onField }: ProblemNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // every new problem, also the same one again, brings the reader here
  useEffect(() => {
    if (problem.message !== '') box.current?.focus();
  }, [problem]);
  const title = faults.length > 1 ? problemText.faults(faults.length) : (faults[0]?.message ?? problem.message);
  return (
    <div ref={box} tabIndex={-1} className="problem-notice">
      <Alert
        type="error"
        showIcon
        title={title}
        description={<ProblemDetail problem={problem} faults={faults} onField={onField} />}
        action={
          problem.mayRetry && onRetry !== undefined ? <Button onClick={onRetry}>{problemText.retry}</Button> : undefined
        }
      />
    </div>
  );
}

interface ProblemDetailProps {
  readonly problem: Problem;
  readonly faults: readonly FieldFault[];
  readonly onField: ((field: string) => void) | undefined;
}

function ProblemDetail({ problem, faults, onField }: ProblemDetailProps) {
  const listed = faults.length > 1 || (faults.length === 1 && onField !== undefined);
  if (!listed && problem.cite === undefined) return null;
  return (
    <>
      {listed ? (
        <ul className="fault-list">
          {faults.map((fault) => (
            <li key={fault.field + fault.message}>
              <FaultLink fault={fault} onField={onField} isOnly={faults.length === 1} />
            </li>
          ))}
        </ul>
      ) : null}
      {problem.cite === undefined ? null : (
        <p className="cite">
          {problemText.basis}
          {problem.cite}
        </p>
      )}
    </>
  );
}

interface FaultLinkProps {
  readonly fault: FieldFault;
  readonly onField: ((field: string) => void) | undefined;
  readonly isOnly: boolean;
}

function FaultLink({ fault, onField, isOnly }: FaultLinkProps) {
  if (onField === undefined) return fault.message;
  return (
    <button type="button" className="text-button" onClick={() => onField(fault.field)}>
      {isOnly ? problemText.toFault : fault.message}
    </button>
  );
}
