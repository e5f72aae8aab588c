import { Select } from 'antd';
import { formatCitation } from '../../../core/law/citation.ts';
import { type SeveranceGround, severanceGrounds } from '../../../core/requests/severance.ts';

interface GroundSelectProps {
  readonly label: string;
  readonly value: SeveranceGround;
  readonly onChange: (ground: SeveranceGround) => void;
}

const options = Object.entries(severanceGrounds).map(([value, { label, cite }]) => ({
  value: value as SeveranceGround,
  label: `${label}（第${cite.article ?? ''}条）`,
  title: formatCitation(cite),
}));

/** Chooses the ground on which a part is covered. */
export function GroundSelect({ label, value, onChange }: GroundSelectProps) {
  return (
    <Select<SeveranceGround>
      aria-label={label}
      className="ground-select"
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
