import { formatChinese, type PlainDate, weekdayOf } from '../../core/values/plain-date.ts';
import type { MainEntry } from './page-description.ts';

/** Words around every page. */
export const frameText = {
  skip: '跳到正文',
  column: '政府信息公开',
  mainNavigation: '主导航',
  trail: '您当前所在位置',
  elder: '长辈模式',
  leaveElder: '退出长辈模式',
  reading: '阅读方式',
  demoLabel: '演示数据，非真实机关。',
  demo: '本站的机关、人员和数据均为虚构，仅用于展示系统功能。',
  demoSpecimens: '“校读样本”收录公开网页上的真实年度报告，以其原文为准。',
  siteMap: '网站地图',
  accessibility: '无障碍声明',
  help: '使用帮助',
  about: '关于本站',
  complaint: '投诉举报',
  mistake: '我为政府网站找错',
  officialMark: '党政机关网站标识',
  leavesSite: '（离开本站）',
  home: '首页',
  dayWithWeekday: (day: PlainDate) => `${formatChinese(day)}　星期${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`,
  footer: {
    unit: '本页单位的政府信息公开工作机构',
    organizer: '主办单位',
    undertaker: '承办单位',
    contactPhone: '联系电话',
    idCode: '网站标识码',
    icpNumber: 'ICP备案编号',
    policeNumber: '公安备案编号',
  },
} as const;

/** The main entries with their addresses, in the order of the navigation. */
export const mainEntries: readonly { readonly id: MainEntry; readonly label: string; readonly href: string }[] = [
  { id: 'home', label: '首页', href: '/' },
  { id: 'units', label: '公开单位', href: '/gk' },
  { id: 'library', label: '规范性文件', href: '/wj' },
  { id: 'reports', label: '年度报告', href: '/nb' },
  { id: 'asking', label: '依申请公开', href: '/ysq' },
  { id: 'specimens', label: '校读样本', href: '/jd' },
];
