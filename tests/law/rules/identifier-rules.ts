import { parseDocumentNumber } from '../../../src/core/catalog/document-number.ts';
import { parseIndexNumber } from '../../../src/core/catalog/index-number.ts';
import { creditCodeCheckCharacter, parseCreditCode } from '../../../src/core/privacy/credit-code.ts';
import { idCardCheckCharacter, parseIdCardNumber } from '../../../src/core/privacy/id-card.ts';
import { organizationCheckCharacter, parseOrganizationCode } from '../../../src/core/privacy/organization-code.ts';
import type { Result } from '../../../src/core/values/result.ts';
import type { LawRule } from '../law-rule.ts';

/** Rules about numbers and codes. A refusal answers with its reason. */
export const identifierRules: Readonly<Record<string, LawRule>> = {
  idCard: (input) => answer(parseIdCardNumber(input.text('number')), ({ birthDate }) => birthDate),

  idCardCheck: (input) => `${input.text('digits')}${idCardCheckCharacter(input.text('digits'))}`,

  creditCode: (input) => {
    const code = input.text('code');
    return answer(parseCreditCode(code), ({ areaCode, organizationCode }) => ({
      check: creditCodeCheckCharacter(code.slice(0, 17)),
      area: areaCode,
      organization: organizationCode,
    }));
  },

  organizationCode: (input) => {
    const body = input.text('body');
    const code = `${body}${organizationCheckCharacter(body)}`;
    return answer(parseOrganizationCode(code), (value) => value);
  },

  indexNumber: (input) =>
    answer(parseIndexNumber(input.text('number')), ({ prefix, prefixKind, year, month, serial }) => ({
      prefix,
      prefixKind,
      year,
      ...(month === undefined ? {} : { month }),
      serial,
    })),

  documentNumber: (input) => answer(parseDocumentNumber(input.text('number')), (value) => value),
};

function answer<Value>(result: Result<Value, { reason: string }>, show: (value: Value) => unknown): unknown {
  return result.ok ? show(result.value) : result.refusal.reason;
}
