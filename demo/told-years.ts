import { diceOf } from './random.ts';

/** What a unit says of its own year beside the numbers: management, platform, supervision, problems and what is done about them. */
export interface UnitStory {
  readonly management: string;
  readonly platform: string;
  readonly supervision: string;
  readonly problems: string;
  readonly measures: string;
}

type Telling = (words: { readonly a: string; readonly b: string; readonly c: string; readonly n: number }) => string;

/** Ways to tell a year; neighbours in the list of units never tell it alike. */
const tellings: Readonly<Record<keyof UnitStory, readonly Telling[]>> = {
  management: [
    ({ a, n }) => `${a}文件起草时由股室先提出公开属性，办公室复核，全年退回重定${n}件。`,
    ({ a, b }) => `把${a}、${b}列入本单位重点公开清单，每季度核对一次更新情况。`,
    ({ b, n }) => `${b}信息公开前由业务、保密两个岗位分别审查，留存审查记录${n}份。`,
    ({ c, n }) => `清理历年${c}方面的公开信息，失效的逐条标注，共处理${n}条。`,
    ({ a }) => `制定${a}公开样本，统一标题、文号和落款的写法。`,
    ({ b, c }) => `${b}和${c}的名单公示前统一遮盖身份证号码、银行账号，原始材料另行归档。`,
    ({ c, n }) => `新任股室负责人到岗一周内学习公开审查要求，${c}岗位已培训${n}人。`,
    ({ a, n }) => `对依申请公开中反复提到的${a}问题逐项研究，其中${n}项转为主动公开。`,
  ],
  platform: [
    ({ a }) => `在门户网站开设${a}专栏，按年份归集，可以按乡镇查找。`,
    ({ b, n }) => `服务大厅设查阅点1处，${b}资料随到随看，接待查阅${n}人次。`,
    ({ c }) => `${c}事项的办理进度可以凭受理号在线查询，结果同日公布。`,
    ({ a, n }) => `整理${a}常见问题${n}条，配合原文一并发布。`,
    ({ b }) => `政务新媒体转发${b}信息时附原文地址，停更账号1个已注销。`,
    ({ c, n }) => `在${n}个村（社区）公告栏同步张贴${c}公示，拍照留存。`,
    ({ a, b }) => `${a}、${b}两个栏目合并为一个，重复内容全部去掉。`,
    ({ b, n }) => `为老年人印制${b}大字本${n}份，放在窗口和便民服务站。`,
  ],
  supervision: [
    ({ n }) => `主要负责人听取公开工作汇报2次，现场办公解决问题${n}项。`,
    ({ a, n }) => `内部审计抽查${a}公开情况，提出意见${n}条，年内全部改正。`,
    ({ n }) => `邀请服务对象${n}人座谈评议，意见和答复一并贴在公开栏。`,
    ({ b }) => `${b}公开不及时的一个股室在局务会上作了说明，没有责任追究情形。`,
    ({ c, n }) => `按月自查公开目录，${c}栏目漏发${n}条，均在当月补齐。`,
    ({ n }) => `选派${n}人参加县里组织的业务培训，回来后在本单位讲解一次。`,
    ({ a }) => `${a}的公开情况纳入股室年终评分，占3分。`,
    ({ b, n }) => `县里通报的${n}个问题全部整改，${b}方面另立台账跟踪到底。`,
  ],
  problems: [
    ({ a }) => `${a}方面的文字说明偏专业，群众不容易读懂。`,
    ({ b }) => `${b}的数据分散在几个系统，汇总公开比较慢。`,
    ({ c }) => `${c}公开后很少收到反馈，是否有用心中无数。`,
    ({ a }) => `兼职人员年内换了一次，${a}栏目有两个月更新迟缓。`,
    ({ b }) => `${b}政策出台后解读跟得不紧，最长隔了五天。`,
    ({ c }) => `对涉及${c}的申请，补正告知写得不够具体。`,
    ({ a }) => `旧年度的${a}资料只有扫描件，不能检索。`,
    ({ b }) => `村级${b}公示的时间长短不一，撤得偏早。`,
  ],
  measures: [
    ({ a }) => `发布${a}信息时增加一段“这件事与您有什么关系”。`,
    ({ b }) => `明确${b}数据每月5日前由一个岗位汇总，办公室核对后公开。`,
    ({ c }) => `在${c}页面加上意见入口，每月看一次、答一次。`,
    ({ a }) => `设立A、B岗，${a}栏目任何时候都有人负责。`,
    ({ b }) => `${b}政策与解读同时送审、同时发布，缺一不发。`,
    ({ c }) => `补正告知改用清单，逐项写明${c}还缺什么、怎么补。`,
    ({ a }) => `分两年把${a}资料录成文字，先录近五年的。`,
    ({ b }) => `规定${b}公示不少于十天，撤下前由驻村干部签字。`,
  ],
};

/** The year of a unit told from its own matters; the same unit and turn tell it alike each time. */
export function toldYear(
  unitId: string,
  at: number,
  turn: 0 | 1,
  matters: readonly [string, string, string],
): UnitStory {
  const dice = diceOf(`${unitId}/story/${turn}`);
  const [a, b, c] = matters;
  const tell = (topic: keyof UnitStory, shift: number): string => {
    const ways = tellings[topic];
    const way = ways[(at * 3 + turn * 4 + shift) % ways.length];
    if (way === undefined) throw new Error(`There is no way to tell ${topic}.`);
    return way({ a, b, c, n: dice.between(2, 28) });
  };
  const problem = at * 3 + turn * 4 + 1;
  return {
    management: tell('management', 0),
    platform: tell('platform', 2),
    supervision: tell('supervision', 5),
    // a problem and what is done about it belong together
    problems: tellings.problems[problem % 8]?.({ a, b, c, n: 0 }) ?? '',
    measures: tellings.measures[problem % 8]?.({ a, b, c, n: 0 }) ?? '',
  };
}
