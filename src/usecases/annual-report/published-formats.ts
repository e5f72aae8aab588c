import type { ReportFormat } from '../ports.ts';

/** Files that go out with every published report, and once more with each note on it. */
export const publishedFormats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'];
