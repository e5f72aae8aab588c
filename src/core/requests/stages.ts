/** The five stages of Article 45, in order. */
export const stages = [
  { id: 'registration', label: '登记' },
  { id: 'review', label: '审核' },
  { id: 'handling', label: '办理' },
  { id: 'reply', label: '答复' },
  { id: 'archive', label: '归档' },
] as const;

export type Stage = (typeof stages)[number]['id'];

/** Stages after a closing. A reopened request has left them, although its first outcome stays in table 3. */
export const stagesAfterClosing: readonly Stage[] = ['reply', 'archive'];

/** Label of a stage. */
export function stageLabel(stage: Stage): string {
  return stages.find((row) => row.id === stage)?.label ?? stage;
}
