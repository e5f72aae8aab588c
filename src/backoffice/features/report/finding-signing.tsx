import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  confirmReportWaiver,
  listReportWaivers,
  revokeReportWaiver,
  signReportFinding,
} from '../../../contract/report-waivers.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { FindingRow } from '../../ui/finding-list.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Bench } from './bench.ts';
import { text } from './text.ts';

type Signed = CallReply<typeof listReportWaivers>;
type SignedRow = Signed['rows'][number];

function signedQuery(agencyId: string, year: string) {
  return queryOptions<Signed, Problem>({
    queryKey: ['report', agencyId, year, 'waivers'],
    queryFn: () => call(listReportWaivers, { params: { agencyId, year } }),
  });
}

/** What this person may do about a finding: sign for it, confirm who signed, or take a signature back. */
export function useFindingSigning(bench: Bench): (finding: FindingRow) => ReactNode {
  const { agencyId } = bench.record;
  const year = String(bench.record.year);
  const signed = useQuery(signedQuery(agencyId, year)).data;
  return (finding) => {
    if (signed === undefined || finding.verdict !== 'fail') return null;
    const row = signed.rows.findLast(
      ({ key, message, state }) =>
        key === finding.key && message === finding.message && state !== 'revoked' && state !== 'expired',
    );
    const params = { agencyId, year };
    if (row !== undefined) return <SignedMark row={row} signed={signed} params={params} />;
    const maySign = finding.severity === 'warning' || finding.mayStand;
    return signed.maySign && maySign ? <SignButton finding={finding} params={params} /> : null;
  };
}

interface Params {
  readonly agencyId: string;
  readonly year: string;
}

function SignButton({ finding, params }: { readonly finding: FindingRow; readonly params: Params }) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const label = finding.severity === 'error' ? text.override : text.explain;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        name={`sign-${finding.key}`}
        title={label}
        lead={
          <>
            <p>{finding.message}</p>
            <p>{finding.severity === 'error' ? text.overrideLead : text.explainLead}</p>
          </>
        }
        submitLabel={text.confirm(label)}
        isOpen={isOpen}
        reason={{ field: 'reason', label: text.waiverReason, missing: text.waiverMissing, longest: 500 }}
        send={(reason) => call(signReportFinding, { params, body: { key: finding.key, reason } })}
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries({ queryKey: ['report'] });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

interface SignedMarkProps {
  readonly row: SignedRow;
  readonly signed: Signed;
  readonly params: Params;
}

function SignedMark({ row, signed, params }: SignedMarkProps) {
  const isWaiting = row.state === 'toConfirm';
  const target = { ...params, waiverId: row.waiverId };
  return (
    <div className="signed-mark">
      {isWaiting ? <p className="quiet small">{text.waiverWaits(row.signedByName ?? '', row.reason)}</p> : null}
      {isWaiting && signed.mayConfirm && !row.ownWork ? (
        <StepOnWaiver
          label={text.confirmWaiver}
          lead={row.reason}
          send={() => call(confirmReportWaiver, { params: target })}
        />
      ) : null}
      {signed.maySign ? (
        <StepOnWaiver
          label={text.revokeWaiver}
          lead={row.reason}
          send={() => call(revokeReportWaiver, { params: target })}
        />
      ) : null}
    </div>
  );
}

interface StepOnWaiverProps {
  readonly label: string;
  readonly lead: string;
  readonly send: () => Promise<unknown>;
}

function StepOnWaiver({ label, lead, send }: StepOnWaiverProps) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        name={`waiver-${label}`}
        title={label}
        lead={lead}
        submitLabel={text.confirm(label)}
        isOpen={isOpen}
        send={send}
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries({ queryKey: ['report'] });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
