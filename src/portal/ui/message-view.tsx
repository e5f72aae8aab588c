import type { SiteSettings } from '../../http/page-route.ts';
import { Link } from './link.tsx';
import { messageText } from './message-text.ts';

interface MessageProps {
  readonly heading: string;
  readonly words: readonly string[];
  readonly site: SiteSettings;
  /** Number under which a failure is found in the log. */
  readonly reference?: string;
}

/** A page that says why there is nothing to see, and where to go. */
export function MessageView({ heading, words, site, reference }: MessageProps) {
  const { ways, wayLabels, phone, failed } = messageText;
  return (
    <div class="wrap page message">
      <h1>{heading}</h1>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {reference === undefined ? null : (
        <p>
          {failed.reference}：<code>{reference}</code>
        </p>
      )}
      <h2>{ways}</h2>
      <ul>
        <li>
          <Link href="/">{wayLabels.home}</Link>
        </li>
        <li>
          <Link href="/nb">{wayLabels.reports}</Link>
        </li>
        <li>
          <Link href="/gk">{wayLabels.units}</Link>
        </li>
      </ul>
      {site.contactPhone.trim() === '' ? null : <p>{phone(site.contactPhone)}</p>}
    </div>
  );
}
