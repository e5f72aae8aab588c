import { describe, expect, it } from 'vitest';
import { parsedMarkup } from '../../documents/word/parsed-markup.ts';
import type { FileId } from '../values/ids.ts';
import { isSafeHref } from './body-links.ts';
import { blocksFromMarkup } from './markup-blocks.ts';

const read = (html: string) => blocksFromMarkup(parsedMarkup(html), () => undefined);
const blocks = (html: string) => read(html).blocks;
const paragraph = (text: string) => ({ kind: 'paragraph', spans: [{ text }] });

describe('pasted text', () => {
  it.each([
    ['<p style="color:red;font-size:22pt"><font face="仿宋">请做好春灌</font></p>', [paragraph('请做好春灌')]],
    ['第一行<br>第二行', [paragraph('第一行'), paragraph('第二行')]],
    ['<div>甲<div>乙</div>丙</div>', [paragraph('甲'), paragraph('乙'), paragraph('丙')]],
    ['<p>政府\n信息公开 open\nup</p>', [paragraph('政府信息公开 open up')]],
    ['<p>　　首行缩进&nbsp;</p><p>&nbsp;</p>', [paragraph('首行缩进')]],
    ['<p>一<o:p></o:p></p><!-- 批注 --><script>alert(1)</script><style>p{}</style>', [paragraph('一')]],
    [
      '<h1>标题</h1><h5>小标题</h5>',
      [
        { kind: 'heading', level: 2, text: '标题' },
        { kind: 'heading', level: 4, text: '小标题' },
      ],
    ],
    ['<p align="center">居中</p>', [{ ...paragraph('居中'), align: 'center' }]],
    ['<p>旧<del>不要</del>文</p>', [paragraph('旧文')]],
    ['<p>正\ud800文&#1;字</p>', [paragraph('正文字')]],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('keeps bold, italic, underlined words and safe links', () => {
    expect(
      blocks(
        '<p>见<b>附件</b><b style="font-weight:normal">一</b><i>和</i><u>二</u><a href="https://example.cn/a">网页</a><a href="javascript:x()">坏</a></p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { text: '见' },
          { text: '附件', isBold: true },
          { text: '一' },
          { text: '和', isItalic: true },
          { text: '二', isUnderlined: true },
          { text: '网页', href: 'https://example.cn/a' },
          { text: '坏' },
        ],
      },
    ]);
  });

  it('keeps the numbers that Word drew, and makes a list of its bullets', () => {
    const item = (label: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp;</span></span><![endif]>${text}</p>`;
    expect(blocks(item('一、', '要求') + item('·', '自查') + item('·', '抽查') + item('1.1', '范围'))).toEqual([
      paragraph('一、要求'),
      { kind: 'list', isOrdered: false, items: [[{ text: '自查' }], [{ text: '抽查' }]] },
      paragraph('1.1 范围'),
    ]);
  });

  it('flattens lists in lists and keeps their order', () => {
    expect(blocks('<ol><li><p>甲</p><ul><li>甲之一</li></ul></li><li>乙</li></ol>')).toEqual([
      { kind: 'list', isOrdered: true, items: [[{ text: '甲' }], [{ text: '甲之一' }], [{ text: '乙' }]] },
    ]);
  });

  it('keeps tables with their joined cells, and takes a first row of words for its heads', () => {
    expect(
      blocks(
        '<table><caption>补贴</caption><tr><td>村名</td><td colspan=2>金额</td></tr><tr><td rowspan="2">上村</td><td>1</td><td><p>甲</p><p>乙</p></td></tr></table>',
      ),
    ).toEqual([
      {
        kind: 'table',
        caption: '补贴',
        rows: [
          [
            { lines: [[{ text: '村名' }]], isHeader: true },
            { lines: [[{ text: '金额' }]], isHeader: true, columnSpan: 2 },
          ],
          [
            { lines: [[{ text: '上村' }]], rowSpan: 2 },
            { lines: [[{ text: '1' }]] },
            { lines: [[{ text: '甲' }], [{ text: '乙' }]] },
          ],
        ],
      },
    ]);
  });

  it('takes a frame of one cell away', () => {
    expect(blocks('<table><tr><td><p>甲</p><ul><li>乙</li></ul></td></tr></table>')).toEqual([
      paragraph('甲'),
      { kind: 'list', isOrdered: false, items: [[{ text: '乙' }]] },
    ]);
  });

  it('tells of pictures and of hidden words that it lost', () => {
    expect(read('<p>甲<span style="display:none">密</span><img src="https://example.cn/x.png"></p>')).toEqual({
      blocks: [paragraph('甲')],
      lost: ['hiddenText', 'picture'],
    });
  });

  it('places a picture that is a file of the item, with what it shows', () => {
    const fileId = 'picture-001' as FileId;
    expect(blocksFromMarkup(parsedMarkup('<p>前<img src="a" alt="施工 现场">后</p>'), () => fileId).blocks).toEqual([
      paragraph('前'),
      { kind: 'picture', fileId, words: '施工 现场' },
      paragraph('后'),
    ]);
  });

  it('survives a tree that is deeper than any document', () => {
    expect(() => blocks(`${'<div>'.repeat(5_000)}深${'</div>'.repeat(5_000)}`)).not.toThrow();
  });
});

describe('an address in a text', () => {
  it.each([
    ['https://www.gov.cn/a?b=1', true],
    ['mailto:office@example.cn', true],
    ['/d/000014349/2026-00001', true],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///C:/a.doc', false],
    ['https://a b', false],
  ])('%s may stand: %s', (href, expected) => {
    expect(isSafeHref(href)).toBe(expected);
  });
});
