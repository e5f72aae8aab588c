/** Words around every page of the back office. */
export const frameText = {
  product: '政府信息公开工作平台',
  skip: '跳到主要内容',
  demo: '演示数据',
  today: '今天是',
  menu: '菜单',
  mainMenu: '主菜单',
  home: '首页',
  opening: '正在打开……',
  reading: '正在读取',
  messages: '消息',
  unread: (count: number) => `${count}条未读`,
  changePassword: '修改密码',
  signOut: '退出',
  backHome: '回到首页',
  missing: { title: '没有这个页面', lead: '地址可能有误，或者页面已经移走。请从菜单进入。' },
  broken: {
    title: '页面没有打开',
    lead: '可能是网络中断，或者系统刚刚更新。请重试；仍不行的，请刷新浏览器。',
    reload: '刷新',
  },
  unnamedFile: '下载文件',
} as const;
