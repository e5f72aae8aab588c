import type { PageStyle } from './page-styles.ts';

/** The page of a website around the text of a report: what stands above it and below it. */
export function framed(parts: readonly string[], style: PageStyle): readonly string[] {
  if (!style.framed) return parts;
  return isHtml(style) ? [htmlHead, ...parts, htmlFoot] : [...textHead, ...parts, ...textFoot];
}

export function isHtml({ layout }: PageStyle): boolean {
  return layout === 'html' || layout === 'htmlParagraphs';
}

const textHead = [
  '当前位置：首页 > 政务公开 > 政府信息公开年报',
  '索引号: 6540-2024-00012',
  '发布机构: 测试县人民政府办公室',
  '发布时间: 2024-01-26 16:34　点击: 535 次',
];
const textFoot = ['上一篇：没有了', '主办：测试县人民政府办公室', '新公网安备 65400002000012号 网站标识码 6540000001'];

const htmlHead = `<nav><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li>政府信息公开年报 12</li></ul></nav>
<table class="xxgk"><tr><td>索引号</td><td>6540-2024-00012</td><td>主题分类</td><td>综合政务</td></tr>
<tr><td>发布机构</td><td>测试县人民政府办公室</td><td>发布日期</td><td>2024-01-26</td></tr>
<tr><td>名称</td><td colspan="3">政府信息公开工作年度报告</td></tr></table><p>发布时间: 2024-01-26 点击：<b>535</b> 次</p>`;
const htmlFoot = `<div class="fj"><p>上一篇：没有了</p><table><tr><td>友情链接</td><td>0</td><td>1</td></tr></table></div>
<footer><p>主办：测试县人民政府办公室 网站标识码 6540000001</p><script>var total = 7;</script></footer>`;

/** Cuts words and numbers by tags that say nothing, at places that follow from the text. */
export function cutByTags(text: string): string {
  if (text.length < 2 || text.includes('&') || text.includes('<')) return text;
  const at = 1 + (text.length % (text.length - 1));
  return `<span>${text.slice(0, at)}</span><b></b><font>${text.slice(at)}</font>`;
}

/** Tables inside tables that only arrange the page. */
export function nested(table: string): string {
  return `<table class="layout"><tr><td width="20"></td><td><div>${table}</div></td></tr></table>`;
}

const syllables = ['gōng', 'kāi', 'zhèng', 'fǔ', 'xìn', 'xī', 'nián', 'lǜ'];

/** Every Chinese character with how it is read behind it. */
export function annotated(text: string, style: PageStyle): string {
  if (!style.annotated) return text;
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const reading = syllables[(character.codePointAt(0) ?? 0) % syllables.length] ?? '';
    return style.layout === 'html' ? `<ruby>${character}<rt>${reading}</rt></ruby>` : `${character}(${reading})`;
  });
}

const traditionalForms =
  '总總计計开開关關规規审審诉訴讼訟复複议議维維纠糾结結转轉办辦处處务務业業机機会會组組织織请請数數项項于於国國类類过過执執询詢现現无無补補内內举舉报報确確认認获獲费費缴繳纳納单單万萬额額强強制製发發废廢况況题題进進对對采採购購权權应應属屬违違护護优優条條则則';

export function traditional(text: string): string {
  let result = text;
  for (let at = 0; at < traditionalForms.length; at += 2)
    result = result.replaceAll(traditionalForms[at] ?? '', traditionalForms[at + 1] ?? '');
  return result;
}
