import { Alert, Button } from 'antd';
import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { queryClient } from '../../ui/query-client.ts';
import { randomId } from '../../ui/random-id.ts';
import { useMe, useToday } from '../../ui/session.ts';
import { RegisteredNotice } from './registered-notice.tsx';
import { RegistrationForm } from './registration-form.tsx';
import type { Registered, RegistrationValues } from './registration-values.ts';
import { text } from './text.ts';

/** The identifier is made when the form opens, so that sending it twice registers once. */
interface Draft {
  readonly requestId: string;
  readonly values: RegistrationValues;
}

/** Registers a request that came on paper, by fax or by mail. */
export function RegistrationPage() {
  const { draft, isRestored, isKept, keep, drop, renew: renewDraft } = useKeptDraft();
  const [registered, setRegistered] = useState<{ readonly reply: Registered; readonly isOral: boolean }>();
  const renew = () => {
    renewDraft();
    setRegistered(undefined);
  };
  const finish = (reply: Registered, isOral: boolean) => {
    drop();
    setRegistered({ reply, isOral });
    void queryClient.invalidateQueries();
  };
  if (registered !== undefined) {
    return (
      <>
        <PageHead title={text.title} />
        <RegisteredNotice registered={registered.reply} isOral={registered.isOral} onAnother={renew} />
      </>
    );
  }
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      {isRestored ? <RestoredNotice onDiscard={renew} /> : null}
      {isKept ? null : <Alert type="warning" showIcon title={text.notKept} className="above-form" />}
      <RegistrationForm
        key={draft.requestId}
        requestId={draft.requestId}
        initialValues={draft.values}
        onChange={keep}
        onDone={finish}
      />
    </>
  );
}

/** What was typed, kept in the tab until it is sent or discarded, so that a closed window loses nothing. */
function useKeptDraft() {
  const { accountId } = useMe();
  const today = useToday();
  const place = `gongkai.registration.${accountId}`;
  const [draft, setDraft] = useState(() => keptDraft(place) ?? newDraft(today));
  const [isRestored, setRestored] = useState(() => keptDraft(place) !== undefined);
  const [isKept, setKept] = useState(true);
  const drop = () => dropDraft(place);
  return {
    draft,
    isRestored,
    isKept,
    keep: (values: RegistrationValues) => setKept(keepDraft(place, { requestId: draft.requestId, values })),
    drop,
    renew: () => {
      drop();
      setDraft(newDraft(today));
      setRestored(false);
    },
  };
}

function RestoredNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Alert
      type="info"
      showIcon
      className="above-form"
      title={text.restored}
      action={
        <Button size="small" onClick={onDiscard}>
          {text.discard}
        </Button>
      }
    />
  );
}

function newDraft(today: string): Draft {
  return { requestId: randomId(), values: { arrivedOn: today } };
}

function keptDraft(place: string): Draft | undefined {
  const kept = readDraft(place);
  // the tab's own storage holds only what this page put there
  return typeof kept === 'object' && kept !== null && 'requestId' in kept ? (kept as Draft) : undefined;
}
