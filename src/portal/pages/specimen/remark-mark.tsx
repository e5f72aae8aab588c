import { isRepair, type Remark } from './remarks.ts';
import { specimenText } from './text.ts';

/** Fragment of a remark in the list. */
export function remarkAnchor({ number }: Pick<Remark, 'number'>): string {
  return `f-${number}`;
}

/** A word and a number that lead to the remark: never colour alone. */
function RemarkMark({ remark }: { readonly remark: Remark }) {
  const repaired = isRepair(remark);
  const seen = `${repaired ? specimenText.repaired : specimenText.remark}${remark.number}`;
  return (
    <a
      class={repaired ? 'mark mark-repaired' : 'mark'}
      href={`#${remarkAnchor(remark)}`}
      aria-label={specimenText.markLabel(seen, remark.number)}
    >
      {seen}
    </a>
  );
}

/** All marks of one place. */
export function RemarkMarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <span class="marks">
      {remarks.map((remark) => (
        <RemarkMark key={remark.number} remark={remark} />
      ))}
    </span>
  );
}
