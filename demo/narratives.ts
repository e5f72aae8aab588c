import type { SentenceProposal } from '../src/core/annual-report/narrative-proposals.ts';
import { firstDraft } from '../src/core/annual-report/narrative-proposals.ts';
import type { Narrative } from '../src/core/annual-report/report.ts';
import type { Year } from '../src/core/values/plain-date.ts';
import { furtherRows } from './further-units.ts';
import { toldYear, type UnitStory } from './told-years.ts';

/** Stories by unit, one for each of the two full years; the second one reports what became of the first one's problems. */
const stories: Readonly<Record<string, readonly [UnitStory, UnitStory]>> = {
  'qinghe-office': [
    story(
      '全县公文在起草时确定公开属性，全年抽查公文142件，退回重新认定9件。',
      '政府信息公开专栏按法定主题重新归类，清理空白栏目4个。',
      '举办全县培训2次，参加136人次；对各单位公开工作进行年度考核和社会评议，没有责任追究情形。',
      '部分乡镇公开栏目更新不及时，政策解读形式单一。',
      '按月通报更新情况，对三个乡镇上门指导；政策文件与解读同步审核、同步发布。',
    ),
    story(
      '建立涉企政策集中公开目录，归集现行有效文件63件，逐件标注有效性。',
      '在政务服务大厅设政府信息查阅点，全年接待查阅217人次。',
      '按季度抽查37个公开栏目，通报问题21项，均已整改；年度考核和社会评议结果向社会公布，没有责任追究情形。',
      '对申请人的沟通指导还不够，补正次数偏多。',
      '受理窗口增设填写示例，登记时当场核对所需信息的描述。',
    ),
  ],
  'qinghe-finance': [
    story(
      '预算、决算公开前由业务股室和信息公开机构分别核对，更正表格差错7处。',
      '财政资金直达基层情况在专栏按季度公开。',
      '局办公会议听取公开工作汇报2次，组织业务测试1次。',
      '专业术语较多，群众不易看懂。',
      '为部门预算公开增加“怎么看懂”说明，邀请居民代表试读。',
    ),
    story(
      '惠民补贴发放结果公开前统一遮盖身份证号码和银行账号，全年审核清单31份。',
      '预决算公开目录由两级增加到三级，可以按单位查找。',
      '接受县审计部门对公开情况的检查1次，提出的3项意见已整改。',
      '绩效评价结果公开的数量偏少。',
      '把绩效评价结果列入公开目录，明确公开时限。',
    ),
  ],
  'qinghe-land': [
    story(
      '征地信息按批次建档，全年公开征地公告18份、补偿安置方案18份。',
      '征地信息公开平台与政府网站专栏同步更新。',
      '对超期答复的申请逐件查找原因，调整承办岗位1个。',
      '个别申请答复超过法定期限，档案查找耗时较长。',
      '完成2010年以前征地档案数字化，明确档案查询的时限。',
    ),
    story(
      '征地档案数字化全部完成，查找一件档案的时间由3天缩短到半天。',
      '公开征地信息查询指引，提供按村查询的目录。',
      '把答复时限列入股室考核，对超期的2件进行了通报。',
      '涉及历史遗留用地的申请检索难度仍然较大。',
      '与县档案馆建立联合检索机制，检索过程留存记录。',
    ),
  ],
  'qinghe-housing': [
    story(
      '物业、住房保障等政策文件公开前进行合法性和保密审查，全年审查26件。',
      '保障性住房分配结果在小区公示栏和网站同步公开。',
      '设立监督电话，收到公开方面的意见5条，均已答复。',
      '工程建设领域信息分散在多个系统。',
      '梳理工程建设信息公开清单，指定专人汇集。',
    ),
    story(
      '工程建设项目信息公开清单发布，明确43个事项的公开责任。',
      '老旧小区改造进展按月公开，附改造前后照片。',
      '第三方检查发现链接失效11处，已全部修复。',
      '对企业关注的资质审批信息解读不足。',
      '编写资质办理问答，随政策文件一并发布。',
    ),
  ],
  'qinghe-health': [
    story(
      '医疗机构监督检查结果随机抽查、及时公开，全年公开47件。',
      '健康知识和疫苗接种信息在卫生院公告栏张贴。',
      '公开工作纳入科室年度目标，半年检查一次。',
      '基层医疗机构公开意识不强。',
      '编印医疗卫生机构信息公开手册，发放到各卫生院。',
    ),
    story(
      '双随机监督检查结果在7个工作日内公开，数量比上年增加。',
      '预防接种门诊信息实现地图外的文字查询，方便老年人使用。',
      '对12家基层医疗机构公开情况进行抽查。',
      '公共企事业单位信息公开的标准还不统一。',
      '参照上级目录制定县级医疗机构公开事项清单。',
    ),
  ],
  'qinghe-chengguan': [
    story(
      '村（居）务公开与政府信息公开联动，惠农补贴发放前公示两次。',
      '在镇便民服务中心设电子信息屏，滚动发布最新公开事项。',
      '镇纪委对补贴公开情况进行专项检查1次。',
      '村级公告栏更新较慢。',
      '实行公告栏更新拍照回传，每月抽查4个村。',
    ),
    story(
      '低保、临时救助对象公示时遮盖身份证号码和家庭住址，留存原始名单备查。',
      '微信群转发公开事项时附原文链接，方便核对。',
      '组织村（居）干部学习条例2次，参加58人次。',
      '答复文书的格式不够规范。',
      '使用统一的文书模板，由审核人逐件把关。',
    ),
  ],
  'qinghe-liushu': [
    story(
      '乡党政办明确专人收集各站所拟公开信息，登记后统一送审。',
      '乡便民服务大厅设公开栏一处，与县平台内容一致。',
      '班子会议专题研究公开工作1次，自查公开事项26项。',
      '工作人员对公开范围把握不准。',
      '邀请县主管部门上门培训，整理常见问题18条。',
    ),
    story(
      '制定乡政府信息公开事项清单，列明35项内容的公开时限和责任站所。',
      '公开栏增设二维码，扫码可以查看全文。',
      '按清单逐项自查，发现更新不及时3项，已在10日内更新。',
      '主动公开的渠道较少，群众知晓率不高。',
      '利用村广播每周播报一次新公开的事项。',
    ),
  ],
  'qinghe-beishan': [
    story(
      '农田水利项目从立项到验收的信息建立一项一档。',
      '在乡集市设置流动公开栏，逢集更换。',
      '接受县主管部门检查1次，提出的2条意见已整改。',
      '山区村组信息传递慢。',
      '由驻村干部随车送达纸质公开材料。',
    ),
    story(
      '退耕还林补助发放信息分村汇总，核对后公开。',
      '村级公开点增加到9个。',
      '乡人大代表视察公开工作1次。',
      '兼职人员更换频繁，业务不熟。',
      '建立交接清单，交接时逐项核对未办结事项。',
    ),
  ],
  'qinghe-heping': [
    story(
      '社区事务公开前由街道保密审查人员审核，全年审核64件。',
      '社区公告栏和网格微信群同步发布。',
      '街道纪工委抽查社区公开情况2次。',
      '公开内容偏重动态，政策类信息较少。',
      '增加救助、住房、养老政策的原文和办理指引。',
    ),
    story(
      '建立街道与社区两级公开目录，避免重复公开。',
      '在社区服务站设自助查询终端1台。',
      '对6个社区进行公开情况评比，结果张榜公布。',
      '自助终端使用率不高。',
      '由社区工作人员现场指导老年人使用。',
    ),
  ],
  'qinghe': [
    story(
      '县、乡两级全面推行公文公开属性源头认定，县政府文件公开率逐步提高。',
      '全县政府信息公开专栏统一名称和格式，设立查阅点11处。',
      '对全县各单位进行年度工作考核，组织社会评议，发放问卷420份，没有发生责任追究情形。',
      '各单位工作水平不平衡，乡镇兼职人员流动较大。',
      '建立县级业务骨干结对指导制度，编写工作手册。',
    ),
    story(
      '建立全县行政规范性文件公开库，标注有效性并定期清理。',
      '推动查阅点向村（社区）延伸，新增查阅点16处。',
      '工作考核结果向社会公布，社会评议满意度有所提高，没有发生责任追究情形。',
      '个别单位年度报告编报不及时。',
      '对未按时报送的单位进行约谈，纳入年度考核。',
    ),
  ],
};

/** The narrative of a unit's report: what the numbers say, and after it what the unit says of itself. */
export function narrativeOf(
  proposals: readonly SentenceProposal[],
  unitId: string,
  turn: 0 | 1,
  year: Year,
): Narrative {
  const own = stories[unitId]?.[turn] ?? toldOf(unitId, turn);
  const added = proposals.map((proposal) => {
    const more = { 政府信息管理: own.management, 政府信息公开平台建设: own.platform, 监督保障: own.supervision }[
      proposal.part ?? ''
    ];
    return more === undefined ? proposal : { ...proposal, text: `${proposal.text}${more}` };
  });
  const draft = firstDraft(added).narrative;
  return { ...draft, 5: `${year}年工作中存在的主要问题：${own.problems}\n改进情况：${own.measures}` };
}

function toldOf(unitId: string, turn: 0 | 1): UnitStory {
  const at = furtherRows.findIndex(({ id }) => id === unitId);
  const row = furtherRows[at];
  if (row === undefined) throw new Error(`There is no story for ${unitId}.`);
  return toldYear(unitId, at, turn, row.matters);
}

function story(
  management: string,
  platform: string,
  supervision: string,
  problems: string,
  measures: string,
): UnitStory {
  return { management, platform, supervision, problems, measures };
}
