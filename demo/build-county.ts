import type { Agency } from '../src/core/agencies/agency.ts';
import { parseCalendar } from '../src/core/deadlines/work-calendar.ts';
import { formatLookupCode } from '../src/core/requests/lookup-code.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { firstDayOf, type PlainDate, plainDate, type Year, yearOf } from '../src/core/values/plain-date.ts';
import { issueAccess } from '../src/usecases/applications/issue-access.ts';
import type { Deps } from '../src/usecases/ports.ts';
import { changeSettings } from '../src/usecases/settings/change-settings.ts';
import { decideSpecimenRepair } from '../src/usecases/specimens/decide-repair.ts';
import { importSpecimen } from '../src/usecases/specimens/import-specimen.ts';
import { publishSpecimen } from '../src/usecases/specimens/publish-specimen.ts';
import { administratorOf, createAccounts, type DemoAccount, personOf, type Team, teamOf } from './county-team.ts';
import type { DemoUnit } from './demo-unit.ts';
import { caseIdOf, planCases } from './plan-cases.ts';
import { planCatalog, planStatements } from './plan-catalog.ts';
import { planComplaints } from './plan-complaints.ts';
import { planDocket } from './plan-docket.ts';
import { planItems, planItemsAtWork } from './plan-items.ts';
import { planOutcomes } from './plan-outcomes.ts';
import { planDisputes, planOpening, planProactive } from './plan-registers.ts';
import { planReport } from './plan-reports.ts';
import { planRequests } from './plan-requests.ts';
import { diceOf } from './random.ts';
import { beforeItsEnd, endsOn, recordChange } from './reorganise.ts';
import { must, type Stage, type Step } from './stage.ts';
import { allUnits, countySettings, demoArea, numberedBy } from './units.ts';

/** Use cases whose clock can be set, so that what happened on a day is recorded on that day. */
export interface Replay {
  readonly deps: Deps;
  /** Sets the day on which everything happens from now on. */
  moveTo(day: PlainDate): void;
}

/** A published page to be read beside the county, with its source. */
export interface FoundingPage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Whose desk shows a case in every state. */
const unitWithCases = 'qinghe-land';
/** Whose ledger holds one request for every outcome. */
const unitWithOutcomes = 'qinghe-market';

/**
 * Builds the demonstration county by replaying two full years and the running one through the use cases, up to `today`.
 * The same day gives the same county, but for passwords and random identifiers.
 */
export async function buildCounty(
  replay: Replay,
  today: PlainDate,
  page: FoundingPage,
  report: (line: string) => void,
  units: readonly DemoUnit[] = allUnits,
): Promise<readonly DemoAccount[]> {
  const firstYear = yearOf(today) - 2;
  replay.moveTo(firstDayOf(firstYear));
  const agencies = await createAgencies(replay.deps, units, firstYear);
  const { accounts, teams } = await createAccounts(replay.deps, agencies, report);
  const county = teamOf(teams, demoArea.id);
  await chooseSettings(replay.deps, agencies, units, firstDayOf(firstYear));
  const [area] = agencies;
  if (area === undefined) throw new Error('The demonstration has no agency.');
  const admin = await administratorOf(replay.deps, area);
  for (const unit of units) {
    report(`正在生成演示数据：${unit.name}`);
    await recordChange(replay.deps, admin, firstYear + 1, unit, 'before', replay.moveTo);
    await replaySteps(
      replay,
      stageOf(replay.deps, teamOf(teams, unit.id), county),
      await planUnit(replay.deps, unit, firstYear, today),
    );
    await recordChange(replay.deps, admin, firstYear + 1, unit, 'after', replay.moveTo);
  }
  report('正在生成演示数据：全县汇总和校读样本');
  await replaySteps(replay, areaStage(replay.deps, county), [
    ...planReport(demoArea.id, firstYear, 0, 'own', today),
    ...planComplaints(today, (id) => stageOf(replay.deps, teamOf(teams, id), county)),
  ]);
  replay.moveTo(today);
  await importFoundingPage(replay.deps, county, page);
  await showApplicants(replay.deps, teamOf(teams, unitWithCases).agency, report);
  const by = personOf(county, 'supervisor');
  await replay.deps.inTransaction(({ audit }) => audit.record(by, 'demo.created', `agency/${demoArea.id}`));
  return accounts;
}

/** What an office has to name before its papers are right: its letter word, the court, and where fees are paid. */
async function chooseSettings(
  deps: Deps,
  agencies: readonly Agency[],
  units: readonly DemoUnit[],
  fromOn: PlainDate,
): Promise<void> {
  const [area] = agencies;
  if (area === undefined) throw new Error('The demonstration has no agency.');
  const admin = await administratorOf(deps, area);
  const choices = [
    { agencyId: area.id, values: countySettings },
    ...units.map(({ id, letterWord }, at) => ({
      agencyId: id as AgencyId,
      values: { letterWord, ...numberedBy(at) },
    })),
  ];
  for (const { agencyId, values } of choices)
    must(await changeSettings(deps, admin, { agencyId, values, fromOn }), `The settings of ${agencyId}`);
}

/** Two requests can be followed as their applicants would: one that waits for a correction, one that was answered. */
async function showApplicants(deps: Deps, agencyId: AgencyId, report: (line: string) => void): Promise<void> {
  for (const no of ['03', '10']) {
    const requestId = caseIdOf(agencyId, no);
    const { code } = await deps.inTransaction((stores) => issueAccess(deps, stores, { agencyId, requestId }));
    const record = await deps.queries.findRequest(agencyId, requestId);
    report(`演示申请人可以在 /cx 查询：申请编号 ${record?.requestNumber ?? ''} 查询码 ${formatLookupCode(code)}`);
  }
}

