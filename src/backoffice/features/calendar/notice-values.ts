/** What is entered of a notice by hand. */
export interface NoticeValues {
  readonly year?: number | null;
  readonly area?: string;
  readonly title?: string;
  readonly number?: string;
  readonly issuedBy?: string;
  readonly issuedOn?: string;
  readonly address?: string;
  readonly verification?: string;
  readonly daysOff?: string;
  readonly makeUpDays?: string;
}

/** The notice in the form of `data/holidays`; what was left empty stays out, and the server judges the rest. */
export function documentOf(values: NoticeValues): object {
  const { year, area = '', daysOff = '', makeUpDays = '' } = values;
  return {
    area: area.trim(),
    year,
    title: textOf(values.title),
    ...named('number', values.number),
    issuedBy: textOf(values.issuedBy),
    ...named('issuedOn', values.issuedOn),
    ...named('address', values.address),
    verification: textOf(values.verification),
    daysOff: linesOf(daysOff).map(([occasion = '', from = '', to = from]) => ({ occasion, from, to })),
    makeUpDays: linesOf(makeUpDays).map(([occasion = '', date = '']) => ({ occasion, date })),
  };
}

function textOf(value: string | undefined): string {
  return value?.trim() ?? '';
}

function named(name: string, value: string | undefined): object {
  const text = textOf(value);
  return text === '' ? {} : { [name]: text };
}

function linesOf(value: string): string[][] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/[\s,，、]+/));
}
