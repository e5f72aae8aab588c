import { Input } from 'antd';
import { FindingPlace, type FindingRow } from '../../ui/finding-list.tsx';
import { text } from './text.ts';

/** What is answered so far, by the key of the finding. */
export type GivenReasons = Readonly<Record<string, string>>;

/** Warnings that stand without an explanation, each rule and place once. */
function unexplained(findings: readonly FindingRow[]): readonly FindingRow[] {
  const open = findings.filter(
    ({ severity, verdict, waiver }) => severity === 'warning' && verdict === 'fail' && waiver === undefined,
  );
  return open.filter(({ key }, at) => open.findIndex((other) => other.key === key) === at);
}

interface ExplanationsProps {
  readonly findings: readonly FindingRow[];
  readonly given: GivenReasons;
  readonly onChange: (given: GivenReasons) => void;
}

/** One list of everything that has to be explained before the report goes to its approver. */
export function Explanations({ findings, given, onChange }: ExplanationsProps) {
  const open = unexplained(findings);
  if (open.length === 0) return null;
  return (
    <fieldset className="explanations">
      <legend>{text.explanations(open.length)}</legend>
      <p className="quiet small">{text.explanationsLead}</p>
      {open.map((finding) => (
        <div key={finding.key} className="explanation">
          <label htmlFor={`why-${finding.key}`}>{finding.message}</label>
          <p className="quiet small">
            <FindingPlace place={finding.place} formVersion="2021" />
            {finding.cite}
          </p>
          <Input.TextArea
            id={`why-${finding.key}`}
            rows={2}
            maxLength={500}
            value={given[finding.key] ?? ''}
            onChange={(event) => onChange({ ...given, [finding.key]: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** What is sent along with a submission: the reasons that were written. */
export function explanationsFrom(findings: readonly FindingRow[], given: GivenReasons) {
  return unexplained(findings).flatMap(({ key }) => {
    const reason = given[key]?.trim() ?? '';
    return reason === '' ? [] : [{ key, reason }];
  });
}
