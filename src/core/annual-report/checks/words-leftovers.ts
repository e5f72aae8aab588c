import { ogi } from '../../law/citation.ts';
import type { ReportCheck } from './report-check.ts';
import { type WordRow, wordCheck } from './words-check.ts';

/** What templates, covering letters, web pages and drafts leave in a text that was copied from them. */
const leftoverRows: readonly WordRow[] = [
  {
    id: 'S-01',
    title: '没有留空待填的横线、方框和星号',
    severity: 'warning',
    in: 'typed',
    pattern: /[_＿]{2,}|[*＊]{2,}|[○〇□■◯]{2,}|(?:共|为|收到|办结|公开)[ \u3000]{2,}(?:件|条|次|期|份)/gu,
    says: '是没有填写的空位。',
    remedy: '填上实际内容；没有的写0或者删去。',
  },
  {
    id: 'S-02',
    title: '没有以字母代替的数字和名称',
    severity: 'warning',
    pattern:
      /(?<![A-Za-z])(?:[NMn])(?=[件条次期份人])|某某(?:局|乡|镇|县|市|街道|单位)?|(?<![A-Za-z\d])[Xx](?=[件条次期份年月日])/gu,
    says: '是模板中的代用字。',
    remedy: '换成实际的数字或者名称。',
  },
  {
    id: 'S-03',
    title: '没有待办的字样',
    severity: 'warning',
    pattern:
      /(?<![有期等])待(?:补充|核实|核对|填写|填报|完善数据|确认数据|定稿)|TODO|TBD|数据后补|此处(?:插入|补充|加)/giu,
    says: '是起草时给自己留的提示。',
    remedy: '补上内容后删去提示。',
  },
  {
    id: 'S-04',
    title: '没有请示、批示用语',
    severity: 'warning',
    pattern:
      /(?:妥否|当否|是否妥当),?请(?:批示|审示|指示)|请予(?:审定|审阅|批示)|请(?:领导)?(?:审阅|审示)|呈(?:请|报)领导/gu,
    says: '是上报时的请示用语，不是年度报告的内容。',
    remedy: '删去。',
  },
  {
    id: 'S-05',
    title: '没有填报、审核人员的签署栏',
    severity: 'warning',
    cite: ogi(15),
    pattern:
      /(?:填报人|填表人|制表人|审核人|审签人|签发人|经办人|单位负责人|校对人?)(?:签字|签名)?:|\((?:盖章|公章|签章|单位盖章)\)/gu,
    says: '是填报表的签署栏，公布的报告不需要，也可能带出个人信息。',
    remedy: '删去签署栏。',
  },
  {
    id: 'S-06',
    title: '没有填报说明',
    severity: 'warning',
    pattern:
      /填报说明|填写说明|填表说明|字数(?:控制|不超过|不少于|要求)|不超过\d+字|\((?:必填|选填|可选|可不填|如无.{0,6}填)[^)]*\)|填报口径|(?:模板|样表|范本|参考格式)(?:如下|:|\d)/gu,
    says: '是填报要求，不是本机关的情况。',
    remedy: '删去填报要求，写实际情况。',
  },
  {
    id: 'S-07',
    title: '没有二选一的模板词',
    severity: 'warning',
    pattern:
      /(?:我|本)(?:局|乡|镇|县|市|区|办|委|单位)(?:[/／][^\s,。]{1,4}|\((?:局|乡|镇|县|市|区|办|委|单位|街道|科|室)[^)]{0,6}\))|有[/／]无|是[/／]否|已[/／]未/gu,
    says: '是供选择的模板词，没有选定。',
    remedy: '留下符合本机关情况的一个。',
  },
  {
    id: 'S-08',
    title: '没有网页的导航和按钮文字',
    severity: 'warning',
    pattern:
      /(?:点击|浏览|访问|阅读)(?:次数|量|数)?:\d+|打印本页|关闭(?:本页|窗口)|分享到|返回顶部|上一篇|下一篇|扫一扫|当前位置:|字号:|\[(?:大|中|小)\]|附件下载/gu,
    says: '是网页上的文字，不属于报告。',
    remedy: '删去网页文字。',
  },
  {
    id: 'S-09',
    title: '没有批注和修改痕迹',
    severity: 'warning',
    pattern: /[【[(](?:批注|修改意见|建议(?:改|删)|此句|此处删|删除|已修改|修订)[^】\])]*[】\])]|批注\d*:/gu,
    says: '是审改时的批注。',
    remedy: '处理批注后删去。',
  },
  {
    id: 'S-10',
    title: '没有网页代码和排版记号',
    severity: 'warning',
    in: 'typed',
    pattern:
      /&(?:nbsp|amp|lt|gt|quot);|<\/?(?:p|br|span|div|td|tr|table|strong|b|font)\b[^>]{0,200}>|^[^\S\n]{0,8}#{1,4}\s|\\n|\[object Object\]|undefined|NaN/gimu,
    says: '是网页代码或者排版记号。',
    remedy: '删去代码，只留文字。',
  },
  {
    id: 'S-11',
    title: '没有写作软件的应答语',
    severity: 'warning',
    pattern:
      /作为(?:一个|一名)?(?:人工智能|AI|语言模型)|以下是(?:为您|根据您)|根据您(?:提供|的要求)|希望(?:以上|这).{0,10}(?:对您|能帮)|如需(?:进一步)?(?:修改|调整),?请(?:告诉|告知)我/gu,
    says: '是写作软件对使用者说的话。',
    remedy: '删去，并核对全文是否属实。',
  },
  {
    id: 'S-12',
    title: '日期没有留空',
    severity: 'warning',
    in: 'typed',
    pattern:
      /(?:20\d{2}|\d{2,4})?年[ \u3000]{1,6}月[ \u3000]{0,6}日|\d{1,2}月[ \u3000]{1,6}日|[（(][ \u3000]*年[ \u3000]*月[ \u3000]*日[)）]/gu,
    says: '的日期没有填写。',
    remedy: '填上日期或者删去。',
  },
  {
    id: 'S-13',
    title: '没有“其他单位照此办理”的部署用语',
    severity: 'warning',
    pattern:
      /请各(?:单位|部门|乡镇|街道)[^。;]{0,20}(?:认真|遵照|抓好|贯彻|落实|执行|报送)|现(?:将|就)[^。;]{0,24}(?:通知如下|印发给你们)|特此(?:通知|函复|批复)/gu,
    says: '是通知、来函的用语。',
    remedy: '删去，报告只写本机关的情况。',
  },
  {
    id: 'S-14',
    title: '正文没有另一个标题和抬头',
    severity: 'notice',
    pattern:
      /(?:^|[,:])(?:各位领导|尊敬的[^,:。]{1,12}[,:]|(?:县|市|区|省)(?:政府|人民政府)(?:办公室|办公厅)?:(?!http))/gu,
    says: '是书信或者呈报件的抬头。',
    remedy: '删去抬头。',
  },
];

/** Rules about words that a text kept from a template, a letter, a web page or a draft. */
export const leftoverChecks: readonly ReportCheck[] = leftoverRows.map(wordCheck);
