import { extensionLimit, formatPeriod, replyLimit, timeLimits } from '../deadlines/time-limits.ts';
import { feeRules, ogi } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import { formatChinese, type PlainDate, parsePlainDate } from '../values/plain-date.ts';
import { errorIn, type LetterCheck, type LetterFinding, placeOf, typedParagraphs } from './letter-finding.ts';

/** An extension is consented to before the period ends, for at most 20 working days altogether (Article 33(2)). */
const extensionCheck: LetterCheck = ({ document: { kind }, facts }) => {
  if (kind !== 'extension-notice' || facts.extension === undefined) return [];
  const { workingDays, earlierWorkingDays } = facts.extension;
  const { replyDueOn, newReplyDueOn } = facts.days;
  const place = { fact: 'extension' } as const;
  const most = inForceOn(extensionLimit, dayOfRequest(facts.request)).workingDays;
  const findings: LetterFinding[] = [];
  if (workingDays < 1 || workingDays + earlierWorkingDays > most)
    findings.push(
      errorIn(
        place,
        'extensionLength',
        `延长的期限累计不得超过${most}个工作日，现为${workingDays + earlierWorkingDays}个，请减少。`,
        ogi(33, 2),
      ),
    );
  if (replyDueOn !== undefined && facts.madeOn !== null && facts.madeOn > replyDueOn)
    findings.push(
      errorIn(
        place,
        'extensionLate',
        `原答复期限已于${formatChinese(replyDueOn)}届满，不能再延长；请尽快答复。`,
        ogi(33, 2),
      ),
    );
  if (replyDueOn !== undefined && newReplyDueOn !== undefined && newReplyDueOn <= replyDueOn)
    findings.push(
      errorIn(
        place,
        'extensionBackwards',
        `延长后的答复期限${formatChinese(newReplyDueOn)}没有晚于原期限${formatChinese(replyDueOn)}，请核对。`,
        ogi(33, 2),
      ),
    );
  return findings;
};

/** A correction is asked for within 7 working days, and leaves time to correct (Article 30). */
const correctionCheck: LetterCheck = ({ document: { kind }, facts: { days, madeOn } }) => {
  if (kind !== 'correction-notice') return [];
  const place = { fact: 'correctBy' } as const;
  const findings: LetterFinding[] = [];
  if (days.correctBy === undefined)
    findings.push(errorIn(place, 'correctionPeriodMissing', '没有补正期限，请设定合理的补正期限。', ogi(30)));
  else if (madeOn !== null && days.correctBy <= madeOn)
    findings.push(
      errorIn(
        place,
        'correctionPeriodPast',
        `补正期限${formatChinese(days.correctBy)}不晚于成文日期，请设定合理的补正期限。`,
        ogi(30),
      ),
    );
  if (madeOn !== null && days.correctionNoticeBy !== undefined && madeOn > days.correctionNoticeBy)
    findings.push(
      errorIn(
        place,
        'correctionLate',
        `补正告知应当自收到申请之日起${formatPeriod(inForceOn(timeLimits.correctionNotice.versions, madeOn))}内作出，最后一日是${formatChinese(days.correctionNoticeBy)}。请直接依法处理。`,
        ogi(30),
      ),
    );
  return findings;
};

const feeCheck: LetterCheck = ({ document: { kind }, facts: { fee, outcome, days } }) => {
  const findings: LetterFinding[] = [];
  if (kind === 'fee-notice' && fee !== undefined && fee.amountFen <= 0)
    findings.push(errorIn({ fact: 'fee' }, 'feeNothing', '按标准计算不收费，不需要发收费通知书。', feeRules(4)));
  if (
    kind === 'no-longer-processed' &&
    outcome !== null &&
    days.noticeOn !== undefined &&
    days.periodEndedOn !== undefined
  )
    if (days.periodEndedOn <= days.noticeOn)
      findings.push(
        errorIn({ fact: 'periodEndedOn' }, 'periodBackwards', '期限届满的日期没有晚于通知的日期，请核对。'),
      );
  return findings;
};

const earlierReplyCheck: LetterCheck = ({ document: { kind }, facts: { values, request } }) => {
  if (kind !== 'reply-repeated' || request.receivedOn === null) return [];
  const earlier = parsePlainDate((values['earlierReplyOn'] ?? '').trim());
  if (earlier === undefined || earlier <= request.receivedOn) return [];
  const message = `此前答复的日期${formatChinese(earlier)}晚于收到本次申请的日期，请核对。`;
  return [errorIn({ field: 'earlierReplyOn' }, 'earlierReplyLater', message, ogi(36, undefined, 6))];
};

const deadlineInText = /(?:截至|最迟|不迟于|至|于|在)?(\d{4})年(\d{1,2})月(\d{1,2})日(?:以前|之前|前|止|届满)/g;

/** A last day that somebody typed is one of those the system computed. */
const typedDayCheck: LetterCheck = ({ document, facts: { days } }) => {
  const computed = Object.values(days).filter((day): day is PlainDate => day !== undefined);
  if (computed.length === 0) return [];
  return typedParagraphs(document).flatMap((block) =>
    [...block.text.matchAll(deadlineInText)].flatMap(([words, year, month, day]) => {
      if (computed.includes(dayFrom(year, month, day) ?? ('' as PlainDate))) return [];
      const known = [...new Set(computed)].map(formatChinese).join('、');
      const message = `文中的期限“${words}”与系统计算的日期（${known}）不一致，请核对后修改。`;
      return [errorIn(placeOf(block), 'dayContradicts', message)];
    }),
  );
};

const numerals: Readonly<Record<string, number>> = { 五: 5, 七: 7, 十: 10, 十五: 15, 二十: 20, 三十: 30 };
const replyPeriodInText = /(?:答复期限|答复|延长)[^。；，]{0,12}?(\d{1,2}|十五|二十|三十|十|七|五)个?工作日/g;

/** A reply period that somebody typed is that of the law in force. */
const typedPeriodCheck: LetterCheck = ({ document, facts }) => {
  const limit = inForceOn(replyLimit, dayOfRequest(facts.request)).workingDays;
  const allowed = [limit, facts.extension?.workingDays];
  return typedParagraphs(document).flatMap((block) =>
    [...block.text.matchAll(replyPeriodInText)].flatMap(([words, count = '']) => {
      if (allowed.includes(numerals[count] ?? Number(count))) return [];
      const message = `文中写“${words}”，现行规定的答复期限和最长延长期限均为${limit}个工作日，请改正。`;
      return [errorIn(placeOf(block), 'periodContradicts', message, ogi(33, 2))];
    }),
  );
};

function dayOfRequest(request: { readonly receivedOn: PlainDate | null; readonly registeredOn: PlainDate }): PlainDate {
  return request.receivedOn ?? request.registeredOn;
}

function dayFrom(year = '', month = '', day = ''): PlainDate | undefined {
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Checks of days and periods. */
export const periodChecks: readonly LetterCheck[] = [
  extensionCheck,
  correctionCheck,
  feeCheck,
  earlierReplyCheck,
  typedDayCheck,
  typedPeriodCheck,
];
