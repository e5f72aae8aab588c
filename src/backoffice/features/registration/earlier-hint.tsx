import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { previewEarlier } from '../../../contract/desk.ts';
import { call } from '../../ui/call.ts';
import { EarlierPanel } from '../../ui/earlier-panel.tsx';
import { applicationOf, type RegistrationValues } from './registration-values.ts';
import { text } from './text.ts';

// what is typed is looked up once typing pauses
const pauseMs = 800;

/** Earlier requests of the same applicant, and those worded alike, while the form is being filled in. */
export function EarlierHint({ values }: { readonly values: RegistrationValues }) {
  const typed = useSettled(JSON.stringify(tracedOf(values)));
  const application = JSON.parse(typed) as Record<string, string>;
  const found = useQuery({
    queryKey: ['earlier-preview', typed],
    queryFn: () => call(previewEarlier, { body: { application } }),
    enabled: Object.keys(application).length > 0,
  });
  const hasAny = found.data !== undefined && found.data.sameApplicant.length + found.data.alike.length > 0;
  return (
    <aside className="earlier-hint" aria-label={text.earlierTitle} aria-live="polite">
      {hasAny ? <EarlierPanel found={found.data} /> : null}
    </aside>
  );
}

/** What a person is known again by, and the wording, as far as they are long enough to say something. */
function tracedOf(values: RegistrationValues): Record<string, string> {
  const { identityProofNumber = '', name = '', phone = '', informationSought = '' } = applicationOf(values);
  return {
    ...(identityProofNumber.length < 6 ? {} : { identityProofNumber }),
    ...(phone.length < 7 || name === '' ? {} : { phone, name }),
    ...(informationSought.length < 4 ? {} : { informationSought }),
  };
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
