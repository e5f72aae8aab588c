import { useMemo } from 'react';
import { findingLook, useItemFindings } from '../../ui/item-findings.tsx';
import type { BodyMark } from './editor-places.ts';

/** The places in the text where the checks found something that nobody let stand. */
export function useFindingMarks(itemId: string): readonly BodyMark[] {
  const { data } = useItemFindings(itemId);
  return useMemo(
    () =>
      (data?.findings ?? []).flatMap(({ place, severity, label, message, stands }): BodyMark[] =>
        place.kind === 'body' && stands === null
          ? [{ place, look: findingLook(severity), words: `${label}：${message}` }]
          : [],
      ),
    [data],
  );
}
