import type { Static } from 'typebox';
import * as contract from '../contract/validity.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import type { ValidityKind } from '../core/catalog/validity.ts';
import type { AccountId, AgencyId, Digest, EntryId, ItemId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import type { ItemHead, Queries, ValidityProposal } from '../usecases/ports.ts';
import { keepInForce, listCleanUp } from '../usecases/validity/clean-up.ts';
import { approveValidityChange, sendValidityChangeBack } from '../usecases/validity/decide-change.ts';
import { proposeValidityChange } from '../usecases/validity/propose-change.ts';
import { pagingOf, readDay } from './inputs.ts';
import { answerHindranceText } from './text.ts';

const statesOf: Readonly<Record<'inForce' | 'amended' | 'ended', readonly ValidityKind[]>> = {
  inForce: ['inForce'],
  amended: ['amended'],
  ended: ['repealed', 'lapsed'],
};

const documents = apiRoute({
  ...contract.listDocuments,
  permission: 'validity.read',
  async handle({ deps, actor, today, query }) {
    const filter = {
      agencyIds: [actor.agencyId],
      normativeKinds: ['governmentRule', 'normativeDocument'],
      ...(query.words === undefined || query.words.trim() === '' ? {} : { words: query.words.trim() }),
    } as const;
    const chosen = query.state === undefined ? {} : { validities: statesOf[query.state] };
    const [page, counts] = await Promise.all([
      deps.queries.listPublishedItems({ ...filter, ...chosen, order: 'madeOn', ...pagingOf(query) }, today),
      deps.queries.countDocuments(filter, 'validity', today),
    ]);
    const sum = (state: keyof typeof statesOf): number =>
      counts
        .filter(({ key }) => (statesOf[state] as readonly string[]).includes(key))
        .reduce((total, { count }) => total + count, 0);
    return {
      ok: true,
      value: {
        ...{ rows: page.rows.map(documentRow), total: page.total },
        counts: { inForce: sum('inForce'), amended: sum('amended'), ended: sum('ended') },
      },
    };
  },
});

const proposals = apiRoute({
  ...contract.listProposals,
  permission: 'validity.read',
  async handle({ deps, actor, today, query }) {
    const page = await deps.queries.listProposals(actor.agencyId, pagingOf(query));
    const rows = await proposalRows(deps.queries, actor, page.rows, today);
    return { ok: true, value: { rows, total: page.total } };
  },
});

const propose = apiRoute({
  ...contract.proposeValidityChange,
  permission: 'validity.propose',
  async handle({ deps, actor, body }) {
    const from = readDay(body.from, 'from');
    if (!from.ok) return from;
    const done = await proposeValidityChange(deps, actor, {
      ...{ proposalId: body.proposalId as EntryId, itemId: body.itemId as ItemId, reason: body.reason },
      change: { effect: body.effect, from: from.value, by: body.by },
      byItemId: body.byItemId as ItemId | null,
    });
    return done.ok ? { ok: true, value: null, status: 201 } : done;
  },
});

const approve = apiRoute({
  ...contract.approveValidityChange,
  permission: 'validity.approve',
  async handle({ deps, actor, params, body }) {
    const input = { proposalId: params.proposalId as EntryId, seen: body.seen as Digest };
    const done = await approveValidityChange(deps, actor, input);
    return done.ok ? { ok: true, value: null } : done;
  },
});

const sendBack = apiRoute({
  ...contract.sendValidityChangeBack,
  permission: 'validity.approve',
  async handle({ deps, actor, params, body }) {
    const input = { proposalId: params.proposalId as EntryId, opinion: body.opinion };
    const done = await sendValidityChangeBack(deps, actor, input);
    return done.ok ? { ok: true, value: null } : done;
  },
});

const cleanUp = apiRoute({
  ...contract.listCleanUp,
  permission: 'validity.read',
  async handle({ deps, actor }) {
    const due = await listCleanUp(deps, actor.agencyId);
    return {
      ok: true,
      value: {
        rows: due.map(({ document, reviewedOn, reasons }) => ({
          ...{ document: documentRow(document), reviewedOn, reasons: [...reasons] },
        })),
      },
    };
  },
});

const keep = apiRoute({
  ...contract.keepInForce,
  permission: 'validity.propose',
  handle: ({ deps, actor, params, body }) =>
    keepInForce(deps, actor, { itemId: params.itemId as ItemId, note: body.note }),
});

export const validityRoutes: readonly ApiRoute[] = [documents, proposals, propose, approve, sendBack, cleanUp, keep];

function documentRow(head: ItemHead): Static<typeof contract.DocumentRow> {
  const { itemId, indexNumber, title, documentNumber, normativeKind, madeOn, publishedAt, validUntil, validity } = head;
  const { kind, change } = validity;
  return {
    ...{ itemId, indexNumber, title, documentNumber, normativeKind, madeOn, publishedAt, validUntil, validity: kind },
    change: change === null ? null : { by: change.by, from: change.from },
  };
}

async function proposalRows(
  queries: Queries,
  actor: Actor,
  rows: readonly ValidityProposal[],
  today: PlainDate,
): Promise<Static<typeof contract.ProposalRow>[]> {
  const heads = await headsOf(queries, actor.agencyId, rows, today);
  const accounts = await queries.listAccounts([actor.agencyId], today);
  const nameOf = (id: AccountId | null): string | null =>
    accounts.find(({ accountId }) => accountId === id)?.displayName ?? null;
  return rows.map(({ change, agencyId: _own, ...row }) => {
    const head = heads.find(({ itemId }) => itemId === row.itemId);
    const couldDecide = row.stage === 'waiting' && holds(actor, 'validity.approve');
    const isOwn = row.proposedBy === actor.id;
    return {
      ...row,
      ...{ title: head?.title ?? '', documentNumber: head?.documentNumber ?? null },
      indexNumber: head?.indexNumber ?? null,
      ...{ effect: change.effect, from: change.from, by: change.by, byIndexNumber: change.byIndexNumber },
      ...{ proposedBy: nameOf(row.proposedBy), decidedBy: nameOf(row.decidedBy) },
      ...{ mayDecide: couldDecide && !isOwn, hindrance: couldDecide && isOwn ? answerHindranceText : null },
    };
  });
}

async function headsOf(
  queries: Queries,
  agencyId: AgencyId,
  rows: readonly ValidityProposal[],
  today: PlainDate,
): Promise<readonly ItemHead[]> {
  if (rows.length === 0) return [];
  const itemIds = [...new Set(rows.map(({ itemId }) => itemId))];
  const page = { agencyIds: [agencyId], itemIds, offset: 0, limit: itemIds.length };
  return (await queries.listPublishedItems(page, today)).rows;
}
