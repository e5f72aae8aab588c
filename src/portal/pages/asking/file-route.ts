import type { Agency } from '../../../core/agencies/agency.ts';
import { placeFlow, requestFlow } from '../../../core/requests/flow-chart.ts';
import type { LetterSender } from '../../../core/requests/letter-facts.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import type { LetterFormat } from '../../../usecases/ports.ts';
import { askingText } from '../../ui/asking-text.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { guideAddress } from '../../ui/request-addresses.ts';
import { findAgency } from '../../ui/unit-groups.ts';

/** Application forms and flow chart that name no agency. */
export const askingFileRoute: PageRoute = {
  path: `${guideAddress()}/:file`,
  permission: 'public',
  audit: null,
  handle: (context) => file(context, null),
};

/** Application forms and flow chart of one agency, with its name and contact. */
export const agencyAskingFileRoute: PageRoute = {
  path: '/gk/:agency/ysq/:file',
  permission: 'public',
  audit: null,
  async handle(context) {
    const tree = await context.deps.queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(context.params['agency'] ?? ''));
    return agency === undefined ? notFoundPage(context) : file(context, agency);
  },
};

const contentTypes: Readonly<Record<LetterFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

async function file(context: PageContext, agency: Agency | null): Promise<PageReply> {
  const [, name = '', format = ''] = /^([a-z-]+)\.(docx|pdf)$/.exec(context.params['file'] ?? '') ?? [];
  const sheet = isFormat(format) ? await sheetOf(context, agency, name, format) : undefined;
  if (sheet === undefined || !isFormat(format)) return notFoundPage(context);
  return {
    status: 200,
    contentType: contentTypes[format],
    body: sheet.bytes,
    headers: fileHeaders(`${name}.${format}`, `${agency?.name ?? ''}${sheet.title}.${format}`),
    cache: 'revalidate',
  };
}

interface Sheet {
  readonly title: string;
  readonly bytes: Uint8Array;
}

const applicants = { 'sqb-gongmin': 'naturalPerson', 'sqb-zuzhi': 'organization' } as const;

async function sheetOf(
  { deps, today }: PageContext,
  agency: Agency | null,
  name: string,
  format: LetterFormat,
): Promise<Sheet | undefined> {
  const { downloads, chart } = askingText;
  if (name === 'liucheng' && format === 'pdf') {
    const words = { title: chart.title, agency: agency?.name ?? '', remark: chart.remark };
    return { title: chart.title, bytes: await deps.guideFiles.printFlowChart(placeFlow(requestFlow(today)), words) };
  }
  const applicant = isForm(name) ? applicants[name] : undefined;
  if (applicant === undefined) return undefined;
  const form = deps.letters.composeApplicationForm({ sender: senderOf(agency), applicant, oral: null });
  return { title: downloads[applicant], bytes: await deps.letters.print(form, format) };
}

function senderOf(agency: Agency | null): LetterSender {
  const { office = '', address = '', hours = '', phone = '', email = '', postalCode = '' } = agency?.contact ?? {};
  const code = postalCode === '' ? null : postalCode;
  return { name: agency?.name ?? '', office, address, postalCode: code, hours, phone, email };
}

function isForm(name: string): name is keyof typeof applicants {
  return Object.hasOwn(applicants, name);
}

function isFormat(text: string): text is LetterFormat {
  return Object.hasOwn(contentTypes, text);
}
