import { Markup } from './markup.ts';
import { blockColour, officialPage, textWidth } from './official-layout.ts';

const { width, height, top, right, bottom, left } = officialPage;

/** Layout of official documents (GB/T 9704) for screen and paper; names the official fonts and loads none. */
export const reportStyle = new Markup(`
@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
body { margin: 0; color: #000; background: #fff; font: 16pt/28.95pt FangSong_GB2312, FangSong, STFangsong, serif; }
main { max-width: ${textWidth}mm; margin: 0 auto; padding: 1rem; }
h1 { margin: 0 0 28.95pt; text-align: center; font: 22pt/35pt FZXiaoBiaoSong-B05S, STZhongsong, SimSun, serif; }
h2 { margin: 0; text-indent: 2em; font: inherit; font-family: SimHei, STHeiti, sans-serif; break-after: avoid; }
h3 { margin: 0; text-indent: 2em; font: inherit; font-family: KaiTi_GB2312, KaiTi, STKaiti, serif; break-after: avoid; }
.lead { font-family: KaiTi_GB2312, KaiTi, STKaiti, serif; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.notice { border: 1px solid; padding: .5em; margin-bottom: 14pt; text-indent: 0; font-size: 12pt; line-height: 1.6; }
.legend { text-indent: 0; font-size: 10.5pt; line-height: 1.5; }
.signature { margin-top: 28.95pt; padding-right: 2em; text-align: right; break-inside: avoid; }
.wide { overflow-x: auto; margin: 4pt 0 10pt; }
table { width: 100%; min-width: 36rem; border-collapse: collapse; table-layout: fixed; font: 10pt/1.3 SimSun, STSong, serif; }
.table-2 { font-size: 12pt; }
th, td { border: 1px solid #000; padding: 2pt 1pt; text-align: center; font-weight: normal; overflow-wrap: anywhere; }
.left, .block { text-align: left; }
.block { background: #${blockColour}; }
td:not(.left) { overflow-wrap: normal; }
.table-3 .long, .table-4 .long { font-size: 7.5pt; }
.table-3 .longest, .table-4 .longest { font-size: 5.5pt; }
tr { break-inside: avoid; }
@media print {
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { min-width: 0; break-inside: avoid; line-height: 1.2; }
  th, td { padding: 1.5pt 1pt; }
  .block { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`);
