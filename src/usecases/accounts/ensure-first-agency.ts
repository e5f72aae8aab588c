import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Deps } from '../ports.ts';

/** The agency at the top, made on the very first start under a name that the administrator replaces; its id. */
export async function ensureFirstAgency(deps: Deps): Promise<AgencyId> {
  const { agencies } = await deps.queries.loadTree();
  const top = agencies[0];
  if (top !== undefined) return top.id;
  const agency: Agency = {
    id: 'home' as AgencyId,
    name: '本行政区域人民政府（请修改名称）',
    shortName: '本行政区域',
    kind: 'area',
    level: 'county',
    areaCode: '000000',
    establishedOn: deps.today(),
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
  };
  await deps.inTransaction(({ agencies: store }) => store.create(agency, null));
  return agency.id;
}
