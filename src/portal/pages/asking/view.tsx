import type { ComponentChildren } from 'preact';
import type { Agency } from '../../../core/agencies/agency.ts';
import { flowSentences, placeFlow, requestFlow } from '../../../core/requests/flow-chart.ts';
import type { GuideContent } from '../../ui/asking-content.ts';
import { FeePart, HowPart, OutcomePart, RemedyPart, WhatPart, WhenPart } from '../../ui/asking-parts.tsx';
import { askingText } from '../../ui/asking-text.ts';
import { Link } from '../../ui/link.tsx';
import { applyAddress, guideAddress, guideFileAddress, trackAddress } from '../../ui/request-addresses.ts';
import { unitGroups } from '../../ui/unit-groups.ts';
import { FlowPicture } from './flow-picture.tsx';

const parts = ['whom', 'how', 'what', 'downloads', 'when', 'fees', 'outcomes', 'remedies', 'chart'] as const;

/** P12: how to ask for information, of the whole site or of one agency. */
export function GuideView(content: GuideContent) {
  const { agency } = content;
  return (
    <div class="wrap page prose guide">
      <h1>{agency === null ? askingText.heading : askingText.headingOf(agency.name)}</h1>
      <p class="lead">{askingText.lead}</p>
      <p class="form-actions">
        <Link class="button" href={agency === null ? applyAddress : `${applyAddress}/${agency.id}`}>
          {askingText.apply}
        </Link>
        <Link class="button plain" href={trackAddress}>
          {askingText.track}
        </Link>
      </p>
      <Contents />
      <Parts {...content} />
    </div>
  );
}

function Contents() {
  return (
    <nav class="panel no-print" aria-labelledby="contents">
      <h2 id="contents">{askingText.contents}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{askingText[part].heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Parts(content: GuideContent) {
  const { agency, today } = content;
  return (
    <>
      <Part id="whom">
        <p>{askingText.whom.words}</p>
        {agency === null ? <UnitChoice agencies={content.agencies} /> : <Contact agency={agency} />}
      </Part>
      <Part id="how">
        <HowPart agency={agency} />
      </Part>
      <Part id="what">
        <WhatPart />
      </Part>
      <Part id="downloads">
        <Downloads agency={agency} />
      </Part>
      <Part id="when">
        <WhenPart {...content} />
      </Part>
      <Part id="fees">
        <FeePart today={today} />
      </Part>
      <Part id="outcomes">
        <OutcomePart />
      </Part>
      <Part id="remedies">
        <RemedyPart {...content} />
      </Part>
      <Part id="chart">
        <Chart {...content} />
      </Part>
    </>
  );
}

function Part({ id, children }: { readonly id: (typeof parts)[number]; readonly children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {askingText[id].heading}
      </h2>
      {children}
    </section>
  );
}

function UnitChoice({ agencies }: { readonly agencies: readonly Agency[] }) {
  return (
    <details class="more-help" open={agencies.length <= 12}>
      <summary>{askingText.whom.units}</summary>
      {unitGroups(agencies).map(({ label, agencies: group }) => (
        <div key={label} class="guide-units">
          <h3>{label}</h3>
          <ul>
            {group.map(({ id, name }) => (
              <li key={id}>
                <Link href={guideAddress(id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function Contact({ agency }: { readonly agency: Agency }) {
  const { whom } = askingText;
  const { office, address, hours, phone, email, fax = '' } = agency.contact;
  const lines = [
    [whom.office, office === '' ? agency.name : office],
    [whom.address, address],
    [whom.hours, hours],
    [whom.phone, phone],
    ...(fax === '' ? [] : [[whom.fax, fax]]),
    ...(email === '' ? [] : [[whom.email, email]]),
  ] as const;
  return (
    <div class="panel">
      <h3>{whom.contact}</h3>
      <dl class="card-facts">
        {lines.map(([term = '', value = '']) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value === '' ? whom.missing : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Downloads({ agency }: Pick<GuideContent, 'agency'>) {
  const { downloads } = askingText;
  const rows = [
    [downloads.naturalPerson, 'sqb-gongmin'],
    [downloads.organization, 'sqb-zuzhi'],
  ] as const;
  return (
    <>
      <p>{downloads.hint}</p>
      <ul>
        {rows.map(([label, file]) => (
          <li key={file}>
            {label}：<a href={guideFileAddress(agency?.id, `${file}.docx`)}>{`${label}，${downloads.docx}`}</a>
            {'　'}
            <a href={guideFileAddress(agency?.id, `${file}.pdf`)}>{`${label}，${downloads.pdf}`}</a>
          </li>
        ))}
        <li>
          <a href={guideFileAddress(agency?.id, 'liucheng.pdf')}>{`${downloads.chart}，${downloads.pdf}`}</a>
        </li>
      </ul>
    </>
  );
}

function Chart({ agency, today }: Pick<GuideContent, 'agency' | 'today'>) {
  const { chart } = askingText;
  const steps = requestFlow(today);
  return (
    <>
      <FlowPicture chart={placeFlow(steps)} />
      <p class="no-print">
        <a href={guideFileAddress(agency?.id, 'liucheng.pdf')}>{chart.print}</a>
      </p>
      <h3>{chart.text}</h3>
      <ol class="steps-list">
        {flowSentences(steps).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}
