import { type Citation, ogi } from '../law/citation.ts';
import { parsePhoneNumber } from '../privacy/phone-number.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type ApplicantKind, isApplicantKind } from './applicant-kinds.ts';
import { type DeliveryMethod, type InformationForm, informationForms, isDeliveryMethod } from './channels.ts';
import { type IdentityProof, isIdentityProofKind, readProofNumber } from './identity-proofs.ts';

/** The fields of an application, in the order of Article 29. There is no field for a purpose: none may be asked for. */
export const applicationFields = {
  applicantKind: { label: '申请人类别', longest: 40, cite: ogi(29, 2, 1) },
  name: { label: '姓名或者名称', longest: 100, cite: ogi(29, 2, 1) },
  identityProofKind: { label: '身份证明类别', longest: 40, cite: ogi(29, 2, 1) },
  identityProofNumber: { label: '身份证明号码', longest: 60, cite: ogi(29, 2, 1) },
  legalRepresentative: { label: '法定代表人或者负责人', longest: 50, cite: ogi(29, 2, 1) },
  contactPerson: { label: '联系人', longest: 50, cite: ogi(29, 2, 1) },
  phone: { label: '联系电话', longest: 40, cite: ogi(29, 2, 1) },
  email: { label: '电子邮箱', longest: 200, cite: ogi(29, 2, 1) },
  address: { label: '联系地址', longest: 200, cite: ogi(29, 2, 1) },
  postalCode: { label: '邮政编码', longest: 6, cite: ogi(29, 2, 1) },
  fax: { label: '传真号码', longest: 40, cite: ogi(29, 2, 1) },
  informationSought: { label: '所需信息的名称或者特征描述', longest: 5000, cite: ogi(29, 2, 2) },
  documentNumber: { label: '文号', longest: 100, cite: ogi(29, 2, 2) },
  deliveryMethod: { label: '获取信息的方式', longest: 40, cite: ogi(29, 2, 3) },
  informationForm: { label: '信息的载体形式', longest: 40, cite: ogi(29, 2, 3) },
  // never required: a mail says number and status only, and goes to nobody who did not ask for it
  wantsMail: { label: '有进展时发邮件提醒', longest: 5, cite: ogi(28) },
  // never required: it only allows the request and its answer to be shown without personal data
  agreesToPublish: { label: '同意隐去个人信息后公开本申请和答复', longest: 5, cite: ogi(44) },
} as const satisfies Readonly<Record<string, { label: string; longest: number; cite: Citation }>>;

export type ApplicationField = keyof typeof applicationFields;

/** An application as it was made. A field that was left empty is `null`. */
export interface Application {
  readonly applicantKind: ApplicantKind;
  readonly name: string;
  readonly identityProof: IdentityProof | null;
  readonly legalRepresentative: string | null;
  readonly contactPerson: string | null;
  readonly contact: {
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
    readonly postalCode: string | null;
    readonly fax: string | null;
  };
  readonly informationSought: string;
  readonly documentNumber: string | null;
  readonly deliveryMethod: DeliveryMethod;
  readonly informationForm: InformationForm | null;
  /** Whether mails about the progress are wanted; absent unless asked for. */
  readonly wantsMail?: true;
  /** Whether the request and its answer may be shown to everybody without personal data; absent unless agreed to. */
  readonly agreesToPublish?: true;
}

/** What is wrong with one field, in words for the person who fills it in. */
export interface FieldError {
  readonly field: ApplicationField;
  readonly fault: 'missing' | 'tooLong' | 'unusable';
  readonly message: string;
}

/** An application on paper, as it came, with what Article 29 requires and it lacks. */
export interface PaperApplication {
  readonly application: Application;
  readonly gaps: readonly FieldError[];
}

/**
 * Reads an application somebody fills in (Article 29). Refuses with every field that is missing or cannot be right.
 * `today` bounds the birth date in an ID-card number.
 */
export function parseApplicationForm(input: unknown, today: PlainDate): Result<Application, readonly FieldError[]> {
  const { application, errors } = readApplication(input, today);
  return application === undefined || errors.length > 0 ? refuse(errors) : accept(application);
}

/**
 * Reads what a clerk enters from a paper application. Receipt starts the clock whatever the paper lacks, so that gaps are
 * named for a correction (Article 30) and do not refuse it; only what the register itself needs does: kind and name of the
 * applicant, the information sought, the delivery method.
 */
export function parsePaperApplication(
  input: unknown,
  today: PlainDate,
): Result<PaperApplication, readonly FieldError[]> {
  const { application, errors } = readApplication(input, today);
  const blocking = errors.filter(({ field, fault }) => fault === 'tooLong' || essentialFields.includes(field));
  return application === undefined || blocking.length > 0 ? refuse(blocking) : accept({ application, gaps: errors });
}

const essentialFields: readonly ApplicationField[] = ['applicantKind', 'name', 'informationSought', 'deliveryMethod'];
const controlCharacters = /[^\P{Cc}\n\t]/gu;
const emailPattern = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const foreignPhonePattern = /^\+(?!86)\d[\d\s-]{6,18}$/;

type Texts = Readonly<Record<ApplicationField, string>>;
interface Reading {
  readonly application: Application | undefined;
  readonly errors: readonly FieldError[];
}

function readApplication(input: unknown, today: PlainDate): Reading {
  const texts = textsOf(input);
  const proof = readProof(texts, today);
  const errors = [...lengthErrors(texts), ...presenceErrors(texts), ...contactErrors(texts)];
  return proof.ok
    ? { application: applicationFrom(texts, proof.value), errors }
    : { application: applicationFrom(texts, null), errors: [...errors, proof.refusal] };
}

