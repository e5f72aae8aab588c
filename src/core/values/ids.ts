declare const brand: unique symbol;

/** A string that only its own parser produces. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Short stable code of an agency (`torli`), lower case; it is part of public addresses. */
export type AgencyId = Branded<'AgencyId'>;
/** Random identifier of an account. */
export type AccountId = Branded<'AccountId'>;
/** Random identifier of a request, at least 128 bits, never guessable from another one. */
export type RequestId = Branded<'RequestId'>;
/** Random identifier of an entry in a register. */
export type EntryId = Branded<'EntryId'>;
/** Random identifier of a division inside an agency (内设机构). */
export type DivisionId = Branded<'DivisionId'>;
/** Random identifier of an imported specimen of somebody's published report. */
export type SpecimenId = Branded<'SpecimenId'>;
/** Random identifier of a file attached to a request. */
export type AttachmentId = Branded<'AttachmentId'>;
/** Random identifier of one letter of a request on its way to being issued. */
export type PaperId = Branded<'PaperId'>;
/** Random identifier of a piece of information on its way to being disclosed, through all its versions. */
export type ItemId = Branded<'ItemId'>;
/** Random identifier of a file that belongs to an item. */
export type FileId = Branded<'FileId'>;
/** Random identifier of a column that an agency added inside the statutory frame of its catalogue. */
export type ColumnId = Branded<'ColumnId'>;
/** Lower-case hexadecimal SHA-256. */
export type Digest = Branded<'Digest'>;

const agencyIdPattern = /^[a-z][a-z0-9-]{1,39}$/;
const randomIdPattern = /^[A-Za-z0-9_-]{8,64}$/;

/** Reads an agency code: 2 to 40 lower-case letters, digits and hyphens, starting with a letter; undefined if it is none. */
export function parseAgencyId(text: string): AgencyId | undefined {
  return agencyIdPattern.test(text) ? (text as AgencyId) : undefined;
}

/** Reads one of the random identifiers; undefined if the text cannot be one. */
export function parseRandomId<Id extends AccountId | RequestId | EntryId | SpecimenId | ItemId | FileId | ColumnId>(
  text: string,
): Id | undefined {
  return randomIdPattern.test(text) ? (text as Id) : undefined;
}
