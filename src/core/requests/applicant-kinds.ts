/** The six kinds of applicant that the report's columns know, fixed at registration (form 2021, table 3). */
export const applicantKinds = [
  { id: 'naturalPerson', label: '自然人' },
  { id: 'commercialEnterprise', label: '商业企业' },
  { id: 'researchInstitute', label: '科研机构' },
  { id: 'publicBenefitOrganization', label: '社会公益组织' },
  { id: 'legalServiceProvider', label: '法律服务机构' },
  { id: 'otherOrganization', label: '其他' },
] as const;

export type ApplicantKind = (typeof applicantKinds)[number]['id'];

/** Whether a text is one of the six kinds. */
export function isApplicantKind(text: string): text is ApplicantKind {
  return applicantKinds.some((kind) => kind.id === text);
}

/** The official label of a kind. */
export function applicantKindLabel(kind: ApplicantKind): string {
  return applicantKinds.find((row) => row.id === kind)?.label ?? kind;
}