function textsOf(input: unknown): Texts {
  const fields = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  const names = Object.keys(applicationFields) as readonly ApplicationField[];
  const texts = names.map((name) => {
    const value = fields[name];
    return [
      name,
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(controlCharacters, '').trim() : '',
    ] as const;
  });
  return Object.fromEntries(texts) as Texts;
}

function applicationFrom(texts: Texts, identityProof: IdentityProof | null): Application | undefined {
  const { applicantKind, deliveryMethod } = texts;
  if (!isApplicantKind(applicantKind) || !isDeliveryMethod(deliveryMethod)) return undefined;
  if (texts.name === '' || texts.informationSought === '') return undefined;
  return {
    applicantKind,
    name: texts.name,
    identityProof,
    legalRepresentative: textOrNull(texts.legalRepresentative),
    contactPerson: textOrNull(texts.contactPerson),
    contact: {
      phone: textOrNull(texts.phone),
      email: textOrNull(texts.email),
      address: textOrNull(texts.address),
      postalCode: textOrNull(texts.postalCode),
      fax: textOrNull(texts.fax),
    },
    informationSought: texts.informationSought,
    documentNumber: textOrNull(texts.documentNumber),
    deliveryMethod,
    informationForm: informationForms.find(({ id }) => id === texts.informationForm)?.id ?? null,
    ...(texts.wantsMail === 'yes' ? { wantsMail: true } : {}),
    ...(texts.agreesToPublish === 'yes' ? { agreesToPublish: true } : {}),
  };
}

function lengthErrors(texts: Texts): FieldError[] {
  const fields = Object.entries(applicationFields) as readonly [ApplicationField, { label: string; longest: number }][];
  return fields
    .filter(([field, { longest }]) => [...texts[field]].length > longest)
    .map(([field, { label, longest }]) => ({
      field,
      fault: 'tooLong',
      message: `${label}最多${longest}个字，请缩短；较长的内容可以作为附件提交。`,
    }));
}

function presenceErrors(texts: Texts): FieldError[] {
  const { applicantKind, contactPerson, deliveryMethod, informationForm, informationSought, name } = texts;
  const isOrganization = isApplicantKind(applicantKind) && applicantKind !== 'naturalPerson';
  const isKnownForm = informationForm === '' || informationForms.some(({ id }) => id === informationForm);
  return [
    ...missing(!isApplicantKind(applicantKind), 'applicantKind', '请选择申请人类别。'),
    ...missing(name === '', 'name', isOrganization ? '请填写单位名称。' : '请填写姓名。'),
    ...missing(isOrganization && contactPerson === '', 'contactPerson', '请填写联系人，便于与您联系。'),
    ...missing(
      informationSought === '',
      'informationSought',
      '请填写所需信息的名称、文号，或者便于查找的其他特征描述。',
    ),
    ...missing(!isDeliveryMethod(deliveryMethod), 'deliveryMethod', '请选择获取信息的方式。'),
    ...unusable(!isKnownForm, 'informationForm', '请从所列的载体形式中选择。'),
  ];
}

function contactErrors(texts: Texts): FieldError[] {
  const { phone, email, address, postalCode, fax, deliveryMethod } = texts;
  const isSilent = phone === '' && email === '' && address === '';
  return [
    ...missing(isSilent, 'phone', '请至少填写一种联系方式：电话、邮箱或者地址。'),
    ...unusable(phone !== '' && !isPhone(phone), 'phone', '联系电话不正确，请核对号码，座机请加区号。'),
    ...unusable(email !== '' && !emailPattern.test(email), 'email', '电子邮箱格式不正确，应类似 name@example.cn。'),
    ...unusable(postalCode !== '' && !/^\d{6}$/.test(postalCode), 'postalCode', '邮政编码应为6位数字。'),
    ...unusable(fax !== '' && !isPhone(fax), 'fax', '传真号码不正确，请核对号码，并加区号。'),
    ...missing(deliveryMethod === 'byPost' && address === '', 'address', '选择邮寄的，请填写收件地址。'),
    ...missing(deliveryMethod === 'byEmail' && email === '', 'email', '选择电子邮件的，请填写电子邮箱。'),
    ...missing(deliveryMethod === 'byFax' && fax === '', 'fax', '选择传真的，请填写传真号码。'),
  ];
}

function readProof(texts: Texts, today: PlainDate): Result<IdentityProof, FieldError> {
  const { applicantKind, identityProofKind: kind, identityProofNumber } = texts;
  const holder = applicantKind === 'naturalPerson' ? 'naturalPerson' : 'organization';
  if (!isIdentityProofKind(kind, holder)) {
    return refuse({ field: 'identityProofKind', fault: 'missing', message: '请选择与申请人类别相符的身份证明。' });
  }
  if (identityProofNumber === '') {
    return refuse({ field: 'identityProofNumber', fault: 'missing', message: '请填写身份证明号码。' });
  }
  const number = readProofNumber(kind, identityProofNumber, today);
  return number.ok
    ? accept({ kind, number: number.value })
    : refuse({ field: 'identityProofNumber', fault: 'unusable', message: number.refusal.message });
}

function isPhone(text: string): boolean {
  return foreignPhonePattern.test(text) || parsePhoneNumber(text).ok;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function missing(isMissing: boolean, field: ApplicationField, message: string): FieldError[] {
  return isMissing ? [{ field, fault: 'missing', message }] : [];
}

function unusable(isUnusable: boolean, field: ApplicationField, message: string): FieldError[] {
  return isUnusable ? [{ field, fault: 'unusable', message }] : [];
}
