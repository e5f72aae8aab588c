import { Checkbox } from 'antd';
import { type FindingRow, placeText } from './finding-list.tsx';
import { findingText } from './finding-text.ts';

interface FindingChoiceProps {
  readonly findings: readonly FindingRow[];
  /** Keys of those that are chosen. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The findings that did not pass, to choose those that are to be mended. */
export function FindingChoice({ findings, chosen, onChange }: FindingChoiceProps) {
  const open = choosable(findings);
  if (open.length === 0) return null;
  return (
    <fieldset className="finding-choice">
      <legend>{findingText.toMend}</legend>
      <Checkbox.Group
        value={[...chosen]}
        onChange={(keys) => onChange(keys.map(String))}
        options={open.map((finding) => ({
          value: finding.key,
          label: `${placeText(finding.place, '2021')}：${finding.message}`,
        }))}
      />
    </fieldset>
  );
}

/** Keys of the findings that a return names unless others are chosen: what failed and must or should be changed. */
export function proposedChoice(findings: readonly FindingRow[]): readonly string[] {
  return choosable(findings)
    .filter(({ verdict, severity }) => verdict === 'fail' && severity !== 'notice')
    .map(({ key }) => key);
}

function choosable(findings: readonly FindingRow[]): readonly FindingRow[] {
  const open = findings.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notAssessable');
  return open.filter(({ key }, at) => open.findIndex((other) => other.key === key) === at);
}
