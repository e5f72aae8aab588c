import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { form2021, formatCitation } from '../../core/law/citation.ts';
import { reportFromJson } from './report-from-json.ts';
import { reportToJson } from './report-json.ts';

const finding: Finding = {
  rule: 'D-cell-blank',
  severity: 'warning',
  verdict: 'fail',
  place: { section: 2, table: 2, row: 'administrativeChargeFen', line: 7 },
  message: '空白',
  cite: form2021,
  fix: { kind: 'setCell', cell: 'proactive.administrativeChargeFen', value: 18_651_060_000, why: '原件' },
};

describe('a report in JSON', () => {
  it.each([
    ['of a city', cityReport],
    ['with nothing but zeros', zeroReport],
    ['with (六) as one row', collapsedReport],
    ['in the form of 2019', report2019],
  ])('comes back as it was: %s', (_what, report) => {
    const json = JSON.parse(JSON.stringify(reportToJson(report)));
    const read = reportFromJson(json);
    expect(read).toMatchObject({ ok: true, value: { report, findings: [] } });
    expect(read.ok && reportToJson(read.value.report)).toEqual(json);
  });

  it('gives money in 万元 as a decimal number, and the charge its public name everywhere', () => {
    const json = reportToJson(cityReport, [finding]);
    expect(json.tables['proactive']).toMatchObject({ administrativeChargeWanYuan: 18_651.06 });
    expect(json.findings[0]).toMatchObject({
      place: { row: 'administrativeChargeWanYuan', line: 7 },
      cite: formatCitation(form2021),
      fix: { cell: 'proactive.administrativeChargeWanYuan', value: 18_651.06 },
    });
    expect(JSON.stringify(json)).not.toContain('Fen');
    const read = reportFromJson(JSON.parse(JSON.stringify(json)));
    expect(read.ok && read.value.findings[0]).toMatchObject({ place: finding.place, fix: finding.fix });
  });

  it.each([
    ['formVersion', { formVersion: '2030' }],
    ['title', { title: 7 }],
    ['tables', { tables: null }],
    ['tables.proactive', { tables: { requests: {}, disputes: {} } }],
  ])('that lacks %s is refused, and the field is named', (field, change) => {
    const read = reportFromJson({ ...reportToJson(zeroReport), ...change });
    expect(read).toMatchObject({ ok: false, refusal: { reason: 'file.json' } });
    expect(!read.ok && read.refusal.message).toContain(field);
  });

  it.each([
    ['a fraction', 0.5],
    ['text', '0'],
    ['nothing', undefined],
  ])('whose cell holds %s is refused', (_what, value) => {
    const json = JSON.parse(JSON.stringify(reportToJson(zeroReport)));
    json.tables.requests.granted.naturalPerson = value;
    expect(reportFromJson(json)).toMatchObject({ ok: false, refusal: { reason: 'file.json' } });
  });
});
