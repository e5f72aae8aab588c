import type { SiteSettings } from '../../../http/page-route.ts';
import { Link } from '../../ui/link.tsx';
import { helpText } from './text.ts';

/** Short answers with the way to go; whoever rather calls finds the number first. */
export function HelpView({ site }: { readonly site: SiteSettings }) {
  const { heading, call, find, ask, trust } = helpText;
  return (
    <div class="wrap page prose">
      <h1>{heading}</h1>
      {site.contactPhone === '' ? null : <p class="notice">{call(site.contactPhone)}</p>}
      <Questions id="find" {...find} />
      <Questions id="ask" {...ask} />
      <Questions id="trust" {...trust} />
    </div>
  );
}

interface QuestionsProps {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly {
    readonly question: string;
    readonly answer: string;
    readonly link: { readonly href: string; readonly label: string } | null;
  }[];
}

function Questions({ id, heading, items }: QuestionsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}
      </h2>
      {items.map(({ question, answer, link }) => (
        <section key={question}>
          <h3>{question}</h3>
          <p>
            {answer}
            {link === null ? null : <Link href={link.href}>{link.label}</Link>}
          </p>
        </section>
      ))}
    </section>
  );
}
