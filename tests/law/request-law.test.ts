import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { requestRows2021 } from '../../src/core/annual-report/request-table.ts';
import { disputeOutcomeIds, disputeOutcomeOf, disputeSettings } from '../../src/core/disputes/dispute-outcomes.ts';
import { disputeResults } from '../../src/core/disputes/dispute-results.ts';
import { type ReviewOrganRow, reviewOrgans } from '../../src/core/disputes/review-organs.ts';
import { disputeConventions } from '../../src/core/disputes/table4-counting.ts';
import { formatCitation } from '../../src/core/law/citation.ts';
import { actionIds, actionOf } from '../../src/core/requests/actions.ts';
import { channels, type Receipt, receivedOnOf } from '../../src/core/requests/channels.ts';
import type { ClockEffect } from '../../src/core/requests/clock-effects.ts';
import { letterOf } from '../../src/core/requests/letters.ts';
import { outcomeIds, outcomeOf, outcomeSettings, type RemedyClass } from '../../src/core/requests/outcomes.ts';
import { stageLabel } from '../../src/core/requests/stages.ts';
import { countingConventions } from '../../src/core/requests/table3-counting.ts';
import type { PlainDate } from '../../src/core/values/plain-date.ts';
import { day } from '../support/official-calendar.ts';

type Convention = (typeof countingConventions | typeof disputeConventions)[number];
type Case = Readonly<Record<string, string>>;

const remedyWords: Readonly<Record<RemedyClass, string>> = {
  optional: '复议或者诉讼',
  reconsiderationFirst: '复议前置',
  reconsiderationFirstForRefusedPart: '不予公开部分复议前置',
};

const clockWords: Readonly<Record<ClockEffect, string>> = {
  none: '无影响',
  start: '起算',
  stop: '停止',
  resume: '恢复',
  restart: '重新计算',
  lengthen: '延长',
  end: '终止',
};

describe('every decision on a request', () => {
  const cases = casesOf('request-outcomes.yaml', '案例');

  it('has a law case', () => {
    expect(cases.map((row) => row['处理决定'])).toEqual(outcomeIds.map((id) => outcomeOf(id).label));
  });

  it.each(cases)('$处理决定：$情形', (row) => {
    const outcome = outcomeIds.map(outcomeOf).find(({ label }) => label === row['处理决定']);
    if (outcome === undefined) throw new Error(`No outcome is labelled ${row['处理决定']}.`);
    expect({
      依据: formatCitation(outcome.cite),
      文书: letterOf(outcome.letter).title,
      栏目: requestRows2021.find(({ id }) => id === outcome.reportRow)?.label,
      救济: remedyWords[outcome.remedy],
      未核实: outcome.setting === undefined ? undefined : outcomeSettings[outcome.setting].label,
    }).toEqual({
      依据: row['依据'],
      文书: row['文书'],
      栏目: row['栏目'],
      救济: row['救济'],
      未核实: row['未核实'],
    });
  });
});

describe('every action on a request', () => {
  const cases = casesOf('request-actions.yaml', '案例');

  it('has a law case', () => {
    expect(cases.map((row) => row['动作'])).toEqual(actionIds.map((id) => actionOf(id).label));
  });

  it.each(cases)('$动作', (row) => {
    const action = actionIds.map(actionOf).find(({ label }) => label === row['动作']);
    if (action === undefined) throw new Error(`No action is labelled ${row['动作']}.`);
    expect({
      依据: formatCitation(action.cite),
      阶段: action.during.map((stage) => (stage === 'new' ? '未登记' : stageLabel(stage))),
      进入: action.to === null ? undefined : stageLabel(action.to),
      期限: clockWords[action.clock],
    }).toEqual({ 依据: row['依据'], 阶段: row['阶段'], 进入: row['进入'], 期限: row['期限'] });
  });
});

describe('the day of receipt', () => {
  it.each(casesOf('request-receipt.yaml', '案例'))('$渠道：$情形', (row) => {
    expect(receivedOnOf(receiptOf(row)) ?? '尚未确定').toBe(row['收到申请之日']);
  });
});

describe('every outcome of a dispute', () => {
  const cases = [
    ...casesOf('request-disputes.yaml', '复议').map((row) => ({ ...row, 类别: 'reconsideration' })),
    ...casesOf('request-disputes.yaml', '诉讼').map((row) => ({ ...row, 类别: 'litigation' })),
  ] as readonly Case[];

  it('has a law case', () => {
    expect(cases.map((row) => row['结果'])).toEqual(disputeOutcomeIds.map((id) => disputeOutcomeOf(id).label));
  });

  it.each(cases)('$结果', (row) => {
    const outcome = disputeOutcomeIds.map(disputeOutcomeOf).find(({ label }) => label === row['结果']);
    if (outcome === undefined) throw new Error(`No outcome is labelled ${row['结果']}.`);
    expect({
      类别: outcome.forum,
      依据: formatCitation(outcome.cite),
      栏目: disputeResults.find(({ id }) => id === outcome.result)?.label,
      未核实: outcome.setting === undefined ? undefined : disputeSettings[outcome.setting].label,
    }).toEqual({ 类别: row['类别'], 依据: row['依据'], 栏目: row['栏目'], 未核实: row['未核实'] });
  });
});

describe('the review organ', () => {
  it('stands with its court for every respondent', () => {
    const rows: readonly ReviewOrganRow[] = Object.values(reviewOrgans);
    expect(rows.map(({ label, organ, court }) => ({ 被申请人: label, 复议机关: organ, 一审法院: court }))).toEqual(
      casesOf('request-disputes.yaml', '复议机关'),
    );
  });
});

describe('every convention of counting', () => {
  it.each<[string, readonly Convention[]]>([
    ['表三', countingConventions],
    ['表四', disputeConventions],
  ])('%s', (table, conventions) => {
    const told = conventions.map(({ question, rule, status, cite }) => ({
      问题: question,
      规则: rule,
      依据: formatCitation(cite),
      核实: status === 'verified' ? '已核实' : '未核实',
    }));
    expect(told).toEqual(casesOf('request-counting.yaml', table));
  });
});

function casesOf(file: string, key: string): readonly Case[] {
  const document: unknown = parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const cases = (document as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(cases) || cases.length === 0) throw new Error(`${file} lists no cases under ${key}.`);
  return cases as readonly Case[];
}

function receiptOf(row: Case): Receipt {
  const channel = channels.find(({ label }) => label === row['渠道'])?.id;
  if (channel === undefined) throw new Error(`No channel is labelled ${row['渠道']}.`);
  if (channel === 'inPerson') return { channel, submittedOn: dayIn(row, '提交') };
  if (channel === 'byPost' && row['签收'] !== undefined) {
    return { channel, mail: 'signedFor', signedForOn: dayIn(row, '签收') };
  }
  const days = { arrivedOn: dayIn(row, '到达'), confirmedOn: row['确认'] === undefined ? null : dayIn(row, '确认') };
  return channel === 'byPost' ? { channel, mail: 'ordinary', ...days } : { channel, ...days };
}

function dayIn(row: Case, key: string): PlainDate {
  return day(row[key] ?? '');
}
