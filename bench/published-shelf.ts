import { itemStep } from '../demo/item-deeds.ts';
import { normativeText } from '../demo/normative-texts.ts';
import { demoUnits } from '../demo/units.ts';
import type { Actor } from '../src/core/access/permissions.ts';
import type { AccountId, AgencyId, ItemId } from '../src/core/values/ids.ts';
import { addDays, plainDate } from '../src/core/values/plain-date.ts';
import { readConfig } from '../src/main/config.ts';
import { type Installation, openInstallation } from '../src/main/installation.ts';
import { movableClock } from '../src/main/movable-clock.ts';

const itemCount = 60;
const firstDay = plainDate(2026, 1, 5);

/** Fills a data directory with published documents, and says where one of them and their list stand. */
export async function publishedShelf(
  root: string,
  dataDir: string,
): Promise<Readonly<Record<'document' | 'list', string>>> {
  const config = readConfig({ GONGKAI_DATA: dataDir });
  const { clock, moveTo } = movableClock();
  const installation = await openInstallation({ root, config, clock, report: () => {}, migrations: 'run' });
  try {
    return await fill(installation, moveTo);
  } finally {
    await installation.close();
  }
}

async function fill({ deps }: Installation, moveTo: (day: ReturnType<typeof plainDate>) => void) {
  const unit = demoUnits[2];
  if (unit === undefined) throw new Error('The demonstration has no third unit.');
  const agencyId = unit.id as AgencyId;
  const contact = { office: unit.office, address: '演示路4号', hours: '工作日', phone: '0000-1000004', email: '' };
  const since = { establishedOn: plainDate(2001, 1, 1), abolishedOn: null, isDemo: false };
  const { name, shortName, kind, level } = unit;
  const agency = { id: agencyId, name, shortName, kind, level, areaCode: '999900', ...since, contact };
  await deps.inTransaction(({ agencies }) => agencies.create(agency, null));
  const person = (key: string, ...roles: Actor['roles']): Actor => ({
    id: `bench-${key}` as AccountId,
    agencyId,
    displayName: key,
    roles,
  });
  const leader = person('leader', 'leader', 'disclosureOffice');
  const people = { clerk: person('clerk', 'clerk'), reviewer: person('reviewer', 'reviewer') };
  const stage = {
    deps,
    agencyId,
    ...people,
    secrecy: person('secrecy', 'secrecyReviewer'),
    leader,
    supervisor: leader,
  };
  for (let no = 1; no <= itemCount; no += 1) {
    const day = addDays(firstDay, no);
    const documentNumber = `${unit.letterWord}规〔2026〕${no}号`;
    const item = { itemId: `bench-item-${no}` as ItemId, text: normativeText(unit, 2026, no), madeOn: day, day };
    const content = { documentNumber, withoutExplainer: '基准测试。' };
    moveTo(day);
    await itemStep(unit, { ...item, fate: 'published', content }).run(stage);
  }
  const { rows } = await deps.queries.listPublishedItems({ agencyIds: [agencyId], offset: 0, limit: 1 }, deps.today());
  const [newest] = rows;
  if (newest === undefined) throw new Error('Nothing was published.');
  return { document: `/d/${newest.indexNumber}`, list: `/gk/${agencyId}/ml/normativeDocuments` };
}
