/** Posts that a person may hold in an agency. One person may hold several; who may not do two things together is decided by person, not by role. */
export const roles = [
  { id: 'clerk', label: '经办人' },
  { id: 'reviewer', label: '审核人' },
  { id: 'secrecyReviewer', label: '保密审查人' },
  { id: 'leader', label: '签发领导' },
  { id: 'disclosureOffice', label: '公开工作机构' },
  { id: 'countySupervisor', label: '县级主管部门' },
  { id: 'auditor', label: '审计员' },
  { id: 'administrator', label: '系统管理员' },
] as const;

export type Role = (typeof roles)[number]['id'];

/** Label of a role. */
export function roleLabel(role: Role): string {
  return roles.find((row) => row.id === role)?.label ?? role;
}

/** Posts that a deputy holds for an absent colleague. Accounts, audit and supervision are handed over by an appointment only. */
export const deputisedRoles: readonly Role[] = ['clerk', 'reviewer', 'secrecyReviewer', 'leader', 'disclosureOffice'];
