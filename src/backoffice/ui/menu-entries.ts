import { type Actor, holds, type Permission } from '../../core/access/permissions.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { yearOf } from '../../core/values/plain-date.ts';

interface MenuEntry {
  readonly label: string;
  readonly to: string;
}

interface MenuGroup {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

interface Guarded extends MenuEntry {
  readonly permission: Permission;
  /** An agency that only adds up its units keeps no ledgers of its own. */
  readonly needsLedger?: true;
}

/** The groups of the menu that somebody has anything to do in. */
export function menuGroups(
  actor: Pick<Actor, 'roles'>,
  agency: { readonly id: string; readonly hasLedger: boolean },
  today: PlainDate,
): readonly MenuGroup[] {
  return allGroups(agency.id, yearOf(today))
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        ({ permission, needsLedger }) => holds(actor, permission) && (needsLedger !== true || agency.hasLedger),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function allGroups(
  agencyId: string,
  year: number,
): readonly { readonly label: string; readonly entries: readonly Guarded[] }[] {
  return [
    { label: '依申请公开', entries: requestEntries },
    { label: '主动公开', entries: disclosureEntries },
    { label: '台账', entries: registerEntries },
    { label: '年度报告', entries: reportEntries(agencyId, year) },
    { label: '系统', entries: systemEntries },
  ];
}

const requestEntries: readonly Guarded[] = [
  { label: '申请台账', to: '/requests', permission: 'request.read', needsLedger: true },
  { label: '审签台', to: '/paper-desk', permission: 'paper.read', needsLedger: true },
  { label: '登记申请', to: '/requests/new', permission: 'request.register', needsLedger: true },
  { label: '内设机构与代理', to: '/divisions', permission: 'division.read', needsLedger: true },
  { label: '发给申请人的邮件', to: '/mails', permission: 'message.oversee', needsLedger: true },
  { label: '公开的答复', to: '/answers', permission: 'answer.read', needsLedger: true },
];

const disclosureEntries: readonly Guarded[] = [
  { label: '起草信息', to: '/items/new', permission: 'item.draft', needsLedger: true },
  { label: '主动公开信息', to: '/items', permission: 'item.read', needsLedger: true },
  { label: '旧网站迁入', to: '/old-sites', permission: 'item.read', needsLedger: true },
  { label: '应公开未公开', to: '/duties', permission: 'duty.read' },
  { label: '“本期无”说明', to: '/statements', permission: 'duty.read', needsLedger: true },
  { label: '不公开信息定期评估', to: '/reassessments', permission: 'reassessment.read', needsLedger: true },
  { label: '公开目录与栏目', to: '/columns', permission: 'column.read', needsLedger: true },
  { label: '文件有效性', to: '/validity', permission: 'validity.read', needsLedger: true },
  { label: '机构信息', to: '/profile', permission: 'profile.read', needsLedger: true },
  { label: '移交目录', to: '/deliveries', permission: 'delivery.read', needsLedger: true },
  { label: '渠道与阅读', to: '/channels', permission: 'channel.use', needsLedger: true },
  { label: '网站找错', to: '/mistakes', permission: 'mistake.read' },
  { label: '影响评估', to: '/assessments', permission: 'assessment.read', needsLedger: true },
  { label: '错敏词表', to: '/words', permission: 'word.read', needsLedger: true },
  { label: '泄露与误公开', to: '/incidents', permission: 'incident.read', needsLedger: true },
];

const registerEntries: readonly Guarded[] = [
  { label: '主动公开台账', to: '/registers/proactive', permission: 'register.read', needsLedger: true },
  { label: '文件存量核对', to: '/registers/stock', permission: 'register.read', needsLedger: true },
  { label: '复议诉讼台账', to: '/registers/disputes', permission: 'register.read', needsLedger: true },
  { label: '投诉举报', to: '/complaints', permission: 'complaint.read' },
  { label: '转来的投诉举报', to: '/inquiries', permission: 'inquiry.read' },
  { label: '信息处理费台账', to: '/registers/fees', permission: 'register.read', needsLedger: true },
];

function reportEntries(agencyId: string, year: number): readonly Guarded[] {
  return [
    { label: '数据表', to: `/tables/${agencyId}/${year}`, permission: 'report.read' },
    { label: '编制年报', to: '/reports', permission: 'report.read' },
    { label: '下级报送', to: `/filings/${year - 1}`, permission: 'filing.review' },
    { label: '年报医生', to: '/specimens', permission: 'specimen.read' },
  ];
}

const systemEntries: readonly Guarded[] = [
  { label: '工作日历', to: '/calendar', permission: 'calendar.read' },
  { label: '办理设置', to: '/settings', permission: 'setting.read' },
  { label: '机关', to: '/agencies', permission: 'agency.read' },
  { label: '账号', to: '/accounts', permission: 'account.read' },
  { label: '审计日志', to: '/audit', permission: 'audit.read' },
];
