import { Select } from 'antd';
import { formatCitation } from '../../../core/law/citation.ts';
import { type SeveranceGround, severanceGrounds } from '../../../core/requests/severance.ts';
import { text } from './text.ts';

interface GroundSelectProps {
  readonly label: string;
  /** The label is seen, and not only heard. */
  readonly isLabelShown?: boolean;
  readonly value: SeveranceGround;
  readonly onChange: (ground: SeveranceGround) => void;
}

const options = Object.entries(severanceGrounds).map(([value, { label, cite }]) => ({
  value: value as SeveranceGround,
  label: text.groundOption(label, cite.article),
  title: formatCitation(cite),
}));

/** Chooses the ground on which a part is covered. */
export function GroundSelect({ label, isLabelShown = false, value, onChange }: GroundSelectProps) {
  return (
    <>
      {isLabelShown ? <p aria-hidden="true">{label}</p> : null}
      <Select<SeveranceGround>
        aria-label={label}
        className="ground-select"
        value={value}
        options={options}
        onChange={onChange}
      />
    </>
  );
}
