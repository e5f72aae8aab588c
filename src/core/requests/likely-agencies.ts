/** Words of everyday matters with the words that the name of the agency in charge usually contains. General knowledge, only ever a hint. */
const topics: readonly { readonly about: RegExp; readonly named: readonly string[] }[] = [
  { about: /土地|征收|征地|宅基地|不动产|矿|测绘|规划许可/, named: ['自然资源', '国土'] },
  { about: /低保|救助|救济|养老|殡葬|社会组织|地名|慈善/, named: ['民政局'] },
  { about: /学校|教师|教育|入学|学位|培训机构/, named: ['教育'] },
  { about: /医院|卫生|医疗|疫苗|疫情|健康/, named: ['卫生健康', '卫生'] },
  { about: /社保|养老保险|工伤|就业|欠薪|劳动|职称/, named: ['人力资源', '社会保障'] },
  { about: /农业|农田|种子|承包地|土地承包|合作社|畜牧|草原补/, named: ['农业农村', '农业'] },
  { about: /公路|道路|客运|货运|交通/, named: ['交通'] },
  { about: /环境|污染|排污|环评|噪声/, named: ['生态环境', '环境'] },
  { about: /房屋|住房|物业|公积金|危房|工程质量|施工许可/, named: ['住房', '建设'] },
  { about: /预算|决算|财政|补贴|专项资金|政府采购/, named: ['财政'] },
  { about: /水库|河道|水利|灌溉|取水|防汛/, named: ['水利', '水务'] },
  { about: /森林|林地|林业|采伐|草原|退耕/, named: ['林业'] },
  { about: /治安|户籍|户口|交警|案件|派出所/, named: ['公安'] },
  { about: /食品|药品|工商|营业执照|质量监督|价格|市场监管/, named: ['市场监督'] },
  { about: /项目审批|立项|可行性研究|物价|发展规划/, named: ['发展和改革', '发改'] },
  { about: /统计|普查|人口数据/, named: ['统计'] },
  { about: /安全生产|事故|应急|消防/, named: ['应急'] },
  { about: /文物|旅游|文化|体育/, named: ['文化', '体育', '旅游'] },
  { about: /律师|公证|法律援助|行政复议/, named: ['司法'] },
  { about: /退役|军人|优抚|烈士/, named: ['退役军人'] },
];

/**
 * The agencies whose name suggests that they are in charge of what is sought, in the order given: those that the text
 * itself names first, then those of its everyday words. At most five.
 */
export function likelyAgencies<Named extends { readonly name: string; readonly shortName: string }>(
  sought: string,
  agencies: readonly Named[],
): readonly Named[] {
  const named = agencies.filter(({ name, shortName }) => sought.includes(shortName) || sought.includes(name));
  const words = topics.filter(({ about }) => about.test(sought)).flatMap((topic) => topic.named);
  const inCharge = agencies.filter(({ name }) => words.some((word) => name.includes(word)));
  return [...new Set([...named, ...inCharge])].slice(0, 5);
}
