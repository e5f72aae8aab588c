/** Whom proactively disclosed information is handed to (Article 25). */
export const deliveryRecipients = [
  { id: 'archive', label: '国家档案馆' },
  { id: 'library', label: '公共图书馆' },
  { id: 'serviceHall', label: '政务服务场所' },
  { id: 'otherPlace', label: '其他查阅场所' },
] as const;

export type RecipientKind = (typeof deliveryRecipients)[number]['id'];
