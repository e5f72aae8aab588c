import { useEffect } from 'react';
import { queryClient, sessionKey } from '../../ui/query-client.ts';
import { noteSessionEnd } from '../../ui/session-end.ts';
import { SignInForm } from './sign-in-form.tsx';
import { text } from './text.ts';

/** Shown at every address to whoever is not signed in; afterwards the address that was asked for appears. */
export function SignInPage() {
  useEffect(() => {
    document.title = `${text.signIn} · ${text.product}`;
  }, []);
  return (
    <main className="lone-page">
      <div className="lone-box">
        <p className="lone-product">{text.product}</p>
        <h1>{text.signIn}</h1>
        <p className="lead">{text.lead}</p>
        <SignInForm
          name="signIn"
          onDone={(me) => {
            noteSessionEnd(false);
            queryClient.setQueryData(sessionKey, me);
          }}
        />
        <p className="hint">{text.forgotten}</p>
      </div>
    </main>
  );
}
