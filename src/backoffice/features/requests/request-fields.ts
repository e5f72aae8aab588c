import { useQuery } from '@tanstack/react-query';
import { listDivisions } from '../../../contract/desk.ts';
import type { LampSettings } from '../../../core/deadlines/lamp.ts';
import { matters } from '../../../core/requests/actions.ts';
import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import { channels } from '../../../core/requests/channels.ts';
import { outcomeIds, outcomeOf } from '../../../core/requests/outcomes.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import type { FilterField } from '../../ui/query-bar.tsx';
import { text } from './text.ts';

export type Desk = CallReply<typeof listDivisions>;

/** The people and divisions of the agency; undefined to who may not see them, or until they are read. */
export function useDesk(): Desk | undefined {
  const mayRead = usePermitted('division.read');
  const query = useQuery({ queryKey: ['divisions'], queryFn: () => call(listDivisions), enabled: mayRead });
  return query.data;
}

/** The conditions of the register. */
export function requestFields(desk: Desk | undefined, lamp: LampSettings): readonly FilterField[] {
  return [
    { name: 'number', label: text.number, kind: 'text' },
    {
      name: 'lamp',
      label: text.lamp,
      kind: 'choice',
      options: optionsOf(text.lampHints(lamp)),
    },
    { name: 'applicantKind', label: text.kind, kind: 'choice', options: optionsFrom(applicantKinds) },
    ...holderFields(desk),
    { name: 'channel', label: text.channel, kind: 'choice', isRare: true, options: optionsFrom(channels) },
    {
      name: 'openMatter',
      label: text.openMatter,
      kind: 'choice',
      isRare: true,
      options: Object.entries(matters).map(([value, { label }]) => ({ value, label })),
    },
    {
      name: 'outcome',
      label: text.outcome,
      kind: 'choice',
      isRare: true,
      options: outcomeIds.map((outcome) => ({ value: outcome, label: outcomeOf(outcome).label })),
    },
    day('receivedFrom'),
    day('receivedTo'),
    day('dueFrom'),
    day('dueTo'),
    day('closedFrom'),
    day('closedTo'),
  ];
}

function holderFields(desk: Desk | undefined): readonly FilterField[] {
  if (desk === undefined) return [];
  const people = desk.people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
  const divisions = desk.divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }));
  return [
    { name: 'caseOfficerId', label: text.caseOfficer, kind: 'choice', options: people },
    ...(divisions.length === 0
      ? []
      : [{ name: 'divisionId', label: text.division, kind: 'choice', options: divisions } as const]),
  ];
}

function day(name: 'receivedFrom' | 'receivedTo' | 'dueFrom' | 'dueTo' | 'closedFrom' | 'closedTo'): FilterField {
  return { name, label: text[name], kind: 'day', isRare: true };
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function optionsFrom(rows: readonly { readonly id: string; readonly label: string }[]) {
  return rows.map(({ id, label }) => ({ value: id, label }));
}
