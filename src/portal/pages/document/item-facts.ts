import type { LinkedFacts } from '../../ui/linked-facts.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { DocumentContent } from './document-content.ts';

const forceOf = {
  inForce: 'InForce',
  amended: 'InForce',
  repealed: 'NotInForce',
  lapsed: 'NotInForce',
} as const;

/** An item for programs: a document with force as Legislation, anything else as DigitalDocument (schema.org). */
export function itemFacts({ item, agency, address, variants }: DocumentContent): LinkedFacts {
  const { kind, change } = item.validity;
  const shared = {
    '@id': address,
    url: address,
    name: item.title,
    identifier: item.indexNumber,
    inLanguage: item.language,
    datePublished: item.publishedAt,
    dateModified: item.changedAt,
    dateCreated: item.madeOn,
    publisher: { '@type': 'GovernmentOrganization', name: agency.name },
    ...(item.summary === '' ? {} : { description: item.summary }),
    ...(item.keywords.length === 0 ? {} : { keywords: item.keywords.join(',') }),
    ...(item.content.variantOf === null || variants[0] === undefined ? {} : { translationOfWork: variants[0].title }),
    isAccessibleForFree: true,
  };
  if (kind === 'none') return { '@type': 'DigitalDocument', ...shared };
  return {
    '@type': 'Legislation',
    ...shared,
    ...(item.documentNumber === null ? {} : { legislationIdentifier: item.documentNumber }),
    legislationDate: item.madeOn,
    legislationDateVersion: shanghaiDay(item.changedAt),
    legislationLegalForce: forceOf[kind],
    legislationPassedBy: item.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(change === null ? {} : { temporalCoverage: `${item.content.effectiveOn ?? item.madeOn}/${change.from}` }),
  };
}
