import { reportStages } from '../../core/annual-report/report-stages.ts';

/** The stage of a report in words. */
export function stageWords(stage: string): string {
  return reportStages.find(({ id }) => id === stage)?.label ?? stage;
}

/** The look of a stage; its words are always beside it. */
export function stageLook(stage: string): string {
  if (stage === 'returned') return 'wrong';
  if (stage === 'accepted' || stage === 'filed' || stage === 'approved') return 'done';
  return stage === 'inReview' ? 'warn' : 'now';
}
