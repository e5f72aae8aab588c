import { applicantTexts, bigramsOf, signatureOf, type TracedFields } from '../../core/requests/request-trace.ts';
import type { Deps, RequestTrace } from '../ports.ts';

/** What a request leaves behind to be found again by: keyed digests of who asks and of the wording, nothing readable. */
export function traceOf({ blindDigest }: Pick<Deps, 'blindDigest'>, application: TracedFields): RequestTrace {
  const numbers = bigramsOf(application.informationSought).map((bigram) =>
    Number.parseInt(blindDigest('request wording', bigram).slice(0, 8), 16),
  );
  return {
    applicantKeys: applicantTexts(application).map((text) => blindDigest('applicant', text)),
    wordingSignature: signatureOf(numbers),
  };
}
