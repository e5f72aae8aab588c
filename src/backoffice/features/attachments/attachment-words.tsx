import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { previewAttachmentText } from '../../../contract/attachments.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { text } from './text.ts';

interface AttachmentWordsProps {
  readonly requestId: string;
  readonly attachmentId: string;
  readonly purpose: string | undefined;
  readonly onShown: () => void;
}

/** The words of a file without pages. */
export function AttachmentWords({ requestId, attachmentId, purpose, onShown }: AttachmentWordsProps) {
  const words = useQuery({
    queryKey: ['attachmentWords', requestId, attachmentId, purpose ?? ''],
    queryFn: () =>
      call(previewAttachmentText, {
        params: { requestId, attachmentId },
        body: { purpose: purpose ?? null },
      }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 60_000,
  });
  const isShown = words.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the words are there
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown]);
  return (
    <Loaded query={words}>
      {({ parts }) =>
        parts.every(({ lines }) => lines.length === 0) ? (
          <p className="quiet">{text.noWords}</p>
        ) : (
          parts.map(({ heading, lines }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a file stand in its order and never change
            <section key={at}>
              {heading === '' ? null : <h3>{heading}</h3>}
              <pre className="attachment-words">{lines.join('\n')}</pre>
            </section>
          ))
        )
      }
    </Loaded>
  );
}
