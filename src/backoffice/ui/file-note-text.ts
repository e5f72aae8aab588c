/** Words of the note that says how an outcome was found. */
export const fileNoteText = {
  title: '卷内说明（结果向导的回答和证据，不写入文书）',
} as const;
