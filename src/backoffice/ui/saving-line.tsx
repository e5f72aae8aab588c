import { Button } from 'antd';
import type { Problem } from './problem.ts';

/** Where the saving of a draft stands. */
export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' | 'conflict' }
  | { readonly state: 'failed'; readonly problem: Problem };

interface SavingLineProps {
  readonly saving: Saving;
  readonly flush: () => unknown;
  /** Lets what this browser keeps of the draft go. */
  readonly drop: () => void;
  readonly text: {
    readonly saving: Readonly<Record<Exclude<Saving['state'], 'failed'>, string>>;
    readonly saveNow: string;
    readonly reload: string;
  };
}

/** Whether everything is saved, a way to save it now, and what to do where somebody else was faster. */
export function SavingLine({ saving, flush, drop, text }: SavingLineProps) {
  const isLate = saving.state === 'failed' || saving.state === 'conflict';
  const reload = () => {
    drop();
    window.location.reload();
  };
  return (
    <div className="saving-state">
      <span role="status" className={isLate ? 'late' : 'quiet'}>
        {saving.state === 'failed' ? saving.problem.message : text.saving[saving.state]}
      </span>
      {saving.state === 'unsaved' || saving.state === 'failed' ? (
        <Button size="small" onClick={() => void flush()}>
          {text.saveNow}
        </Button>
      ) : null}
      {saving.state === 'conflict' ? (
        <Button size="small" onClick={reload}>
          {text.reload}
        </Button>
      ) : null}
    </div>
  );
}
