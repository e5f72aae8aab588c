import { Modal } from 'antd';
import { type Me, queryClient, sessionKey } from '../../ui/query-client.ts';
import { useMe } from '../../ui/session.ts';
import { noteSessionEnd, useSessionEnd } from '../../ui/session-end.ts';
import { SignInForm } from './sign-in-form.tsx';
import { text } from './text.ts';

/** Lies over a page whose session has ended, so that nothing typed in it is lost. */
export function SignInAgain() {
  const hasEnded = useSessionEnd();
  const me = useMe();
  return (
    <Modal title={text.expiredTitle} open={hasEnded} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <p>{text.expired}</p>
      <SignInForm name="signInAgain" loginName={me.loginName} onDone={(next) => resume(me, next)} />
    </Modal>
  );
}

function resume(before: Me, next: Me): void {
  noteSessionEnd(false);
  queryClient.setQueryData(sessionKey, next);
  // what somebody else had on the screen is not for this person
  if (next.accountId !== before.accountId) window.location.assign('/office/');
  else void queryClient.invalidateQueries();
}
