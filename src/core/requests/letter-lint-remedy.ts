import { litigationAct, reconsiderationAct } from '../law/citation.ts';
import { blockLines } from './letter-document.ts';
import type { LetterFacts } from './letter-facts.ts';
import {
  errorIn,
  type LetterCheck,
  type LetterFinding,
  placeOf,
  typedParagraphs,
  warningIn,
} from './letter-finding.ts';
import { type LetterKind, letterOf } from './letters.ts';
import { outcomeOf, type RemedyClass, remedyOf } from './outcomes.ts';

const place = { part: 'remedy' } as const;

/** Whether a letter tells its addressee how to challenge it: decisions do, steps on the way do not (law page §5.4). */
function carriesRemedy(kind: LetterKind): boolean {
  return letterOf(kind).clock === 'end' || kind === 'third-party-disclosure-notice';
}

/** The paragraph is there, of the right class, and names the organs. */
const remedyCheck: LetterCheck = ({ document, facts }) => {
  const { kind, blocks } = document;
  if (kind === null || !carriesRemedy(kind)) return [];
  const { remedy } = facts;
  const organ = organFindings(facts);
  if (organ.some(({ severity }) => severity === 'error')) return organ;
  const text = blocks
    .filter(({ part }) => part === 'remedy')
    .flatMap(blockLines)
    .join('');
  if (remedy === null || text.trim() === '')
    return [
      errorIn(place, 'remedyMissing', '没有告知救济途径、复议机关和期限，请重新生成文书。', reconsiderationAct(20, 3)),
    ];
  const findings: LetterFinding[] = [...organ];
  const expected = classFor(kind, facts) ?? remedy.remedy;
  if (!isOfClass(text, expected) || remedy.remedy !== expected) findings.push(wrongClass(expected));
  if (remedy.reviewOrgan !== null && !text.includes(remedy.reviewOrgan))
    findings.push(
      errorIn(
        place,
        'organDiffers',
        `救济途径应当写明行政复议机关“${remedy.reviewOrgan}”，请重新生成文书。`,
        reconsiderationAct(24),
      ),
    );
  return findings;
};

function organFindings({ remedy }: LetterFacts): readonly LetterFinding[] {
  if (remedy === null) return [];
  if (remedy.reviewOrgan === null) {
    const message = '机关名单推不出行政复议机关，请在“设置—救济告知”中填写行政复议机关的全称。';
    return [errorIn(place, 'organMissing', message, reconsiderationAct(24))];
  }
  if (remedy.court !== null) return [];
  const message = '没有填写有管辖权的人民法院，文中只写了法院的级别。请在“设置—救济告知”中填写法院全称。';
  return [warningIn(place, 'courtMissing', message, litigationAct(46))];
}

/** The class that follows from the decision; undefined where a setting decides it. */
function classFor(kind: LetterKind, { outcome, refusedPartGrounds }: LetterFacts): RemedyClass | undefined {
  if (kind === 'third-party-disclosure-notice') return 'optional';
  if (outcome === null || outcomeOf(outcome).setting === 'administrativeInquiryRemedy') return undefined;
  return remedyOf(outcome, {}, refusedPartGrounds);
}

function isOfClass(text: string, remedy: RemedyClass): boolean {
  const [first, either] = [text.includes('应当先'), text.includes('也可以')];
  switch (remedy) {
    case 'optional':
      return either && !first;
    case 'reconsiderationFirst':
      return first && !either;
    case 'reconsiderationFirstForRefusedPart':
      return first && either && text.includes('不予公开的部分');
  }
}

function wrongClass(expected: RemedyClass): LetterFinding {
  const message =
    expected === 'optional'
      ? '这一处理决定可以复议也可以直接起诉，救济途径却写成了复议前置，请重新生成文书。'
      : '依据第十四条、第十五条、第十六条不予公开的，应当写明先申请行政复议，请重新生成文书。';
  return errorIn(place, 'remedyClass', message, reconsiderationAct(23, 2));
}

/** Remedies are told by the computed paragraph alone; what is typed beside it contradicts it sooner or later. */
const typedRemedyCheck: LetterCheck = ({ document }) =>
  typedParagraphs(document)
    .filter(({ text }) => /行政复议|行政诉讼|提起诉讼|起诉期限/.test(text))
    .map((block) =>
      warningIn(
        placeOf(block),
        'remedyTyped',
        '填写的内容里另写了复议或者诉讼的途径。救济途径由系统生成，请删去以免矛盾。',
      ),
    );

/** Checks of the paragraph on remedies. */
export const remedyChecks: readonly LetterCheck[] = [remedyCheck, typedRemedyCheck];
