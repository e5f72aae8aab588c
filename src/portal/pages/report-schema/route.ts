import { reportSchema } from '../../../core/annual-report/report-schema.ts';
import type { PageRoute } from '../../../http/page-route.ts';

const address = '/sj/nb.schema.json';

/** The format of an annual report's data, for programs that read or write such files. */
export const reportSchemaRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  async handle({ site }) {
    const body = `${JSON.stringify(reportSchema(`${site.baseUrl}${address}`), undefined, 1)}\n`;
    return { status: 200, contentType: 'application/schema+json; charset=utf-8', body, cache: 'revalidate' };
  },
};
