/** What a clerk copies from an application on paper; of nobody. */
export const paperApplication = {
  applicantKind: 'naturalPerson',
  name: '申请人',
  identityProofKind: 'idCard',
  identityProofNumber: '654224200002290121',
  phone: '13800138000',
  address: '村民委员会',
  informationSought: '征地批复',
  deliveryMethod: 'inPerson',
};

/** What the entry of a decision says that was signed on paper. */
export const signedOnPaper = { documentNumber: '政公复〔2026〕1号', signedOnPaperBy: '签发领导' };

/** A registration as the back office sends it: handed in on a day, unless told otherwise. */
export function aPaperRequest(requestId: string, arrivedOn: string, what: object = {}): object {
  return { requestId, channel: 'inPerson', arrivedOn, filledByAgency: false, application: paperApplication, ...what };
}
