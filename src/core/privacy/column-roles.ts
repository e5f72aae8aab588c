/** What the columns of a table hold, told by their headings; -1 where there is none. */
export interface ColumnRoles {
  /** Rows of headings at the top. */
  readonly headRows: number;
  /** All words above each column. */
  readonly headings: readonly string[];
  readonly name: number;
  readonly organization: number;
}

const nameHeading =
  /姓\s*名|户\s*主|申请人|救助对象|受益人|农\s*户|学\s*生|考\s*生|当事人|家\s*长|监护人|残疾人|老\s*人|对象$/;
const organizationHeading =
  /(?:单位|企业|公司|机构|店铺?|商户|字号|市场主体|合作社|学校|医院|药店|部门)名称|经营场所|注册地址|^(?:单位|企业|公司|商户|部门)$/;
const anyHeading =
  /姓\s*名|户\s*主|序\s*号|身份证|证件|电\s*话|手\s*机|地\s*址|住\s*址|金\s*额|名\s*称|单\s*位|备\s*注|性\s*别|卡\s*号|账\s*号|日\s*期/;
const personName =
  /^[\p{Script=Han}][\p{Script=Han}*＊×某·]{1,3}$|^[\p{Script=Han}]{2,8}[·•・][\p{Script=Han}*＊·•・]{1,12}$/u;
/** Words of two to four characters that stand in such columns and are no names. */
const noName =
  /^(?:合计|小计|总计|共计|本页|无|空白|略|同上|填表|备注|[^·]*(?:[乡镇村组县市区局站所院校会户人]|公司))$/;
const mostHeadRows = 4;

/** Reads what the columns of a table hold. Rows are as wide as the table; a merged heading stands in its first cell. */
export function columnRoles(rows: readonly (readonly string[])[]): ColumnRoles {
  const headRows = countHeadRows(rows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, column) =>
    rows
      .slice(0, headRows)
      .map((row) => (row[column] ?? '').replace(/\s+/g, ''))
      .join(' ')
      .trim(),
  );
  const indexOf = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
  return { headRows, headings, name: indexOf(nameHeading), organization: indexOf(organizationHeading) };
}

/** Whether a table is a list of natural persons: most cells of its column of names are names. */
export function isPersonList(rows: readonly (readonly string[])[], { name, headRows }: ColumnRoles): boolean {
  if (name < 0) return false;
  const names = rows
    .slice(headRows)
    .map((row) => (row[name] ?? '').trim())
    .filter((text) => text !== '');
  const persons = names.filter((text) => isPersonName(text)).length;
  return persons > 0 && persons * 2 >= names.length;
}

function isPersonName(text: string): boolean {
  const compact = text.replace(/[\s\u3000]/g, '');
  return personName.test(compact) && !noName.test(compact);
}

function countHeadRows(rows: readonly (readonly string[])[]): number {
  let last = 0;
  for (const [at, row] of rows.slice(0, mostHeadRows).entries()) {
    const headings = row.filter((cell) => anyHeading.test(cell) && !/\d{4,}/.test(cell)).length;
    if (headings >= 2 || (headings === 1 && !row.some((cell) => /\d/.test(cell)))) last = at + 1;
  }
  return last;
}
