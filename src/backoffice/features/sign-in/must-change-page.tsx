import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { closeSession } from '../../../contract/accounts.ts';
import { call } from '../../ui/call.ts';
import { queryClient, sessionKey } from '../../ui/query-client.ts';
import { PasswordForm } from './password-form.tsx';
import { text } from './text.ts';

/** Shown instead of everything else to whoever still uses a one-time password. */
export function MustChangePage() {
  const leaving = useMutation({
    mutationFn: () => call(closeSession),
    onSettled: () => queryClient.setQueryData(sessionKey, null),
  });
  useEffect(() => {
    document.title = `${text.changePassword} · ${text.product}`;
  }, []);
  return (
    <main className="lone-page">
      <div className="lone-box">
        <p className="lone-product">{text.product}</p>
        <h1>{text.changePassword}</h1>
        <p className="lead">{text.mustChange}</p>
        <PasswordForm
          onDone={() => undefined}
          besides={
            <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
              {text.leave}
            </Button>
          }
        />
      </div>
    </main>
  );
}
