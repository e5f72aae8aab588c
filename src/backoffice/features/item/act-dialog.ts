import type { OpenedItem } from './opened-item.ts';

/** What every dialog of an act takes. */
export interface ActDialogProps {
  readonly opened: OpenedItem;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
