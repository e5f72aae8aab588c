import type { ColumnRhythm } from '../src/core/catalog/column-rhythm.ts';
import type { ColumnId, EntryId } from '../src/core/values/ids.ts';
import { addDays, firstDayOf, type PlainDate, plainDate, type Year, yearOf } from '../src/core/values/plain-date.ts';
import { approveProfile } from '../src/usecases/agency-profile/decide-profile.ts';
import { openProfile } from '../src/usecases/agency-profile/open-profile.ts';
import { saveProfile, submitProfile } from '../src/usecases/agency-profile/write-profile.ts';
import { saveColumns } from '../src/usecases/catalog/save-column.ts';
import { publishStatement } from '../src/usecases/duties/decide-statement.ts';
import { submitStatement } from '../src/usecases/duties/submit-statement.ts';
import type { DemoUnit } from './demo-unit.ts';
import { must, type Step } from './stage.ts';

interface DemoColumn {
  readonly key: string;
  readonly subjectId: string;
  readonly name: string;
  readonly description: string;
  readonly rhythm: ColumnRhythm;
}

const quarterly: ColumnRhythm = { cycle: 'quarterly', dueMonth: 1, dueDay: 20 };
const yearly: ColumnRhythm = { cycle: 'yearly', dueMonth: 3, dueDay: 31 };

const budgetColumn: DemoColumn = {
  key: 'budgets',
  subjectId: 'budgets',
  name: '部门预算和决算',
  description: '每年的部门预算和部门决算',
  rhythm: yearly,
};
const licenceColumn: DemoColumn = {
  key: 'licences',
  subjectId: 'licences',
  name: '行政许可办理结果',
  description: '按年度公开行政许可的办理情况',
  rhythm: yearly,
};
const penaltyColumn: DemoColumn = {
  key: 'penalties',
  subjectId: 'penaltiesAndCoercion',
  name: '行政处罚决定',
  description: '具有一定社会影响的行政处罚决定',
  rhythm: quarterly,
};

/** How a unit is set up before it publishes: what it says about itself, and which columns it keeps. */
export function planCatalog(unit: DemoUnit, firstYear: Year): readonly Step[] {
  const day = firstDayOf(firstYear);
  return [profileStep(unit, day), columnStep(unit, day)];
}

/** The quarters in which a column got nothing, each said by one and signed by another; the last but one is left open. */
export function planStatements(unit: DemoUnit, firstYear: Year, today: PlainDate): readonly Step[] {
  const last = quarterBefore(today);
  return quartersUntil(last, firstYear)
    .filter((from) => from !== quarterBefore(last))
    .map((from) => statementStep(unit, from, from === last ? addDays(today, -1) : addDays(from, 100)));
}

function quartersUntil(last: PlainDate, firstYear: Year): readonly PlainDate[] {
  const earlier = last === firstDayOf(firstYear) ? [] : quartersUntil(quarterBefore(last), firstYear);
  return [...earlier, last];
}

function statementStep(unit: DemoUnit, from: PlainDate, day: PlainDate): Step {
  const columnId = columnIdOf(unit, penaltyColumn);
  const statementId = `demo-statement-${unit.id}-${from}` as EntryId;
  return {
    day,
    run: async ({ deps, clerk, leader }) => {
      const said = { statementId, columnId, from, reason: 'nothingMade', remark: '' } as const;
      const submitted = must(await submitStatement(deps, clerk, said), `The statement of ${unit.id}`);
      const seen = submitted.contentDigest;
      must(await publishStatement(deps, leader, { statementId, seen }), `The statement of ${unit.id}`);
    },
  };
}

/** A post instead of a name: nobody of the demonstration is a person. */
function profileStep(unit: DemoUnit, day: PlainDate): Step {
  return {
    day,
    run: async ({ deps, clerk, leader }) => {
      const { profile } = must(await openProfile(deps, clerk), `The profile of ${unit.id}`);
      const { agencyId: _, ...first } = profile;
      const words = {
        ...first,
        duties: `贯彻执行有关法律法规和政策。\n依法履行${unit.shortName}的管理和服务职责。\n公开政府信息，答复公开申请。`,
        postalCode: '999900',
        leaders: [{ name: '主要负责人（演示）', title: '主要负责人', duties: '主持全面工作。' }],
        legalRepresentative: '主要负责人（演示）',
        divisions: [
          { name: unit.office, duties: '文电、会务、政府信息公开、档案。', phone: profile.phone },
          { name: '业务科', duties: '行政许可、公共服务和日常监管。', phone: profile.phone },
        ],
        office: { ...profile.office, postalCode: '999900' },
        readingPlaces: [
          {
            name: '青禾县档案馆政府信息查阅点（演示）',
            address: '青禾县演示路100号',
            hours: '工作日 9:00—17:00',
            phone: '0000-1000099',
          },
        ],
      };
      must(await saveProfile(deps, clerk, { basedOn: 0, profile: words }), `The profile of ${unit.id}`);
      const { contentDigest: seen } = must(await submitProfile(deps, clerk), `The profile of ${unit.id}`);
      must(await approveProfile(deps, leader, { seen }), `The profile of ${unit.id}`);
    },
  };
}

function columnStep(unit: DemoUnit, day: PlainDate): Step {
  const columns = [budgetColumn, ...(unit.licences > 0 ? [licenceColumn, penaltyColumn] : [])];
  return {
    day,
    run: async ({ deps, clerk }) => {
      const entered = columns.map((column, at) => ({
        columnId: columnIdOf(unit, column),
        ...{ subjectId: column.subjectId, name: column.name, description: column.description },
        rhythm: column.rhythm,
        divisionId: null,
        listOrder: at + 1,
      }));
      must(await saveColumns(deps, clerk, entered), `The columns of ${unit.id}`);
    },
  };
}

/** The column that an item of some subject belongs to, where the unit keeps one. */
export function columnOf(unit: DemoUnit, subjectId: string): ColumnId | null {
  if (subjectId === 'budgets') return columnIdOf(unit, budgetColumn);
  return subjectId === 'licences' && unit.licences > 0 ? columnIdOf(unit, licenceColumn) : null;
}

function columnIdOf(unit: DemoUnit, { key }: DemoColumn): ColumnId {
  return `column-${unit.id}-${key}` as ColumnId;
}

/** First day of the last quarter that is over. */
function quarterBefore(today: PlainDate): PlainDate {
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? plainDate(yearOf(today) - 1, 10, 1) : plainDate(yearOf(today), quarter * 3 - 2, 1);
}
