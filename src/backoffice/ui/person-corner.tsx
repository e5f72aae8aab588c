import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { closeSession } from '../../contract/accounts.ts';
import { roleLabel } from '../../core/access/roles.ts';
import { call } from './call.ts';
import { frameText } from './frame-text.ts';
import { MessageBell } from './message-bell.tsx';
import { Problem } from './problem.ts';
import { useMe } from './session.ts';

/** Who is signed in, with their posts, password and the way out. */
export function PersonCorner({ onChosen }: { readonly onChosen?: () => void }) {
  const me = useMe();
  const { message } = App.useApp();
  const leaving = useMutation({
    mutationFn: leave,
    onError: (problem) => message.error(problem.message),
  });
  return (
    <>
      <span className="person-name">
        {me.displayName}
        <span className="person-roles">{me.roles.map(roleLabel).join('、')}</span>
      </span>
      <MessageBell {...(onChosen === undefined ? {} : { onChosen })} />
      <Link to="/password" className="quiet-link" {...(onChosen === undefined ? {} : { onClick: onChosen })}>
        {frameText.changePassword}
      </Link>
      <Button size="small" loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {frameText.signOut}
      </Button>
    </>
  );
}

async function leave(): Promise<void> {
  try {
    await call(closeSession);
  } catch (problem) {
    // a session that has already ended needs no ending
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
  }
  // loaded anew, so that nothing that was read stays in the page's memory
  window.location.assign('/office/');
}
