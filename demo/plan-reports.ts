import { findingKey } from '../src/core/annual-report/finding.ts';
import { needsExplanation } from '../src/core/annual-report/report-waiver.ts';
import { addDays, type PlainDate, plainDate, type Year } from '../src/core/values/plain-date.ts';
import { approveReport } from '../src/usecases/annual-report/approve-report.ts';
import { acceptFiling, returnFiling } from '../src/usecases/annual-report/decide-filing.ts';
import { fileReport } from '../src/usecases/annual-report/file-report.ts';
import { openWorkbench } from '../src/usecases/annual-report/open-workbench.ts';
import { publishReport } from '../src/usecases/annual-report/publish-report.ts';
import { saveDraft } from '../src/usecases/annual-report/save-draft.ts';
import { submitReport } from '../src/usecases/annual-report/submit-report.ts';
import type { ReportFate } from './demo-unit.ts';
import { narrativeOf } from './narratives.ts';
import { diceOf } from './random.ts';
import { must, type Stage, type Step } from './stage.ts';

/** The report of a year, from the first draft in January to wherever its fate leaves it. */
export function planReport(
  unitId: string,
  year: Year,
  turn: 0 | 1,
  fate: ReportFate | 'own',
  today: PlainDate,
): readonly Step[] {
  if (fate === 'late') return [];
  const month = fate === 'own' ? 3 : 1;
  // units are not equally quick, and one comes after its day
  const delay = fate === 'acceptedLate' ? 24 : diceOf(`${unitId}/report/${year}`).between(-5, 9);
  const on = (day: number): PlainDate => addDays(plainDate(year + 1, month, day), delay);
  const write: Step = { day: on(8), run: (stage) => writeDraft(stage, unitId, turn, year) };
  const approve: Step = { day: on(12), run: (stage) => approveDraft(stage, unitId, year) };
  const publish: Step = { day: on(15), run: (stage) => publishIt(stage, unitId, year) };
  const file: Step = { day: on(15), run: (stage) => fileIt(stage, unitId, year) };
  const decide: Step = { day: on(20), run: (stage) => decideFiling(stage, year, fate) };
  const course = {
    own: [write, approve, publish, file],
    accepted: [write, approve, publish, file, decide],
    acceptedLate: [write, approve, publish, file, decide],
    waiting: [write, approve, publish, file],
    returned: [write, approve, file, decide],
  };
  return course[fate].filter((step) => step.day <= today);
}

async function approveDraft({ deps, reviewer, agencyId }: Stage, unitId: string, year: Year): Promise<void> {
  must(await approveReport(deps, reviewer, { agencyId, year }), `Approval of ${unitId} ${year}`);
}

async function publishIt({ deps, leader, agencyId }: Stage, unitId: string, year: Year): Promise<void> {
  must(await publishReport(deps, leader, { agencyId, year }), `Publication of ${unitId} ${year}`);
}

async function fileIt({ deps, clerk, agencyId }: Stage, unitId: string, year: Year): Promise<void> {
  must(await fileReport(deps, clerk, { agencyId, year }), `Filing of ${unitId} ${year}`);
}

async function writeDraft({ deps, clerk, agencyId }: Stage, unitId: string, turn: 0 | 1, year: Year): Promise<void> {
  const bench = must(await openWorkbench(deps, clerk, agencyId, year), `The workbench of ${unitId}`);
  const narrative = narrativeOf(bench.proposals, unitId, turn, year);
  must(await saveDraft(deps, clerk, { agencyId, year, basedOn: 0, narrative }), `The draft of ${unitId}`);
  const { findings } = must(await openWorkbench(deps, clerk, agencyId, year), `The workbench of ${unitId}`);
  const explanations = findings
    .filter(needsExplanation)
    .map((finding) => ({ key: findingKey(finding), reason: '已对照台账逐项核对，情况属实。' }));
  must(await submitReport(deps, clerk, { agencyId, year, explanations }), `The submission of ${unitId} ${year}`);
}

async function decideFiling(
  { deps, supervisor, agencyId }: Stage,
  year: Year,
  fate: ReportFate | 'own',
): Promise<void> {
  if (fate === 'returned') {
    const opinion = '第五部分没有说明上年提出的问题的改进情况，请补充后重新报送。';
    must(await returnFiling(deps, supervisor, { agencyId, year, opinion }), 'A return');
    return;
  }
  must(await acceptFiling(deps, supervisor, { agencyId, year, opinion: '' }), 'An acceptance');
}
