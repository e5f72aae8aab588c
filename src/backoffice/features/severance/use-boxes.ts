import { useState } from 'react';
import type { SeveranceBox } from '../../../core/requests/severance.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';

/** The boxes on the bench, and what changes them; each change can be taken back. They outlast a reload of the page. */
export interface Boxes {
  readonly boxes: readonly SeveranceBox[];
  readonly canUndo: boolean;
  add(more: readonly SeveranceBox[]): void;
  change(at: number, change: Partial<SeveranceBox>): void;
  remove(at: number): void;
  undo(): void;
  /** Forgets them, once they are burnt in. */
  forget(): void;
}

/** The boxes of one attachment. */
export function useBoxes(attachmentId: string): Boxes {
  const name = `severance-${attachmentId}`;
  const [steps, setSteps] = useState<readonly (readonly SeveranceBox[])[]>(() => [keptBoxes(name)]);
  const boxes = steps.at(-1) ?? [];
  const step = (next: readonly SeveranceBox[]) => {
    keepDraft(name, next);
    setSteps((before) => [...before, next]);
  };
  return {
    boxes,
    canUndo: steps.length > 1,
    add: (more) => step([...boxes, ...more]),
    change: (at, change) => step(boxes.map((box, index) => (index === at ? { ...box, ...change } : box))),
    remove: (at) => step(boxes.filter((_, index) => index !== at)),
    undo: () => {
      keepDraft(name, steps.at(-2) ?? []);
      setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before));
    },
    forget: () => dropDraft(name),
  };
}

function keptBoxes(name: string): readonly SeveranceBox[] {
  const kept = readDraft(name);
  // kept by this very page in this tab
  return Array.isArray(kept) ? (kept as readonly SeveranceBox[]) : [];
}
