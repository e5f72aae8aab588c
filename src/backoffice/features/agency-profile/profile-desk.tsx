import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import {
  approveProfile,
  type getProfile,
  recallProfile,
  sendProfileBack,
  submitProfile,
} from '../../../contract/agency-profile.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Profile = CallReply<typeof getProfile>;

interface Act {
  readonly act: string;
  readonly label: string;
  readonly lead: string;
  readonly isMain?: true;
  readonly reason?: { readonly field: string; readonly label: string; readonly missing: string; readonly longest: 500 };
  readonly send: (reason: string) => Promise<unknown>;
}

/** What this person may do with the profile now, or why not. */
export function ProfileDesk({ profile, onEdit }: { readonly profile: Profile; readonly onEdit: () => void }) {
  const [chosen, setChosen] = useState<Act>();
  const mayDo = (act: string): boolean => profile.allowed.some((row) => row.act === act);
  if (profile.allowed.length === 0 && profile.hindrance === null) return null;
  return (
    <section className="desk" aria-labelledby="profile-desk">
      <h2 id="profile-desk">{text.desk}</h2>
      <div className="form-buttons">
        {actsOn(profile.contentDigest)
          .filter(({ act }) => mayDo(act))
          .map((act) => (
            <Button key={act.act} type={act.isMain ? 'primary' : 'default'} onClick={() => setChosen(act)}>
              {act.label}
            </Button>
          ))}
        {mayDo('save') ? <Button onClick={onEdit}>{text.edit}</Button> : null}
      </div>
      {profile.hindrance === null ? null : <p className="notice-line">{profile.hindrance}</p>}
      {chosen === undefined ? null : <ActDialog act={chosen} onEnd={() => setChosen(undefined)} />}
    </section>
  );
}

function ActDialog({ act, onEnd }: { readonly act: Act; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name={`profile-${act.act}`}
      title={act.label}
      lead={act.lead}
      submitLabel={act.label}
      isOpen
      send={act.send}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries();
      }}
      onCancel={onEnd}
      {...(act.reason === undefined ? {} : { reason: act.reason })}
    />
  );
}

function actsOn(seen: string): readonly Act[] {
  return [
    { act: 'submit', label: text.submit, lead: text.submitLead, isMain: true, send: () => call(submitProfile) },
    { act: 'recall', label: text.recall, lead: text.recallLead, send: () => call(recallProfile) },
    {
      ...{ act: 'approve', label: text.approve, lead: text.approveLead, isMain: true },
      send: () => call(approveProfile, { body: { seen } }),
    },
    {
      ...{ act: 'sendBack', label: text.sendBack, lead: text.sendBackLead },
      reason: { field: 'opinion', label: text.opinionLabel, missing: text.opinionMissing, longest: 500 },
      send: (opinion) => call(sendProfileBack, { body: { opinion } }),
    },
  ];
}
