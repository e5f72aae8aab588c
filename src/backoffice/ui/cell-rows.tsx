import { Link } from '@tanstack/react-router';
import { applicantKindLabel } from '../../core/requests/applicant-kinds.ts';
import type { CellReply } from './cell-drawer.tsx';
import { cellWords } from './cell-words.ts';
import { type LedgerColumn, LedgerTable } from './ledger-table.tsx';
import { usePermitted } from './permitted.ts';
import { amountWords, conclusionWords, itemWords, kindWords, outcomeWords, routeWords } from './register-words.ts';

type Request = CellReply['requests']['rows'][number];
type Entry = CellReply['entries']['rows'][number];
type Dispute = CellReply['disputes']['rows'][number];
type Unit = CellReply['units'][number];

/** Requests behind a cell; only who handles requests can open them. */
export function CellRequests({ rows }: { readonly rows: readonly Request[] }) {
  const mayOpen = usePermitted('request.read');
  const columns: readonly LedgerColumn<Request>[] = [
    {
      key: 'number',
      title: '申请编号',
      isTight: true,
      cell: ({ requestId, requestNumber }) =>
        mayOpen ? (
          <Link to="/requests/$requestId" params={{ requestId }}>
            {requestNumber}
          </Link>
        ) : (
          requestNumber
        ),
    },
    { key: 'kind', title: '申请人类别', cell: ({ applicantKind }) => applicantKindLabel(applicantKind) },
    { key: 'receivedOn', title: '收到日期', isTight: true, cell: ({ receivedOn }) => receivedOn ?? '未确认' },
    { key: 'outcome', title: '办理结果', cell: ({ outcome }) => outcomeWords(outcome) },
    { key: 'closedOn', title: '办结日期', isTight: true, cell: ({ closedOn }) => closedOn ?? '—' },
  ];
  return <LedgerTable label="申请" columns={columns} rows={rows} keyOf={({ requestId }) => requestId} />;
}

const entryColumns: readonly LedgerColumn<Entry>[] = [
  { key: 'title', title: '名称或说明', cell: ({ title }) => title },
  { key: 'item', title: '项目', cell: ({ item, kind }) => `${itemWords(item)}　${kindWords(kind)}` },
  { key: 'happenedOn', title: '日期', isTight: true, cell: ({ happenedOn }) => happenedOn },
  { key: 'amount', title: '数量或金额', align: 'right', isTight: true, cell: amountWords },
  { key: 'source', title: '数据来源', cell: ({ source, authorName }) => `${source}（${authorName}登记）` },
];

/** Entries of the register behind table 2. */
export function CellEntries({ rows }: { readonly rows: readonly Entry[] }) {
  return <LedgerTable label="主动公开条目" columns={entryColumns} rows={rows} keyOf={({ entryId }) => entryId} />;
}

const disputeColumns: readonly LedgerColumn<Dispute>[] = [
  { key: 'number', title: '案号', cell: ({ caseNumber }) => caseNumber },
  { key: 'route', title: '途径', cell: ({ route }) => routeWords(route) },
  { key: 'openedOn', title: '收到日期', isTight: true, cell: ({ openedOn }) => openedOn },
  { key: 'outcome', title: '结果', cell: conclusionWords },
  { key: 'source', title: '来源文书', cell: ({ source, authorName }) => `${source}（${authorName}登记）` },
];

/** Cases of the register behind table 4. */
export function CellDisputes({ rows }: { readonly rows: readonly Dispute[] }) {
  return <LedgerTable label="争议案件" columns={disputeColumns} rows={rows} keyOf={({ caseId }) => caseId} />;
}

interface CellUnitsProps {
  readonly cell: string;
  readonly year: string;
  readonly units: readonly Unit[];
}

/** The same cell of every unit in the sum; each opens that unit's own tables. */
export function CellUnits({ cell, year, units }: CellUnitsProps) {
  const columns: readonly LedgerColumn<Unit>[] = [
    {
      key: 'name',
      title: '单位',
      cell: ({ agencyId, name }) => (
        <Link to="/tables/$agencyId/$year" params={{ agencyId, year }} search={{ cell }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'value',
      title: '数值',
      align: 'right',
      cell: ({ value }) => (value === null ? '未报送' : cellWords(cell, value)),
    },
  ];
  return <LedgerTable label="各单位" columns={columns} rows={units} keyOf={({ agencyId }) => agencyId} />;
}
