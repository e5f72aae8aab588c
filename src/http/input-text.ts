const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
  null: '空',
};

const formatNames: Readonly<Record<string, string>> = {
  date: '日期，格式如 2026-03-09',
  'date-time': '日期时间，格式如 2026-03-09T01:02:03Z',
  email: '电子邮箱地址',
  uri: '网址',
};

/** What is wrong with a field whose shape the schema refuses, and what to do; `title` is the field's label. */
export const inputText = {
  wholeInput: '提交的内容',
  required: (title: string) => `请填写“${title}”。`,
  unknownField: (key: string) => `没有“${key}”这个字段，请去掉后再提交。`,
  wrongType: (title: string, types: readonly string[]) =>
    `“${title}”应为${types.map((type) => typeNames[type] ?? type).join('或')}。`,
  tooShort: (title: string, limit: number) => `“${title}”至少要有${limit}个字。`,
  tooLong: (title: string, limit: number) => `“${title}”不能超过${limit}个字。`,
  tooSmall: (title: string, limit: number | bigint) => `“${title}”不能小于${limit}。`,
  tooLarge: (title: string, limit: number | bigint) => `“${title}”不能大于${limit}。`,
  tooFew: (title: string, limit: number) => `“${title}”至少要有${limit}项。`,
  tooMany: (title: string, limit: number) => `“${title}”不能超过${limit}项。`,
  repeated: (title: string) => `“${title}”中有重复的项目。`,
  wrongFormat: (title: string, format: string) => `“${title}”应为${formatNames[format] ?? '规定的格式'}。`,
  notInList: (title: string) => `“${title}”不在可选的范围内，请重新选择。`,
  malformed: (title: string, demand: string | undefined) =>
    `“${title}”的格式不正确，请检查。${demand === undefined ? '' : `要求：${demand}。`}`,
  unstorable: (title: string) => `“${title}”中有看不见的控制字符或残缺的字符，无法保存，请删去后重新输入。`,
  noFile: '请选择要上传的文件。',
  unnamedFile: '未命名文件',
} as const;
