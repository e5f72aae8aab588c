import { registerText } from './register-text.ts';
import { shanghaiTime } from './shanghai-time.ts';

interface VoidedMarkProps {
  readonly voidedAt: string;
  readonly voidReason: string | null;
}

/** Says of a struck-out entry when and why it was voided. */
export function VoidedMark({ voidedAt, voidReason }: VoidedMarkProps) {
  return (
    <span className="not-struck">
      <span className="state-mark wrong">{registerText.voided}</span>
      <span className="small">
        　{shanghaiTime(voidedAt)}　{voidReason ?? ''}
      </span>
    </span>
  );
}
