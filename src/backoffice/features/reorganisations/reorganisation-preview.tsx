import { useQuery } from '@tanstack/react-query';
import { type DecisionFields, previewReorganisation } from '../../../contract/reorganisations.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { text } from './text.ts';
import { TreeList } from './tree-list.tsx';

/** Under which previews are kept apart from what is recorded. */
export const previewSubject = 'reorganisation-preview';

/** What a decision would change: in words, for ledgers and reports, and in the tree of its day. */
export function ReorganisationPreview({ decision }: { readonly decision: DecisionFields }) {
  const preview = useQuery({
    queryKey: [previewSubject, decision],
    queryFn: () => call(previewReorganisation, { body: decision }),
    retry: false,
  });
  return (
    <Loaded query={preview}>
      {({ words, effects, after }) => (
        <>
          <p>
            <strong>{text.previewTitle}</strong>
          </p>
          <p>
            {decision.on}　{words}
          </p>
          {effects.length === 0 ? null : (
            <>
              <h3>{text.effects}</h3>
              <ul>
                {effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
            </>
          )}
          <details>
            <summary>{text.after}</summary>
            <TreeList rows={after} label={text.after} />
          </details>
        </>
      )}
    </Loaded>
  );
}
