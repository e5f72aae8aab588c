/** Words of the publication calendar of a unit. */
export const calendarText = {
  heading: '公开日历',
  headingOf: (name: string, year: number) => `${name}${year}年政府信息公开日历`,
  lead: '按周期更新的栏目最迟在哪一天公开。可以把日历加入自己的电子日历，到期前3天会提醒。',
  years: '选择年份',
  yearOf: (year: number) => `${year}年`,
  ics: '加入电子日历（ICS）',
  wall: '全年挂图（PDF，A3）',
  caption: (month: number) => `${month}月`,
  day: '最迟公开日',
  dayOf: (month: number, day: number) => `${month}月${day}日`,
  what: '栏目和周期',
  state: '公开情况',
  ahead: '未到期',
  empty: '这一年没有按周期公开的事项。',
  remark: (site: string, day: string) => `${day}制作　${site}`,
  column: (name: string) => ({
    name: '公开日历',
    description: `${name}按周期公开政府信息的时间安排`,
    keywords: [name, '政府信息公开', '公开日历'],
    type: '信息公开目录' as const,
  }),
} as const;
