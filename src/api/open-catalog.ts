import type { Static } from 'typebox';
import * as contract from '../contract/open-catalog.ts';
import { existsOn, parentOn } from '../core/agencies/agency-tree.ts';
import { disclosureSubjects } from '../core/catalog/disclosure-subjects.ts';
import type { Genre } from '../core/catalog/genres.ts';
import { remedyOrgansOf } from '../core/disputes/remedy-organs.ts';
import { reviewOrgans } from '../core/disputes/review-organs.ts';
import { formatCitation } from '../core/law/citation.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { mistakeKinds, mistakeVerdicts } from '../core/releases/mistake-reply.ts';
import { outcomeOf } from '../core/requests/outcomes.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { notFound } from '../usecases/authorize.ts';
import { publicRecord, publicRecordWithText, type RecordFrame } from '../usecases/channels/public-record.ts';
import type { Deps, ItemTombstone, PublishedItem, PublishedItemFilter } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';
import { remedyWords, withdrawnItemText } from './text.ts';

const agencies = apiRoute({
  ...contract.listOpenAgencies,
  permission: 'public',
  async handle({ deps, today, baseUrl }) {
    const tree = await deps.queries.loadTree();
    const existing = tree.agencies.filter((agency) => existsOn(agency, today));
    const counts = await deps.queries.countPublishedItems(existing.map(({ id }) => id));
    const rows = existing.map(({ id, name }) => ({
      agencyId: id,
      name,
      parentId: parentOn(tree, id, today) ?? null,
      itemCount: counts.reduce((sum, row) => sum + (row.agencyId === id ? row.count : 0), 0),
      url: `${baseUrl}/gk/${id}`,
    }));
    return { ok: true, value: { rows } };
  },
});

const remedies = apiRoute({
  ...contract.openRemedies,
  permission: 'public',
  async handle({ deps, params, today }) {
    const tree = await deps.queries.loadTree();
    const agency = tree.agencies.find(({ id }) => id === params.agencyId);
    if (agency === undefined) return refuse(notFound);
    const settings = await deps.queries.loadSettings(agency.id, today);
    const choices = { reviewOrgan: settings.reviewOrgan.name, court: settings.courtName };
    const { respondent, reviewOrgan, court, courtWords } = remedyOrgansOf(tree, agency.id, today, choices);
    const row = reviewOrgans[respondent];
    const words = {
      reviewWords: remedyWords.review(row.label, row.organ, formatCitation(row.cite)),
      courtWords: remedyWords.court(courtWords, formatCitation(row.courtCite)),
    };
    return { ok: true, value: { reviewOrgan, court, ...words } };
  },
});

const subjects = apiRoute({
  ...contract.listOpenSubjects,
  permission: 'public',
  async handle() {
    const all = (['none', 'cityAndCounty', 'township'] as const).flatMap((addition) => disclosureSubjects(addition));
    const once = new Map(all.map((subject) => [subject.id, subject]));
    const rows = [...once.values()].map(({ id, label, cite }) => ({
      subjectId: id,
      label,
      cite: formatCitation(cite),
    }));
    return { ok: true, value: { rows } };
  },
});

type ItemQuery = Static<(typeof contract.listOpenItems)['query']>;

const items = apiRoute({
  ...contract.listOpenItems,
  permission: 'public',
  async handle({ deps, query, today, baseUrl }) {
    const filter = filterOf(query);
    if (!filter.ok) return filter;
    const [page, frame] = await Promise.all([
      deps.queries.listPublishedItems(filter.value, today),
      frameOf(deps, baseUrl),
    ]);
    return { ok: true, value: { total: page.total, rows: page.rows.map((head) => publicRecord(head, frame)) } };
  },
});

const item = apiRoute({
  ...contract.openItem,
  permission: 'public',
  async handle({ deps, params, today, baseUrl }) {
    const found = shown(await deps.queries.findPublishedItem(`${params.prefix}/${params.serial}`, today));
    if (!found.ok) return found;
    return { ok: true, value: publicRecordWithText(found.value, await frameOf(deps, baseUrl)) };
  },
});

const versions = apiRoute({
  ...contract.listOpenVersions,
  permission: 'public',
  async handle({ deps, params, today }) {
    const found = await deps.queries.findPublishedItem(`${params.prefix}/${params.serial}`, today);
    if (found === undefined) return refuse(notFound);
    const history = await deps.queries.listReleasedVersions(found.agencyId, found.itemId);
    const rows = history.map(({ version, publishedAt, contentDigest, changeNote, content }) => ({
      version,
      publishedAt,
      contentDigest,
      changeNote,
      isShown: content !== null,
    }));
    return { ok: true, value: { rows } };
  },
});

