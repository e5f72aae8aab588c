import type { Static } from 'typebox';
import * as contract from '../contract/fees.ts';
import type { FeeQuote } from '../core/fees/processing-fee.ts';
import { formatCitation } from '../core/law/citation.ts';
import { fen } from '../core/values/fen.ts';
import type { RequestId } from '../core/values/ids.ts';
import { lastDayOf } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { type FeeQuestion, quoteFee } from '../usecases/fees/quote-fee.ts';
import { recordFeeMovement, recordFeeNotice } from '../usecases/fees/record-fee-step.ts';
import { pagingOf, readDay } from './inputs.ts';

const quote = apiRoute({
  ...contract.quoteFee,
  permission: 'request.read',
  async handle({ deps, actor, params, body }) {
    const quoted = await quoteFee(deps, actor, questionOf(params.requestId, body));
    if (!quoted.ok) return quoted;
    const { before, perRequest, perPage, payments, ...rest } = quoted.value;
    const quotes = { perRequest: quoteRow(perRequest), perPage: quoteRow(perPage) };
    return { ok: true, value: { ...rest, ...payments, ...quotes, before: [...before] } };
  },
});

const notice = apiRoute({
  ...contract.recordFeeNotice,
  permission: 'request.handle',
  async handle({ deps, actor, params, body }) {
    const sentOn = readDay(body.sentOn, 'sentOn');
    if (!sentOn.ok) return sentOn;
    const reached = body.reachedOn ?? null;
    const reachedOn = reached === null ? null : readDay(reached, 'reachedOn');
    if (reachedOn !== null && !reachedOn.ok) return reachedOn;
    const days = { sentOn: sentOn.value, reachedOn: reachedOn === null ? null : reachedOn.value };
    const question = questionOf(params.requestId, body);
    return recordFeeNotice(deps, actor, { ...question, ...days, basis: body.basis });
  },
});

const movement = apiRoute({
  ...contract.recordFeeMovement,
  permission: 'request.handle',
  async handle({ deps, actor, params, body }) {
    const happenedOn = readDay(body.happenedOn, 'happenedOn');
    if (!happenedOn.ok) return happenedOn;
    const { kind, voucher, reason } = body;
    return recordFeeMovement(deps, actor, {
      requestId: params.requestId as RequestId,
      kind,
      voucher,
      amountFen: fen(body.amountFen),
      happenedOn: happenedOn.value,
      ...(reason === undefined ? {} : { reason }),
    });
  },
});

const ledger = apiRoute({
  ...contract.listFees,
  permission: 'register.read',
  async handle({ deps, actor, params, query }) {
    const year = Number(params.year);
    const [page, collectedFen] = await Promise.all([
      deps.queries.listFeeEntries(actor.agencyId, { year, ...pagingOf(query) }),
      deps.queries.sumProcessingFees(actor.agencyId, lastDayOf(year)),
    ]);
    return { ok: true, value: { total: page.total, rows: [...page.rows], collectedFen } };
  },
});

export const feeRoutes: readonly ApiRoute[] = [quote, notice, movement, ledger];

function questionOf(requestId: string, body: Static<(typeof contract.quoteFee)['body']>): FeeQuestion {
  const { parts, pages, notTheirs } = body;
  return { requestId: requestId as RequestId, parts, pages, notTheirs: notTheirs as RequestId[] };
}

function quoteRow({ amountFen, steps, cite }: FeeQuote) {
  return { amountFen, steps: steps.map(({ text }) => text), cite: formatCitation(cite) };
}
