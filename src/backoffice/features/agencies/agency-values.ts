import { changeAgency, createAgency, type listAgencies } from '../../../contract/accounts.ts';
import type { AgencyKind, GovernmentLevel } from '../../../core/agencies/agency.ts';
import { type CallReply, call } from '../../ui/call.ts';

export type AgencyRow = CallReply<typeof listAgencies>['rows'][number];

/** What the form of an agency holds; code and parent only while it is new. */
export interface AgencyValues {
  readonly id?: string;
  readonly parentId?: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: GovernmentLevel;
  readonly areaCode: string;
  readonly establishedOn: string;
  readonly abolishedOn?: string;
  readonly contact?: Partial<AgencyRow['contact']>;
}

/** The form of an existing agency. */
export function valuesOf(agency: AgencyRow): AgencyValues {
  const { name, shortName, kind, level, areaCode, establishedOn, abolishedOn, contact } = agency;
  return {
    name,
    shortName,
    kind,
    level,
    areaCode,
    establishedOn,
    contact,
    ...(abolishedOn === null ? {} : { abolishedOn }),
  };
}

/** Creates an agency, or changes the one that is named. */
export function saveAgency(agencyId: string | undefined, values: AgencyValues): Promise<{ id: string }> {
  const { id = '', parentId = '', abolishedOn, contact, ...rest } = values;
  const body = {
    ...rest,
    abolishedOn: abolishedOn === undefined || abolishedOn === '' ? null : abolishedOn,
    contact: { office: '', address: '', hours: '', phone: '', email: '', ...contact },
  };
  if (agencyId !== undefined) return call(changeAgency, { params: { agencyId }, body });
  return call(createAgency, { body: { ...body, id: id.trim(), parentId } });
}
