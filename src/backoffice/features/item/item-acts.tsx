import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { publishItem, reassessItem, recallItem, unscheduleItem, withdrawItem } from '../../../contract/items.ts';
import { call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { ActDialogProps } from './act-dialog.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { FileDialog, ScheduleDialog } from './day-dialogs.tsx';
import type { OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import { text } from './text.ts';

const strong = new Set(['publish', 'file']);
const dangerous = new Set(['withdraw']);
/** Acts with a place of their own on the page: writing, submitting, deciding, giving up. */
const elsewhere = new Set(['save', 'submit', 'discard', 'passReview', 'passSecrecy', 'approve', 'sendBack']);

/** What this person may do with the item besides writing and deciding. */
export function ItemActs({ opened }: { readonly opened: OpenedItem }) {
  const [chosen, setChosen] = useState<string>();
  const cache = useQueryClient();
  const acts = opened.row.allowed.filter(({ act }) => !elsewhere.has(act));
  if (acts.length === 0) return null;
  const end = () => {
    setChosen(undefined);
    void cache.invalidateQueries();
  };
  const dialog = { opened, onDone: end, onCancel: () => setChosen(undefined) };
  return (
    <section className="item-acts" aria-label={text.acts}>
      <div className="form-buttons">
        {acts.map(({ act, label }) => (
          <Button
            key={act}
            type={strong.has(act) ? 'primary' : 'default'}
            danger={dangerous.has(act)}
            onClick={() => setChosen(act)}
          >
            {label}
          </Button>
        ))}
      </div>
      {chosen === 'schedule' ? <ScheduleDialog {...dialog} /> : null}
      {chosen === 'file' ? <FileDialog {...dialog} /> : null}
      {chosen === 'correct' ? <CorrectDialog {...dialog} /> : null}
      <PlainDialog {...dialog} act={chosen} />
    </section>
  );
}

/** An act that asks for nothing, or for one reason. */
function PlainDialog({ act, opened, onDone, onCancel }: ActDialogProps & { readonly act: string | undefined }) {
  const row = plainActs.find((plain) => plain.act === act);
  const label = opened.row.allowed.find((allowed) => allowed.act === act)?.label ?? '';
  if (row === undefined) return null;
  const { itemId, contentDigest } = opened.row;
  return (
    <ReasonDialog
      name={`item-${row.act}`}
      title={label}
      lead={row.lead}
      submitLabel={label}
      isDangerous={dangerous.has(row.act)}
      isOpen
      send={(reason) => row.send(itemId, contentDigest, reason)}
      onDone={onDone}
      onCancel={onCancel}
      {...(row.reason === undefined ? {} : { reason: row.reason })}
    />
  );
}

interface PlainAct {
  readonly act: string;
  readonly lead: string;
  readonly reason?: {
    readonly field: string;
    readonly label: string;
    readonly missing: string;
    readonly longest: number;
  };
  readonly send: (itemId: string, seen: string, reason: string) => Promise<unknown>;
}

const plainActs: readonly PlainAct[] = [
  {
    act: 'publish',
    lead: readingText.publishLead,
    send: (itemId, seen) => call(publishItem, { params: { itemId }, body: { seen } }),
  },
  {
    act: 'unschedule',
    lead: readingText.unscheduleLead,
    send: (itemId) => call(unscheduleItem, { params: { itemId } }),
  },
  { act: 'recall', lead: readingText.recallLead, send: (itemId) => call(recallItem, { params: { itemId } }) },
  {
    act: 'reassess',
    lead: readingText.reassessLead,
    reason: { field: 'why', label: readingText.reassessWhy, missing: readingText.reassessMissing, longest: 500 },
    send: (itemId, _, why) => call(reassessItem, { params: { itemId }, body: { why } }),
  },
  {
    act: 'withdraw',
    lead: readingText.withdrawLead,
    reason: { field: 'why', label: readingText.withdrawWhy, missing: readingText.withdrawMissing, longest: 300 },
    send: (itemId, _, why) => call(withdrawItem, { params: { itemId }, body: { why } }),
  },
];
