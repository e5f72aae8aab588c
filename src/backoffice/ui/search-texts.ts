/** The named texts of an address's query; everything else in it is dropped. */
export type SearchTexts<Names extends string> = { readonly [Name in Names]?: string };

/** Reads only the named, non-empty texts of an address's query. */
export function searchTexts<const Names extends readonly string[]>(
  ...names: Names
): (search: Record<string, unknown>) => SearchTexts<Names[number]> {
  return (search) => {
    const found = names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
    });
    // only names from the list were taken
    return Object.fromEntries(found) as SearchTexts<Names[number]>;
  };
}
