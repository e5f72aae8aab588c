import { actionOf, isAction } from '../requests/actions.ts';
import { type ReportAction, reportActions } from './report-stages.ts';

const figureActions: Readonly<Record<string, string>> = {
  enter: '登记',
  void: '作废',
  cover: '注明所含文件',
};
const disputeActions: Readonly<Record<string, string>> = {
  open: '登记案件',
  conclude: '登记结果',
  correct: '更正登记',
  takeStep: '登记程序事项',
  dropStep: '撤销程序事项',
  noteLessons: '记录经验教训',
  void: '作废',
};

/** What an event of a ledger, or of a unit's report, is called; the action itself where nothing calls it otherwise. */
export function ledgerActionLabel(stream: 'request' | 'proactive' | 'dispute' | 'unit', action: string): string {
  switch (stream) {
    case 'request':
      return isAction(action) ? actionOf(action).label : action;
    case 'proactive':
      return figureActions[action] ?? action;
    case 'dispute':
      return disputeActions[action] ?? action;
    case 'unit':
      return Object.hasOwn(reportActions, action) ? reportActions[action as ReportAction].label : action;
  }
}

/** What a ledger is called beside a number. */
export const ledgerLabels = {
  request: '申请',
  proactive: '主动公开条目',
  dispute: '争议案件',
  unit: '下级单位',
} as const;
