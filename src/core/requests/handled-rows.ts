/** The 21 leaf rows of 三、本年度办理结果 that a closed request can fall into (form 2021, table 3), in the form's order. */
export const handledRows = [
  'granted',
  'partiallyGranted',
  'stateSecret',
  'prohibitedByLaw',
  'endangersSecurityOrStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeProcess',
  'enforcementFile',
  'administrativeInquiry',
  'notHeld',
  'requiresCreation',
  'stillUnclear',
  'petitionOrComplaint',
  'repeated',
  'publishedMaterial',
  'unjustifiedBulk',
  'confirmationOrReissue',
  'uncorrected',
  'feeUnpaid',
  'otherReason',
] as const;

export type HandledRow = (typeof handledRows)[number];
