import type { Static } from 'typebox';
import type { ProfileFields } from '../../../contract/agency-profile.ts';
import { text } from './text.ts';

type Fields = Static<typeof ProfileFields>;

/** One line of a profile as it is compared and read. */
export interface ProfileLine {
  readonly key: string;
  readonly label: string;
  readonly words: string;
}

/** A profile line by line, lists in one line each. */
export function profileLines(profile: Fields): readonly ProfileLine[] {
  const { fields, parts } = text;
  const { office, supervision } = profile;
  const rows = (all: readonly (readonly string[])[]): string =>
    all.map((row) => row.filter((cell) => cell !== '').join('　')).join('\n');
  const lines: readonly (readonly [string, string, string])[] = [
    ['duties', fields.duties, profile.duties],
    ['leaders', parts.leaders, rows(profile.leaders.map(({ name, title, duties }) => [name, title, duties]))],
    ['legal', fields.legalRepresentative, profile.legalRepresentative],
    ['address', fields.address, profile.address],
    ['postalCode', fields.postalCode, profile.postalCode],
    ['hours', fields.hours, profile.hours],
    ['phone', fields.phone, profile.phone],
    ['fax', fields.fax, profile.fax],
    ['website', fields.website, profile.website],
    ['divisions', parts.divisions, rows(profile.divisions.map(({ name, duties, phone }) => [name, duties, phone]))],
    ['office.name', `${parts.office}：${fields.name}`, office.name],
    ['office.address', `${parts.office}：${fields.address}`, office.address],
    ['office.postalCode', `${parts.office}：${fields.postalCode}`, office.postalCode],
    ['office.hours', `${parts.office}：${fields.hours}`, office.hours],
    ['office.phone', `${parts.office}：${fields.phone}`, office.phone],
    ['office.fax', `${parts.office}：${fields.fax}`, office.fax],
    ['office.email', `${parts.office}：${fields.email}`, office.email],
    [
      ...(['readingPlaces', parts.readingPlaces] as const),
      rows(profile.readingPlaces.map(({ name, address, hours, phone }) => [name, address, hours, phone])),
    ],
    ['otherWays', fields.otherWays, profile.otherWays],
    ['supervision', parts.supervision, rows([[supervision.name, supervision.address, supervision.phone]])],
  ];
  return lines.map(([key, label, words]) => ({ key, label, words }));
}
