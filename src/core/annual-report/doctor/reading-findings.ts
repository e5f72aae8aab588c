import { form2021, instrument } from '../../law/citation.ts';
import { misplacedParts } from '../checks/overview-checks.ts';
import type { Finding } from '../finding.ts';
import { overviewPartsOf } from '../overview-parts.ts';
import type { AnnualReport } from '../report.ts';
import { cellFindings } from './cell-findings.ts';
import type { DocumentText } from './document-text.ts';
import { labelFindings } from './label-findings.ts';
import { type LostHeader, lostHeaders } from './lost-headers.ts';
import type { TablesReading } from './report-tables.ts';

/** 《政府网站发展指引》: the text of a page and its frame are different things. */
const siteGuide = instrument('《政府网站发展指引》', '国办发〔2017〕47号');

/** Everything that was noticed while reading, in the order of the sections. */
export function readingFindings(read: {
  readonly reading: TablesReading;
  readonly text: DocumentText;
  readonly report: AnnualReport;
}): readonly Finding[] {
  const findings = [
    ...frameFinding(read.text),
    ...runOnFinding(read.reading),
    ...partFindings(read.text, read.report),
    ...lostHeaders(read.reading.alignment).map(headerFinding),
    ...labelFindings(read.reading),
    ...cellFindings(read.reading),
  ];
  const lineOf = ({ place }: Finding): number => place.line ?? 0;
  return [...findings].sort((one, other) => one.place.section - other.place.section || lineOf(one) - lineOf(other));
}

function frameFinding({ frame }: DocumentText): readonly Finding[] {
  const [first] = frame;
  if (first === undefined) return [];
  const quoted = frame.slice(0, 3).map(({ text }) => `“${[...text].slice(0, 30).join('')}”`);
  return [
    {
      rule: 'D-page-chrome',
      severity: 'notice',
      verdict: 'fail',
      place: { section: 0, line: first.line },
      message: `正文之前混有网页的导航、日期、来源或点击数等内容：${quoted.join('、')}。`,
      cite: siteGuide,
      fix: { kind: 'note', why: `校读本从标题开始，删去第${frame.map(({ line }) => line).join('、')}行。` },
    },
  ];
}

function runOnFinding({ alignment }: TablesReading): readonly Finding[] {
  if (!alignment.isRunOn) return [];
  return [
    {
      rule: 'D-run-on',
      severity: 'warning',
      verdict: 'uncertain',
      place: { section: 0 },
      message: '这份文本的表格各格的数字连在一起。各行按勾稽关系拆分，只有一种拆法的才采用，行号按拆开后的各行计。',
      cite: form2021,
      fix: { kind: 'note', why: '请换用原网页或保留换行的文本，并核对拆开的数字。' },
    },
  ];
}

function partFindings({ sections }: DocumentText, { narrative }: AnnualReport): readonly Finding[] {
  const overview = narrative[1];
  if (overview === undefined) return [];
  const parts = overviewPartsOf(overview);
  return misplacedParts(overview).map((finding) => {
    const part = parts.find((candidate) => candidate.part === finding.place.part);
    const line = part === undefined ? undefined : sections.get(1)?.[part.paragraph]?.line;
    return line === undefined ? finding : { ...finding, place: { ...finding.place, line } };
  });
}

function headerFinding({ table, column, label, line, isWhole }: LostHeader): Finding {
  const place = {
    section: table,
    table,
    ...(column === '' ? {} : { column }),
    ...(line === undefined ? {} : { line }),
  };
  return {
    rule: 'D-header-lost',
    severity: 'warning',
    verdict: 'fail',
    place,
    message:
      isWhole === true
        ? `表${chinese[table]}的表头（${label}）没有找到，各列按格式的固定顺序读取。`
        : `表${chinese[table]}的表头“${label}”缺失或不完整，各列按格式的固定顺序读取。`,
    cite: form2021,
    fix: { kind: 'note', why: `在表${chinese[table]}补上表头“${label}”。` },
  };
}

const chinese = { 2: '二', 3: '三', 4: '四' } as const;
