/** What a paper of a case is. */
export const disputeDocumentPurposes = [
  { id: 'application', label: '复议申请书、起诉状' },
  { id: 'notice', label: '答复通知书、应诉通知书' },
  { id: 'answer', label: '答复书、答辩状' },
  { id: 'evidence', label: '证据、依据' },
  { id: 'hearingRecord', label: '听取意见、听证、庭审笔录' },
  { id: 'decision', label: '复议决定书、判决书、裁定书' },
  { id: 'opinion', label: '行政复议意见书、司法建议' },
  { id: 'appeal', label: '上诉状' },
  { id: 'otherPaper', label: '其他材料' },
] as const;

export type DisputeDocumentPurpose = (typeof disputeDocumentPurposes)[number]['id'];
