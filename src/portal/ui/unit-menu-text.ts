/** Words around the menu of a unit. */
export const unitMenuText = {
  label: (name: string) => `${name}政府信息公开`,
  more: '更多',
  directory: '其他公开单位',
  directoryStep: '公开单位',
} as const;

/**
 * The statutory skeleton of a unit's disclosure area, in its fixed order (the circular on disclosure platforms), with the
 * last part of each address.
 */
export const unitMenuEntries = [
  { part: 'guide', label: '政府信息公开指南', place: 'zn' },
  { part: 'rules', label: '政府信息公开制度', place: 'zd' },
  { part: 'catalogue', label: '法定主动公开内容', place: 'ml' },
  { part: 'reports', label: '政府信息公开年报', place: 'nb' },
  { part: 'asking', label: '依申请公开', place: 'ysq' },
] as const;

/** What a unit shows besides, below the skeleton. */
export const furtherUnitEntries = [
  { part: 'profile', label: '机构概况', place: 'jg' },
  { part: 'documents', label: '规章和规范性文件', place: 'wj' },
  { part: 'calendar', label: '公开日历', place: 'rl' },
] as const satisfies readonly UnitMenuEntry[];

interface UnitMenuEntry {
  readonly part: string;
  readonly label: string;
  readonly place: string;
}
