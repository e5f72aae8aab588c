import { type Role, roleLabel } from '../../core/access/roles.ts';
import { instrument } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';

const classifiedProtection = instrument('《信息安全技术 网络安全等级保护基本要求》', 'GB/T 22239-2019');

/** Why one person may not hold these posts together: who runs the system may not also audit it (三员分立). */
export function faultsOfRoles(roles: readonly Role[]): readonly Refusal[] {
  if (!roles.includes('administrator') || !roles.includes('auditor')) return [];
  const [one, other] = [roleLabel('administrator'), roleLabel('auditor')];
  return [
    {
      reason: 'dutiesNotSeparated',
      field: 'roles',
      message: `同一人不能既是${one}又是${other}，请把其中一个岗位交给别人。`,
      cite: classifiedProtection,
    },
  ];
}
