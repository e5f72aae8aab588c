import { Checkbox, Form, Input, Select } from 'antd';
import { requestRows2021 } from '../../../core/annual-report/request-table.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { handledRows } from '../../../core/requests/handled-rows.ts';
import {
  isOutcome,
  type Outcome,
  outcomeOf,
  outcomesOfRow,
  refusalGrounds,
  remedyClasses,
  remedyOf,
  reportRowOf,
  statusOf,
} from '../../../core/requests/outcomes.ts';
import { useMe } from '../../ui/session.ts';
import { DayField } from './step-fields.tsx';
import type { ActionValues } from './take-action.ts';
import { text } from './text.ts';

/** The decision: outcomes stand as table 3 groups them; the chosen one says its article, its row and its remedy. */
export function CloseFields() {
  const outcome = Form.useWatch<ActionValues['outcome']>('outcome');
  return (
    <>
      <OutcomeField />
      {outcome === 'partiallyGranted' ? <GroundsField /> : null}
      <DayField label={text.decidedOn} />
      <Form.Item
        name="documentNumber"
        label={text.documentNumber}
        extra={text.documentNumberHint}
        rules={[{ required: true, whitespace: true, message: text.documentNumberMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="signedOnPaperBy"
        label={text.signedOnPaperBy}
        rules={[{ required: true, whitespace: true, message: text.signedOnPaperByMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

/** The outcome, grouped as in table 3, with what it rests on. */
export function OutcomeField() {
  const outcome = Form.useWatch<ActionValues['outcome']>('outcome');
  return (
    <Form.Item
      name="outcome"
      label={text.outcome}
      rules={[{ required: true, message: text.outcomeMissing }]}
      extra={outcome !== undefined && isOutcome(outcome) ? <OutcomeMeaning outcome={outcome} /> : undefined}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text.outcomeHolder}
        options={outcomeGroups}
        listHeight={420}
      />
    </Form.Item>
  );
}

function GroundsField() {
  return (
    <Form.Item name="refusedPartGrounds" label={text.grounds}>
      <Checkbox.Group
        className="stacked"
        options={refusalGrounds.map((ground) => ({ value: ground, label: outcomeOf(ground).label }))}
      />
    </Form.Item>
  );
}

function OutcomeMeaning({ outcome }: { readonly outcome: Outcome }) {
  const { outcomes: settings } = useMe();
  const grounds = Form.useWatch<ActionValues['refusedPartGrounds']>('refusedPartGrounds');
  const { cite, alsoCite = [] } = outcomeOf(outcome);
  const row = requestRows2021.find(({ id }) => id === reportRowOf(outcome, settings));
  const place = row === undefined ? '' : [...row.groups.map(({ label }) => label), row.label].join(' / ');
  return (
    <dl className="meaning">
      <dt>{text.basis}</dt>
      <dd>{[cite, ...alsoCite].map(formatCitation).join('；')}</dd>
      <dt>{text.countedIn}</dt>
      <dd>
        {text.tableThree}　{place}
        {statusOf(outcome) === 'unverifiedSetting' ? `（${text.unsettled}）` : ''}
      </dd>
      <dt>{text.remedy}</dt>
      <dd>{remedyClasses[remedyOf(outcome, settings, grounds)].label}</dd>
    </dl>
  );
}

/** Outcomes reached by a decision, under the headings of table 3. */
const outcomeGroups = [...groupsOfTable3()].map(([label, outcomes]) => ({
  label,
  options: outcomes.map((outcome) => ({ value: outcome, label: outcomeOf(outcome).label })),
}));

function groupsOfTable3(): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const id of handledRows) {
    const row = requestRows2021.find((candidate) => candidate.id === id);
    const heading = row?.groups[1]?.label ?? row?.label ?? id;
    const decided = outcomesOfRow(id).filter((outcome) => outcomeOf(outcome).reachedBy === 'close');
    groups.set(heading, [...(groups.get(heading) ?? []), ...decided]);
  }
  return groups;
}
