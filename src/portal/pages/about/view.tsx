import type { Agency } from '../../../core/agencies/agency.ts';
import type { SiteSettings } from '../../../http/page-route.ts';
import { Link } from '../../ui/link.tsx';
import { latestFirst, type PublishedReport, reportAddress } from '../../ui/published-reports.ts';
import { aboutText } from './text.ts';

export interface AboutContent {
  readonly site: SiteSettings;
  readonly agencies: readonly Agency[];
  readonly reports: readonly PublishedReport[];
  readonly specimens: readonly { readonly slug: string; readonly title: string }[];
}

/** What the site is, where its data come from, how accessible it is, whom to call, and where everything stands. */
export function AboutView(content: AboutContent) {
  const { site } = content;
  return (
    <div class="wrap page prose">
      <h1>{aboutText.heading}</h1>
      {site.isDemo ? <p class="notice">{aboutText.demo}</p> : null}
      <Part id="content-kinds" {...aboutText.content} />
      <Part id="source" {...aboutText.source} />
      <Part id="proof" {...aboutText.proof} />
      <Accessibility />
      <Part id="privacy" {...aboutText.privacy} />
      <Contact site={site} />
      <SiteMap {...content} />
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

function Accessibility() {
  const { heading, intro, measures, limits } = aboutText.accessibility;
  return (
    <section aria-labelledby="accessibility">
      <h2 id="accessibility" class="section-heading">
        {heading}
      </h2>
      <p>{intro}</p>
      <ul>
        {measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
      <p>{limits}</p>
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

function SiteMap({ agencies, reports, specimens }: AboutContent) {
  const { map } = aboutText;
  return (
    <section aria-labelledby="map">
      <h2 id="map" class="section-heading">
        {map.heading}
      </h2>
      <ul class="site-map">
        <li>
          <Link href="/">{map.home}</Link>
        </li>
        <Branch
          href="/nb"
          label={map.reports}
          items={latestFirst(reports).map((report) => ({ href: reportAddress(report), label: report.title }))}
        />
        <Branch
          href="/gk"
          label={map.units}
          items={agencies.map(({ id, name }) => ({ href: `/gk/${id}`, label: name }))}
        />
        <Branch
          href="/jd"
          label={map.specimens}
          items={specimens.map(({ slug, title }) => ({ href: `/jd/${slug}`, label: title }))}
        />
        <li>
          <Link href="/about">{map.about}</Link>
        </li>
      </ul>
    </section>
  );
}

interface BranchProps {
  readonly href: string;
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly label: string }[];
}

/** A column of the site with its pages; one without pages is left out. */
function Branch({ href, label, items }: BranchProps) {
  if (items.length === 0) return null;
  return (
    <li>
      <Link href={href}>{label}</Link>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href}>{item.label}</Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