/** The county writes its own report too: its supervisor prepares it, its leader approves it. */
function areaStage(deps: Deps, county: Team): Stage {
  const leader = personOf(county, 'leader');
  const people = { clerk: personOf(county, 'supervisor'), reviewer: leader, leader };
  return stageOf(deps, { agency: county.agency, people }, county);
}

async function planUnit(deps: Deps, unit: DemoUnit, firstYear: Year, today: PlainDate): Promise<readonly Step[]> {
  const calendar = parseCalendar(await deps.queries.listHolidayNotices());
  if (!calendar.ok) throw new Error('The holiday notices cannot be read.');
  const steps: Step[] = [...planOpening(unit, firstYear), ...planCatalog(unit, firstYear)];
  for (const [turn, year] of [firstYear, firstYear + 1, firstYear + 2].entries()) {
    const dice = diceOf(`${unit.id}/${turn}`);
    if (year === firstYear || endsOn(unit, firstYear + 1) === undefined)
      steps.push(...planRequests(unit, year, today, calendar.value, dice));
    steps.push(...planProactive(unit, year, today, calendar.value, dice));
    steps.push(...planDisputes(unit, year, today, dice));
    steps.push(...planItems(unit, year, firstYear, calendar.value, dice, today));
  }
  if (unit.id === unitWithOutcomes) steps.push(...planOutcomes(unit, firstYear + 1, calendar.value));
  if (unit.id === unitWithCases) {
    steps.push(...planCases(unit.id, today, calendar.value));
    steps.push(...planItemsAtWork(unit, today, calendar.value));
  }
  steps.push(...planDocket(unit.id, today));
  if (unit.licences > 0) steps.push(...planStatements(unit, firstYear, today));
  steps.push(...planReport(unit.id, firstYear, 0, 'accepted', today));
  steps.push(...planReport(unit.id, firstYear + 1, 1, unit.fate, today));
  return beforeItsEnd(unit, firstYear + 1, steps);
}

async function replaySteps(replay: Replay, stage: Stage, steps: readonly Step[]): Promise<void> {
  const ordered = steps
    .map((step, at) => ({ step, at }))
    .sort((left, right) => compare(left.step.day, right.step.day) || left.at - right.at);
  for (const { step } of ordered) {
    replay.moveTo(step.day);
    await step.run(stage);
  }
}

async function createAgencies(deps: Deps, units: readonly DemoUnit[], firstYear: Year): Promise<readonly Agency[]> {
  const establishedOn = plainDate(firstYear - 20, 1, 1);
  const area: Agency = {
    ...demoArea,
    id: demoArea.id as AgencyId,
    kind: 'area',
    level: 'county',
    establishedOn,
    abolishedOn: null,
    contact: contactOf('县政府信息公开工作办公室', 1),
    isDemo: true,
  };
  const agencies = units.map(
    ({ id, name, shortName, kind, level, office }, at): Agency => ({
      id: id as AgencyId,
      name,
      shortName,
      kind,
      level,
      areaCode: demoArea.areaCode,
      establishedOn,
      abolishedOn: null,
      contact: contactOf(office, at + 2),
      isDemo: true,
    }),
  );
  await deps.inTransaction(async ({ agencies: store }) => {
    await store.create(area, null);
    for (const agency of agencies) await store.create(agency, { parent: area.id, from: establishedOn });
  });
  return [area, ...agencies];
}

function contactOf(office: string, houseNumber: number): Agency['contact'] {
  return {
    office,
    address: `青禾县演示路${houseNumber}号`,
    hours: '工作日 9:00—12:00，14:00—17:30',
    phone: `0000-10000${String(houseNumber).padStart(2, '0')}`,
    email: '',
  };
}

/** The founding page: read as it was published, every repair decided by one named person, approved by another. */
async function importFoundingPage(deps: Deps, county: Team, page: FoundingPage): Promise<void> {
  const supervisor = personOf(county, 'supervisor');
  const specimenId = must(
    await importSpecimen(deps, supervisor, {
      ...page,
      sourceTitle: '托里县多拉特乡人民政府2024年1月29日在托里县政府网站发布的2023年度报告',
      sourceAddress: null,
      slug: 'torli-dolat-2023',
    }),
    'The founding page',
  );
  const specimen = await deps.queries.findSpecimen(county.agency, specimenId);
  for (const [findingNo, finding] of (specimen?.findings ?? []).entries()) {
    if (finding.fix === undefined) continue;
    must(
      await decideSpecimenRepair(deps, supervisor, { specimenId, findingNo, decision: 'accepted' }),
      `Repair ${findingNo}`,
    );
  }
  must(await publishSpecimen(deps, personOf(county, 'leader'), { specimenId }), 'The repaired reading');
}

function stageOf(deps: Deps, team: Team, county: Team): Stage {
  return {
    deps,
    agencyId: team.agency,
    clerk: personOf(team, 'clerk'),
    reviewer: personOf(team, 'reviewer'),
    // the county itself handles no requests: its leader stands in where nobody is named
    secrecy: team.people['secrecy'] ?? personOf(team, 'leader'),
    leader: personOf(team, 'leader'),
    supervisor: personOf(county, 'supervisor'),
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
