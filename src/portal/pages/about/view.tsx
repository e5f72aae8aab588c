import type { SiteSettings } from '../../../http/page-route.ts';
import { frameText } from '../../ui/frame-text.ts';
import { Link } from '../../ui/link.tsx';
import { aboutText } from './text.ts';

/** What the site is, where its data come from, and whom to call. */
export function AboutView({ site }: { readonly site: SiteSettings }) {
  return (
    <div class="wrap page prose">
      <h1>{aboutText.heading}</h1>
      {site.isDemo ? <p class="notice">{aboutText.demo}</p> : null}
      <Part id="content-kinds" {...aboutText.content} />
      <Part id="source" {...aboutText.source} />
      <Part id="proof" {...aboutText.proof} />
      <Part id="privacy" {...aboutText.privacy} />
      <Contact site={site} />
      <p class="link-row">
        <Link href="/bz">{frameText.help}</Link>
        <Link href="/wza">{frameText.accessibility}</Link>
        <Link href="/wzdt">{frameText.siteMap}</Link>
      </p>
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

function Part({ id, heading, paragraphs }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function Contact({ site }: { readonly site: SiteSettings }) {
  const { heading, organizer, phone, units } = aboutText.contact;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" class="section-heading">
        {heading}
      </h2>
      {site.organizer === '' ? null : (
        <p>
          {organizer}：{site.organizer}
        </p>
      )}
      {site.contactPhone === '' ? null : (
        <p>
          {phone}：{site.contactPhone}
        </p>
      )}
      <p>{units}</p>
    </section>
  );
}