const reports = apiRoute({
  ...contract.listOpenReports,
  permission: 'public',
  async handle({ deps, query, baseUrl }) {
    const listed = await deps.queries.listPublishedReports(agencyFilter(query.agency).agencyIds);
    const rows = listed.map(({ agencyId, year, title, publishedAt }) => {
      const url = `${baseUrl}/nb/${agencyId}/${year}`;
      return { agencyId, year, title, publishedAt, url, jsonUrl: `${url}/report.json` };
    });
    return { ok: true, value: { rows } };
  },
});

const answers = apiRoute({
  ...contract.listOpenAnswers,
  permission: 'public',
  async handle({ deps, query, baseUrl }) {
    const filter = { ...agencyFilter(query.agency), words: [], ...pagingOf(query) };
    const page = await deps.queries.listPublishedAnswers(filter);
    const rows = page.rows.map((answer) => ({
      answerId: answer.answerId,
      agencyId: answer.agencyId,
      title: answer.title,
      question: answer.question,
      answer: answer.answer,
      outcome: answer.outcome === null ? null : outcomeOf(answer.outcome).label,
      receivedOn: answer.receivedOn,
      answeredOn: answer.answeredOn,
      publishedAt: answer.publishedAt,
      url: `${baseUrl}/wd/${answer.answerId}`,
    }));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const mistakeReplies = apiRoute({
  ...contract.listOpenMistakeReplies,
  permission: 'public',
  async handle({ deps, query }) {
    const page = await deps.queries.listMistakeReplies({ ...agencyFilter(query.agency), ...pagingOf(query) });
    const rows = page.rows.map(({ kind, verdict, ...reply }) => ({
      ...reply,
      kind: mistakeKinds.find(({ id }) => id === kind)?.label ?? kind,
      verdict: mistakeVerdicts.find(({ id }) => id === verdict)?.label ?? verdict,
    }));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const schema = apiRoute({
  ...contract.openSchema,
  permission: 'public',
  async handle({ baseUrl }) {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    return { ok: true, value: { $schema, $id: `${baseUrl}/api/open/schema`, ...contract.PublicItemWithText } };
  },
});

/** Public data without account or key. */
export const openCatalogRoutes: readonly ApiRoute[] = [
  agencies,
  remedies,
  subjects,
  items,
  item,
  versions,
  reports,
  answers,
  mistakeReplies,
  schema,
];

async function frameOf(deps: Deps, baseUrl: string): Promise<RecordFrame> {
  const tree = await deps.queries.loadTree();
  const names = new Map<string, string>(tree.agencies.map(({ id, name }) => [id, name]));
  return { baseUrl, agencyName: (id) => names.get(id) ?? id };
}

function agencyFilter(agency: string | undefined): { readonly agencyIds?: readonly AgencyId[] } {
  return agency === undefined ? {} : { agencyIds: [agency as AgencyId] };
}

function filterOf(query: ItemQuery): Result<PublishedItemFilter, Refusal> {
  const from = query.from === undefined ? undefined : readDay(query.from, 'from');
  if (from?.ok === false) return from;
  const to = query.to === undefined ? undefined : readDay(query.to, 'to');
  if (to?.ok === false) return to;
  const { subject, keyword, words, genre, validity, order } = query;
  return accept({
    ...agencyFilter(query.agency),
    ...(subject === undefined ? {} : { subjectIds: [subject] }),
    ...(keyword === undefined ? {} : { keyword }),
    ...(words === undefined ? {} : { words }),
    ...(genre === undefined ? {} : { genre: genre as Genre }),
    ...(validity === undefined ? {} : { validity }),
    ...(from === undefined ? {} : { from: from.value }),
    ...(to === undefined ? {} : { to: to.value }),
    ...(order === undefined ? {} : { order }),
    ...pagingOf(query),
  });
}

/** What may be read; of what was taken back, only that and when. */
function shown(found: PublishedItem | ItemTombstone | undefined): Result<PublishedItem, Refusal> {
  if (found === undefined) return refuse(notFound);
  if (!('withdrawnAt' in found)) return accept(found);
  return refuse({ reason: 'withdrawn', message: withdrawnItemText(found.withdrawnAt, found.why) });
}
