/** Where an address stands in a text, in UTF-16 units. */
export interface AddressPlace {
  readonly from: number;
  readonly to: number;
}

const numeral = '[\\d０-９一二三四五六七八九十百]+';
/** Below the township: a house, a building, a group of a village. */
const detail = new RegExp(
  `${numeral}\\s*(?:号(?!文|令|线|公告)|栋|幢|座|单元|室|楼|弄|巷\\d|组|小队|户)|小区|家属院|村民小组`,
);
const covered = /[*＊×●■_]{2,}|[xX]{2,}/;
/** 住 after a comma, as decisions describe somebody, or a label of a form. */
const labelled =
  /(?:(?:家庭|现|户籍|经常)?住址|家庭(?:地址|住处)|户籍(?:地址|所在地)?|现居住地|居住地址?)\s*[:：为]?\s*([^，。；,;\n]{4,50})|[，,；;]\s*现?住\s*[:：]?\s*([^，。；,;\n]{4,50})/g;

/** The address in the cell of a list, if it leads below the township and is not covered. */
export function addressIn(cell: string): AddressPlace | undefined {
  return isHomeAddress(cell) ? { from: 0, to: cell.length } : undefined;
}

/** Addresses of persons in running text: what follows 住址 or “，住”, where it leads below the township. */
export function findHomeAddresses(text: string): readonly AddressPlace[] {
  return [...text.matchAll(labelled)].flatMap((match) => {
    const address = match[1] ?? match[2] ?? '';
    if (!isHomeAddress(address)) return [];
    const from = match.index + match[0].length - address.length;
    return [{ from, to: from + address.length }];
  });
}

function isHomeAddress(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text) && detail.test(text) && !covered.test(text);
}
