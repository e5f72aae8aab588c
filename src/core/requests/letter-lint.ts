import { blockLines, type LetterBlock, type LetterDocument } from './letter-document.ts';
import type { LetterFacts } from './letter-facts.ts';
import { errorIn, type LetterCheck, type LetterFinding } from './letter-finding.ts';
import { frameChecks } from './letter-lint-frame.ts';
import { periodChecks } from './letter-lint-periods.ts';
import { remedyChecks } from './letter-lint-remedy.ts';
import { wordChecks } from './letter-lint-words.ts';
import { letterOf } from './letters.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';

/**
 * What is wrong with a letter before it goes out: facts, basis, decision, remedy, day, number, seal, addressee, contact,
 * contradictions between its words and the record. Errors come first; with one of them a letter is not issued. A draft
 * has no day and no number yet.
 */
export function lintLetter(
  document: LetterDocument,
  facts: LetterFacts,
  { isIssuing = true }: { readonly isIssuing?: boolean } = {},
): readonly LetterFinding[] {
  const checks: readonly LetterCheck[] = [
    contentsCheck,
    basisCheck,
    outcomeCheck,
    ...frameChecks,
    ...remedyChecks,
    ...periodChecks,
    ...wordChecks,
  ];
  const findings = checks.flatMap((check) => check({ document, facts, isIssuing }));
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity !== 'error'),
  ];
}

/** Whether a letter may go out with these findings. */
export function mayBeIssued(findings: readonly LetterFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** Every item that the instrument must contain is said by something that is there. */
const contentsCheck: LetterCheck = ({ document }) => {
  const { kind } = document;
  if (kind === null) return [];
  const said = new Set(saidBy(document));
  const { contents, cite, title } = letterOf(kind);
  return contents
    .filter((item) => !said.has(item))
    .map((item) =>
      errorIn(
        { part: 'decision' },
        'contentMissing',
        `《${title}》应当写明“${item}”，现在没有。请补充相应内容。`,
        cite,
      ),
    );
};

/** The items of `contents` that a letter says. */
export function saidBy({ blocks, slip }: LetterDocument): readonly string[] {
  return [...blocks.flatMap(itemsOf), ...(slip?.says ?? []), ...(slip?.blocks.flatMap(itemsOf) ?? [])];
}

function itemsOf(block: LetterBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flatMap(({ says = [] }) => says);
  return block.text.trim() === '' ? [] : (block.says ?? []);
}

/** An article is named, facts and a decision are there; forms and papers without an article are free. */
const basisCheck: LetterCheck = ({ document, facts }) => {
  const { kind, blocks, audience } = document;
  if (kind === null || audience === 'internal') return [];
  const { cite } = letterOf(kind);
  const textOf = (part: LetterBlock['part']) =>
    blocks
      .filter((block) => block.part === part)
      .flatMap(blockLines)
      .join('');
  const findings: LetterFinding[] = [];
  if (cite.article !== undefined && !/第[一二三四五六七八九十百零]+条/.test(textOf('articles')))
    findings.push(
      errorIn({ part: 'articles' }, 'basisMissing', '没有写明依据的条款，请写明法规名称和具体条款。', cite),
    );
  if (textOf('decision').trim() === '')
    findings.push(errorIn({ part: 'decision' }, 'decisionMissing', '没有处理决定，请填写。', cite));
  if (facts.request.summary.trim() === '')
    findings.push(errorIn({ part: 'request' }, 'requestMissing', '没有申请内容摘要，请在登记中补充所需信息的描述。'));
  return findings;
};

/** The instrument is that of the decision. */
const outcomeCheck: LetterCheck = ({ document: { kind }, facts: { outcome } }) => {
  if (kind === null || letterOf(kind).clock !== 'end') return [];
  if (outcome === null) return [errorIn({ fact: 'outcome' }, 'outcomeMissing', '没有选择处理决定，请先选择再制发。')];
  if (fits(outcome, kind)) return [];
  const { label, letter } = outcomeOf(outcome);
  const message = `处理决定是“${label}”，应当使用《${letterOf(letter).title}》，请更换文书。`;
  return [errorIn({ fact: 'outcome' }, 'wrongInstrument', message)];
};

function fits(outcome: Outcome, kind: LetterDocument['kind']): boolean {
  return outcomeOf(outcome).letter === kind;
}
