import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countUnread } from '../../contract/messages.ts';
import { call } from './call.ts';
import { frameText } from './frame-text.ts';
import { usePermitted } from './permitted.ts';

const everyMinute = 60_000;

/** The way to the messages inside, with how many are unread. */
export function MessageBell({ onChosen }: { readonly onChosen?: () => void }) {
  const mayRead = usePermitted('message.read');
  const unread = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => call(countUnread),
    enabled: mayRead,
    refetchInterval: everyMinute,
  });
  if (!mayRead) return null;
  const count = unread.data?.unread ?? 0;
  return (
    <Link to="/messages" className="quiet-link" {...(onChosen === undefined ? {} : { onClick: onChosen })}>
      {frameText.messages}
      {count === 0 ? null : <strong className="unread">{frameText.unread(count)}</strong>}
    </Link>
  );
}
