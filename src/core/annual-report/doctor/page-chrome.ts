import { legendOpening } from '../missing-words.ts';

const pageNumber =
  /^(?:[-‐–—―_·~～－]{1,2}\s*\d{1,4}\s*[-‐–—―_·~～－]{1,2}|第\s*\d{1,4}\s*页(?:.{0,4}共\s*\d{1,4}\s*页)?|(?:page|p\.)\s*\d{1,4})$/iu;

/** Words of a web page's frame: navigation, dates of publication, counters, buttons. */
const frameWords = [
  /星期[一二三四五六日天]/u,
  /^(?:首页|返回顶部|返回首页|网站地图|联系我们|网站首页|无障碍浏览|长者模式|繁體|繁体|登录|注册|微信|微博|QQ空间|打印|关闭|收藏|分享)(?:$|[\s|>》｜])/u,
  /当前位置|您的位置|您现在的位置|所在位置/u,
  /(?:点击|浏览|阅读|访问)(?:量|数|次数|率)?\s*[:：]/u,
  /^(?:访问量|浏览量|点击量)/u,
  /(?:发布|发文|成文|更新|生成)(?:日期|时间)\s*[:：]/u,
  /^(?:日期|时间)\s*[:：]\s*\d{4}/u,
  /(?:信息|文章|稿件)?(?:来源|作者|责任编辑|编辑|审核)\s*[:：]/u,
  /^(?:索引号|文号|发布机构|栏目|原文链接|主题分类|信息分类|公开方式|体裁分类)\s*[:：]/u,
  /字体?(?:大小|号)?\s*[:：]?\s*[[【(（]?\s*大\s+中\s+小/u,
  /打印(?:本页)?.{0,6}关闭|分享到|扫一扫|下载文字版|全真版/u,
];

/** What stands under the text of a web page. */
const footerWords = [
  /网站标识码|公安备案|ICP备|备案号|版权所有|copyright/iu,
  /^(?:主办|承办|技术支持|主管)(?:单位)?\s*[:：]/u,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关文档|相关附件|附件下载|附件|友情链接|分享到|扫一扫|打印本页|关闭窗口|返回顶部|网站地图|联系我们)/u,
  /打印(?:本页)?.{0,6}关闭/u,
  /(?:点击|浏览|阅读|访问)(?:量|数|次数)?\s*[:：]\s*\d/u,
];

/** Frame lines are short; a paragraph that happens to hold such a word is text. */
const longestFrameLine = 160;

/** Whether a line is only the number of a printed page. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text.normalize('NFKC').trim());
}

/** Whether a line above the report's text belongs to the page it was published on. */
export function isPageFrame(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return plain.length <= longestFrameLine && frameWords.some((word) => word.test(plain));
}

/** Whether a line below the report's text belongs to the page it was published on. */
export function isPageFooter(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return plain.length <= longestFrameLine && footerWords.some((word) => word.test(plain));
}

/** Whether a line under a table only tells what its empty cells mean, as our own outputs do. */
export function isLegend(text: string): boolean {
  return text.startsWith(legendOpening);
}

const day =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
const longestName = 40;

/** Whether two lines at the end are the agency and the day of the document. */
export function isSignature(agency: string, dayLine: string): boolean {
  return day.test(dayLine.trim()) && agency.length <= longestName && !/[。；：，！？]/u.test(agency);
}
