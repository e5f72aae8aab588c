import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleFacts } from '../sample-facts.ts';

export const registrationFormSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  caseOfficer: '王晓梅',
};
