import type { ComponentChildren } from 'preact';
import { formatCitation, ogi } from '../../../core/law/citation.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { FeePart, HowPart, RemedyPart, WhatPart, WhenPart } from '../../ui/asking-parts.tsx';
import { Link } from '../../ui/link.tsx';
import { applyAddress, guideAddress } from '../../ui/request-addresses.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { GuideContent } from './guide-content.ts';
import { ArrangementPart, ClassesPart, WaysPart } from './information-parts.tsx';
import { OfficePart, SupervisionPart } from './office-parts.tsx';
import { guideText } from './text.ts';

const parts = ['classes', 'arrangement', 'ways', 'office', 'asking', 'fees', 'remedies'] as const;

/** P03: every content that Article 12 asks for, the request channels, fees and remedies. */
export function GuideView(content: GuideContent) {
  const { agency, today, organs } = content;
  return (
    <div class="page prose guide">
      <h1>{guideText.headingOf(agency.name)}</h1>
      <p class="lead">{guideText.lead(agency.name, formatCitation(ogi(12)))}</p>
      <Contents />
      <Part id="classes">
        <ClassesPart {...content} />
      </Part>
      <Part id="arrangement">
        <ArrangementPart {...content} />
      </Part>
      <Part id="ways">
        <WaysPart {...content} />
      </Part>
      <Part id="office">
        <OfficePart {...content} />
      </Part>
      <Part id="asking">
        <AskingPart {...content} />
      </Part>
      <Part id="fees">
        <FeePart today={today} />
      </Part>
      <Part id="remedies">
        <SupervisionPart {...content} />
        <RemedyPart today={today} organs={organs} />
      </Part>
      <VersionPart {...content} />
    </div>
  );
}

function Contents() {
  return (
    <nav class="panel no-print" aria-labelledby="contents">
      <h2 id="contents">{guideText.contents}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{guideText[part].heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Part({ id, children }: { readonly id: (typeof parts)[number]; readonly children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {guideText[id].heading}
      </h2>
      {children}
    </section>
  );
}

function AskingPart(content: GuideContent) {
  const { agency } = content;
  const { asking } = guideText;
  return (
    <>
      <p>{asking.words}</p>
      <p class="form-actions no-print">
        <Link class="button" href={`${applyAddress}/${agency.id}`}>
          {asking.apply}
        </Link>
      </p>
      <h3>{asking.channels}</h3>
      <HowPart agency={agency} />
      <h3>{asking.what}</h3>
      <WhatPart />
      <h3>{asking.when}</h3>
      <WhenPart {...content} />
      <p>
        <Link href={guideAddress(agency.id)}>{asking.full}</Link>
      </p>
    </>
  );
}

function VersionPart({ profile, today }: GuideContent) {
  const { version } = guideText;
  return (
    <section class="quiet" aria-labelledby="version">
      <h2 id="version" class="section-heading">
        {version.heading}
      </h2>
      <p>
        {profile === undefined
          ? version.none
          : version.released(profile.version, formatChinese(shanghaiDay(profile.releasedAt)))}
        {version.law(formatChinese(today))}
      </p>
      <p class="no-print">{guideText.print}</p>
    </section>
  );
}
