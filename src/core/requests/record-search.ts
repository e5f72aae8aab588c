import type { PlainDate } from '../values/plain-date.ts';

/** Where an agency looks for a record. A full and reasonable search covers every place that may hold it (指导性案例101号). */
export const searchPlaces = [
  { id: 'documentSystem', label: '公文办理系统' },
  { id: 'businessSystem', label: '业务办理系统、数据库' },
  { id: 'recordsRoom', label: '本机关档案室' },
  { id: 'division', label: '承办业务的内设机构' },
  { id: 'fieldOffice', label: '派出机构、所属单位' },
  { id: 'stateArchive', label: '国家档案馆（已移交的档案）' },
  { id: 'website', label: '政府网站、政府公报' },
] as const;

export type SearchPlace = (typeof searchPlaces)[number]['id'];

/** A search for the information that was asked for, without anything anybody typed: who searched with which words stands in the paper. */
export interface RecordSearch {
  readonly searchedOn: PlainDate;
  readonly places: readonly SearchPlace[];
}

/** Whether a text names a place of search. */
export function isSearchPlace(text: string): text is SearchPlace {
  return searchPlaces.some(({ id }) => id === text);
}

/** The label of a place of search. */
export function searchPlaceLabel(place: SearchPlace): string {
  return searchPlaces.find(({ id }) => id === place)?.label ?? place;
}
