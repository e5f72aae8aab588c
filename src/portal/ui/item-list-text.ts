/** Words of a list of items. */
export const itemListText = {
  files: (count: number) => `附件${count}`,
  changed: '有更正',
} as const;
