import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { actOnImportedItems, type getSiteImport, importedItemActs } from '../../../contract/old-sites.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { text } from './text.ts';

export type SiteRow = CallReply<typeof getSiteImport>['rows'][number];
type ActId = (typeof importedItemActs)[number]['id'];
type Outcome = CallReply<typeof actOnImportedItems>['rows'][number];

const atOnce = 20;

interface ActOnChosenProps {
  readonly importId: string;
  readonly rows: readonly SiteRow[];
}

/** What this person may do with the chosen items together; each goes with the content that the list showed. */
export function ActOnChosen({ importId, rows }: ActOnChosenProps) {
  const [opinion, setOpinion] = useState('');
  const { acting, done, outcomes } = useActing(importId, opinion);
  const possible = importedItemActs
    .map(({ id, label }) => ({ id, label, fitting: rows.filter(({ allowed }) => allowed.includes(id)) }))
    .filter(({ fitting }) => fitting.length > 0);
  return (
    <>
      {possible.length === 0 ? null : (
        <div className="above-form">
          <p className="quiet">{text.readFirst}</p>
          <Form.Item label={text.opinion} htmlFor="batch-opinion" layout="vertical">
            <Input
              id="batch-opinion"
              value={opinion}
              maxLength={500}
              onChange={(event) => setOpinion(event.target.value)}
            />
          </Form.Item>
          <div className="form-buttons">
            <span>{text.chosen(rows.length)}</span>
            {possible.map(({ id, label, fitting }) => (
              <Button key={id} disabled={acting.isPending} onClick={() => acting.mutate({ act: id, rows: fitting })}>
                {text.act(label, fitting.length)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {acting.isPending ? <p role="status">{text.acting(done, acting.variables.rows.length)}</p> : null}
      {acting.isError ? <Alert type="error" showIcon title={acting.error.message} /> : null}
      {acting.isSuccess ? <Outcomes outcomes={outcomes} rows={acting.variables.rows} /> : null}
    </>
  );
}

interface Acting {
  readonly act: ActId;
  readonly rows: readonly SiteRow[];
}

function useActing(importId: string, opinion: string) {
  const cache = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const acting = useMutation({
    mutationFn: async ({ act, rows }: Acting) => {
      setOutcomes([]);
      for (let from = 0; from < rows.length; from += atOnce) {
        const items = rows
          .slice(from, from + atOnce)
          .map(({ itemId, contentDigest }) => ({ itemId, seen: contentDigest ?? '' }));
        const reply = await call(actOnImportedItems, { params: { importId }, body: { act, opinion, items } });
        setOutcomes((before) => [...before, ...reply.rows]);
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['siteImport', importId] }),
  });
  return { acting, outcomes, done: outcomes.length };
}

function Outcomes({ outcomes, rows }: { readonly outcomes: readonly Outcome[]; readonly rows: readonly SiteRow[] }) {
  const refused = outcomes.filter(({ isDone }) => !isDone);
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      title={text.acted(outcomes.length - refused.length)}
      description={
        refused.length === 0 ? undefined : (
          <>
            <p>{text.refused(refused.length)}</p>
            <ul className="plain-list">
              {refused.map(({ itemId, messages }) => (
                <li key={itemId}>
                  {rows.find((row) => row.itemId === itemId)?.title}　{messages.join(' ')}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
