import { describe, expect, it } from 'vitest';
import { htmlDocument } from './html-lines.ts';

const linesOf = (html: string) =>
  htmlDocument(html).lines.flatMap((line): readonly unknown[] => {
    if (line.kind === 'row') return [line.cells.map((cell) => `${cell.column}:${cell.text.replace(/\s+/g, '')}`)];
    return line.text === '' ? [] : [line.text];
  });

describe('paragraphs and tables of a page', () => {
  it.each([
    ['paragraphs', '<p>甲<span>乙</span>&nbsp;</p><div>丙<br/>丁</div>', ['甲乙', '丙', '丁']],
    [
      'cells with paragraphs in them',
      '<table><tr><td><p>商业</p><p>企业&nbsp; </p></td><td>0</td></tr></table>',
      [['0:商业企业', '1:0']],
    ],
    [
      'spans across and down',
      '<table><tr><td rowspan="2" colspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>乙</td><td>丙</td><td>3</td></tr></table>',
      [['0:甲', '2:1'], ['2:2'], ['0:乙', '1:丙', '2:3']],
    ],
    [
      'a table that arranges the page',
      '<table><tr><td>左</td><td><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>',
      ['左', ['0:规章', '1:0']],
    ],
    ['a table of one column', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', ['甲', '乙']],
    [
      'scripts, styles and menus of choices',
      '<style>p{}</style><script>var a = "<p>0</p>"</script><select><option>1</option></select><p>甲</p>',
      ['甲'],
    ],
    ['a tag that is none', '<p>根据<中华人民共和国>条例</p>', ['根据<中华人民共和国>条例']],
  ])('%s', (_what, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('are numbered in reading order', () => {
    const { lines } = htmlDocument('<p>甲</p><table><tr><td>规章</td><td>0</td></tr></table><p>乙</p>');
    expect(lines.filter((line) => line.kind === 'row' || line.text !== '').map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('survive a span of millions and a depth of thousands', () => {
    const wide = '<table><tr><td colspan="99999999" rowspan="99999999">甲</td><td>0</td></tr></table>';
    expect(linesOf(wide)).toEqual([['0:甲', '200:0']]);
    expect(() => linesOf('<div>'.repeat(20_000))).not.toThrow();
  });

  it('have a title of their own', () => {
    expect(htmlDocument('<title> 某县2024年年度报告 </title><p>甲</p>').title).toBe('某县2024年年度报告');
  });
});
