/** Words of the interface description. */
export const interfaceText = {
  forTheOffice: '管理端',
  forEverybody: '开放数据',
  permissionNeeded: (permission: string) => `所需权限：${permission}`,
} as const;
