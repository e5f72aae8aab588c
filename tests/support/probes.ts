import type { TSchema } from 'typebox';
import type { ApiRoute } from '../../src/http/api-route.ts';
import type { Facts } from './facts-of-every-kind.ts';
import { reportYears } from './report-facts.ts';

/** The password of whoever probes, so that it can be changed. */
export const probePassword = '草原 雨后 骑行 三百里 看日出';

/** One call of a route about the facts of some agency. */
export interface Probe {
  readonly route: ApiRoute;
  readonly url: string;
  readonly body: object | undefined;
}

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly patternProperties?: object;
}

/**
 * Calls of a route that look right, about the facts of one agency: its path with their addresses, and bodies made from
 * its schema, one for each choice that the schema leaves. Throws on a parameter that it cannot fill.
 */
export function probesOf(route: ApiRoute, facts: Facts): readonly Probe[] {
  const years = route.path.includes(':year') ? Object.values(reportYears) : [reportYears.filed];
  return years.flatMap((year) => {
    const values = { ...valuesOf(facts, year), ...valuesAt(route.path) };
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => valueNamed(name, values, route));
    const query = requiredQuery(route.query as Shape | undefined, values);
    const bodies = route.body === undefined ? [undefined] : samplesOf(route.body, values);
    return bodies.map((body) => ({ route, url: `${path}${query}`, body }));
  });
}

/** Bodies that fit a schema: the least one, the fullest one, and one for each further choice of a closed list. */
function samplesOf(schema: TSchema, values: Readonly<Record<string, unknown>>): readonly object[] {
  const shape = schema as Shape;
  const full = sample(shape, values, '', true) as Record<string, unknown>;
  const least = sample(shape, values, '', false) as object;
  const choices = Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
    (property.enum ?? []).slice(1).map((choice) => ({ ...full, [name]: choice })),
  );
  return [full, least, ...choices];
}

function valuesOf(facts: Facts, year: number): Readonly<Record<string, unknown>> {
  return {
    ...facts,
    year: String(year),
    approvedBy: facts.accountId,
    ...agenciesOf(facts),
    findingNo: '0',
    format: 'json',
    print: 'envelope',
    // a division is written under the identifier that is sent, so that its name must be its own
    name: `探测 ${facts.divisionId}`,
    messageNo: '1',
    placeNo: '1',
    sheet: 'posterA4',
    version: '1',
    page: '1',
    cell: 'requests.total.total',
    cutOff: '2025-12-31',
    outcome: 'granted',
    ...{ areaCode: '654224', prefix: '654224', serial: '2026-00001' },
    loginName: `new-account-of-${facts.agencyId}`,
    slug: `probe-of-${facts.agencyId}`,
    abolishedOn: null,
    amountYuan: null,
    quantity: 1,
    roles: ['clerk'],
    basedOn: 1,
    email: '',
    phone: '',
    sourceAddress: '',
    arrivedOn: '2026-03-09',
    confirmedOn: '2026-03-09',
    correctBy: '2026-04-30',
    refusedPartGrounds: [],
    application: { applicantKind: 'naturalPerson', name: '甲', informationSought: '乙', deliveryMethod: 'inPerson' },
    narrative: { 1: '一', 5: '五', 6: '六' },
  };
}

/** Every name under which an agency is named. */
function agenciesOf({ agencyId }: Facts): Readonly<Record<string, unknown>> {
  return {
    id: 'new-agency',
    parentId: agencyId,
    agency: agencyId,
    successor: agencyId,
    agencies: [agencyId],
    agencyIds: [agencyId],
    into: [agencyId],
    ledgerTo: null,
    on: '2026-03-09',
  };
}

/** What a name means at some addresses only. */
function valuesAt(path: string): Readonly<Record<string, unknown>> {
  if (path.includes('/agencies')) return { kind: 'township', level: 'township' };
  if (path.includes('/disputes')) return { outcome: 'decisionUpheld' };
  return path.endsWith('/office/password') ? { current: probePassword, next: '河谷 春分 放羊 十二只 望雪山' } : {};
}

function valueNamed(name: string, values: Readonly<Record<string, unknown>>, route: ApiRoute): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`${route.path} has a parameter ${name}: say in probes.ts what it is.`);
  return encodeURIComponent(value);
}

function requiredQuery(query: Shape | undefined, values: Readonly<Record<string, unknown>>): string {
  const names = (query?.required ?? []).filter((name) => name in (query?.properties ?? {}));
  const pairs = names.map((name) => `${name}=${encodeURIComponent(String(values[name]))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function sample(shape: Shape, values: Readonly<Record<string, unknown>>, name: string, isFull: boolean): unknown {
  if (name !== '' && name in values) return values[name];
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf !== undefined) return sample(shape.anyOf[0] ?? {}, values, name, isFull);
  if (shape.properties !== undefined) {
    const wanted = Object.entries(shape.properties).filter(
      ([property]) => isFull || shape.required?.includes(property) === true,
    );
    return Object.fromEntries(wanted.map(([property, inner]) => [property, sample(inner, values, property, isFull)]));
  }
  switch (shape.type) {
    case 'string':
      return shape.pattern?.startsWith('^\\d{4}-') ? '2026-03-09' : '探测';
    case 'integer':
      return Math.max(shape.minimum ?? 0, 1);
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return {};
  }
}
