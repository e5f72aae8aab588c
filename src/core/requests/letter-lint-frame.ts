import { instrument, ogi } from '../law/citation.ts';
import { formatChinese, yearOf } from '../values/plain-date.ts';
import { letterLines } from './letter-document.ts';
import { errorIn, type LetterCheck, type LetterFinding, warningIn } from './letter-finding.ts';

const layout = instrument('《党政机关公文格式》', 'GB/T 9704-2012');
const numberForm = /^[^\s〔〕[\]()（）【】]{1,30}〔(\d{4})〕[1-9]\d{0,4}号$/u;

/** 机关代字, the year in hexagonal brackets, a serial without leading zero; the year is that of the day. */
const numberCheck: LetterCheck = ({ document: { numberLine }, facts, isIssuing }) => {
  if (numberLine === null || (!isIssuing && numberLine === '')) return [];
  const place = { part: 'documentNumber' } as const;
  if (numberLine === '') return [errorIn(place, 'numberMissing', '没有文号，请在签发时取号。', layout)];
  const year = numberForm.exec(numberLine)?.[1];
  if (year === undefined) {
    const message = `文号“${numberLine}”的写法不对，应由机关代字、六角括号〔〕内的年份和序号组成，例如 青政公复〔2026〕3号。`;
    return [errorIn(place, 'numberForm', message, layout)];
  }
  if (facts.madeOn === null || Number(year) === yearOf(facts.madeOn)) return [];
  const message = `文号的年份是${year}年，成文日期是${formatChinese(facts.madeOn)}，请核对，两者应当一致。`;
  return [errorIn(place, 'numberYear', message, layout)];
};

/** 成文日期 is there, in Arabic digits, not before the receipt, and the one in the record. */
const dayCheck: LetterCheck = ({ document: { signature, audience }, facts, isIssuing }) => {
  if (audience === 'internal') return [];
  const place = { part: 'signature' } as const;
  const { madeOn, request } = facts;
  if (madeOn === null) return isIssuing ? [errorIn(place, 'dayMissing', '没有成文日期，请在签发时确定。', layout)] : [];
  const findings: LetterFinding[] = [];
  if (signature?.day !== formatChinese(madeOn))
    findings.push(errorIn(place, 'dayDiffers', `落款日期应为${formatChinese(madeOn)}，用阿拉伯数字书写。`, layout));
  if (request.receivedOn !== null && madeOn < request.receivedOn)
    findings.push(
      errorIn(
        place,
        'dayBeforeReceipt',
        `成文日期${formatChinese(madeOn)}早于收到申请之日${formatChinese(request.receivedOn)}，请核对。`,
      ),
    );
  return findings;
};

/** What goes out is signed with the full name of the agency and sealed. */
const sealCheck: LetterCheck = ({ document: { signature, audience, titleLines }, facts: { sender } }) => {
  if (audience === 'internal') return [];
  const place = { part: 'signature' } as const;
  if (signature === null || !signature.isSealed)
    return [errorIn(place, 'sealMissing', '没有机关署名和用印的位置，请使用标准模板。', layout)];
  const findings: LetterFinding[] = [];
  if (sender.name === '' || signature.agency !== sender.name)
    findings.push(errorIn(place, 'agencyDiffers', `署名应当是机关全称“${sender.name}”，与印章一致。`, layout));
  if (!titleLines.join('').includes(sender.name))
    findings.push(errorIn({ part: 'title' }, 'titleWithoutAgency', '标题应当包含机关名称，请使用标准模板。', layout));
  return findings;
};

const addresseeCheck: LetterCheck = ({ document: { addressee, audience }, facts }) => {
  if (audience === 'internal') return [];
  const place = { part: 'addressee' } as const;
  if (addressee === null || addressee.trim() === '')
    return [errorIn(place, 'addresseeMissing', '没有写明文书送给谁，请填写受文者的姓名或者名称。')];
  if (audience !== 'applicant' || addressee === facts.request.applicantName) return [];
  return [warningIn(place, 'addresseeDiffers', '受文者与登记的申请人不一致；不是代理人的，请改为申请人。')];
};

/** Article 12 asks the guide to name office, address, hours and telephone; letters repeat them. */
const contactCheck: LetterCheck = ({ document: { audience }, facts: { sender } }) => {
  if (audience === 'internal') return [];
  const place = { part: 'contact' } as const;
  const missing = (what: string) => `没有政府信息公开工作机构的${what}，请在机关资料中填写。`;
  return [
    ...(sender.phone === '' ? [errorIn(place, 'phoneMissing', missing('联系电话'), ogi(12))] : []),
    ...(sender.address === '' ? [errorIn(place, 'placeMissing', missing('办公地址'), ogi(12))] : []),
    ...(sender.hours === '' ? [warningIn(place, 'hoursMissing', missing('办公时间'), ogi(12))] : []),
  ];
};

/** Third parties and other agencies do not learn who asked. A name of two characters may be part of another word. */
const strangerCheck: LetterCheck = ({ document, facts: { request, addressee } }) => {
  const { audience } = document;
  const name = request.applicantName.trim();
  const length = [...name].length;
  if ((audience !== 'thirdParty' && audience !== 'agency') || length < 2 || addressee.name === name) return [];
  if (!letterLines(document).some((line) => line.includes(name))) return [];
  const message = '给第三方或者其他机关的文书中出现了申请人的姓名或者名称，请删去，只写申请编号。';
  const finding = length > 2 ? errorIn : warningIn;
  return [finding({ part: 'reasons' }, 'namesApplicant', message, ogi(15))];
};

/** Checks of what surrounds the body. */
export const frameChecks: readonly LetterCheck[] = [
  numberCheck,
  dayCheck,
  sealCheck,
  addresseeCheck,
  contactCheck,
  strangerCheck,
];
