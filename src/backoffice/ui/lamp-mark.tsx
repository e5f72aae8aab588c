import type { Lamp } from '../../core/deadlines/lamp.ts';
import { lampFor, lamps, lampWords } from '../../core/deadlines/lamp.ts';
import { useMe } from './session.ts';

/** A lamp: dot, word and number together, so that nothing is said by colour alone. */
export function LampMark({ lamp, text }: { readonly lamp: Lamp; readonly text: string }) {
  return (
    <span className={`lamp lamp-${lamp}`}>
      <span className="lamp-dot" aria-hidden="true" />
      {text}
    </span>
  );
}

/** The lamp of the working days that are left. */
export function DaysLamp({ daysLeft }: { readonly daysLeft: number | null }) {
  const { lamp } = useMe();
  return <LampMark lamp={lampFor(daysLeft, lamp)} text={lampWords(daysLeft, lamp)} />;
}

/** The colour of a lamp as a word. */
export function lampWord(lamp: Lamp): string {
  return lamps.find(({ id }) => id === lamp)?.label ?? '';
}
