/** Words of the page where a visitor chooses how pages look. */
export const readingText = {
  heading: '阅读方式',
  lead: '在这里选择本站页面的字号、行距和配色。选择保存在您的浏览器里，一年内有效，不需要登录，也不影响页面的内容。',
  elder: '长辈模式：大字、宽行距、单栏，按钮更大，内容与标准版完全相同',
  size: '字号',
  sizes: { standard: '标准', large: '大', largest: '特大' },
  spacing: '行距',
  spacings: { standard: '标准', wide: '宽松' },
  theme: '配色',
  themes: { standard: '白底深色字', soft: '米色底（护眼）', contrast: '黑底黄字（高对比度）' },
  layout: '版式',
  layouts: { standard: '标准', elder: '单栏、大按钮' },
  sample: '以公开为常态、不公开为例外。行政机关公开政府信息，应当遵循公正、公平、合法、便民的原则。',
  sampleHeading: '现在的样子',
  save: '保存并返回',
  reset: '恢复标准版',
  column: {
    name: '阅读方式',
    description: '选择页面的字号、行距、配色和长辈模式',
    keywords: ['长辈模式', '大字', '无障碍', '高对比度'],
    type: '概况信息',
  },
} as const;
