import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { getProfile } from '../../../contract/agency-profile.ts';
import { profileStages } from '../../../core/catalog/agency-profile.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useMe } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { ProfileChanges } from './profile-changes.tsx';
import { ProfileDesk } from './profile-desk.tsx';
import { ProfileForm } from './profile-form.tsx';
import { text } from './text.ts';

type Profile = CallReply<typeof getProfile>;

/** What the agency says about itself: written once, approved by another person, followed everywhere. */
export function ProfilePage() {
  const { agency } = useMe();
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => call(getProfile) });
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <a href={`/gk/${agency.id}/zn`}>{text.guide}</a>
            <a href={`/gk/${agency.id}/jg`}>{text.card}</a>
          </>
        }
      />
      <Loaded query={profile}>{(read) => <Opened profile={read} />}</Loaded>
    </>
  );
}

function Opened({ profile }: { readonly profile: Profile }) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <ProfileForm profile={profile} onEnd={() => setEditing(false)} />;
  return (
    <>
      <Facts profile={profile} />
      <Missing profile={profile} />
      <ProfileDesk profile={profile} onEdit={() => setEditing(true)} />
      <ProfileChanges profile={profile} />
    </>
  );
}

function Facts({ profile }: { readonly profile: Profile }) {
  const { stage, version, authors, changedAt, opinion } = profile;
  const facts: readonly (readonly [string, string])[] = [
    [text.stage, profileStages.find(({ id }) => id === stage)?.label ?? stage],
    [text.card, text.version(version)],
    ...(authors.length === 0 ? [] : [[text.writtenBy, authors.join('、')] as const]),
    ...(changedAt === null ? [] : [[text.changedAt, shanghaiTime(changedAt)] as const]),
    ...(opinion === '' ? [] : [[text.opinion, opinion] as const]),
  ];
  return (
    <dl className="facts">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Missing({ profile: { missing } }: { readonly profile: Profile }) {
  if (missing.length === 0) return <p className="quiet">{text.complete}</p>;
  return (
    <Alert
      type="warning"
      showIcon
      title={text.missing}
      description={
        <ul className="plain-list">
          {missing.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}
