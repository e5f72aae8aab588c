import type { Agency } from '../../../core/agencies/agency.ts';
import { handlingSettings } from '../../../core/fees/handling-settings.ts';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { reportMistake } from '../../../usecases/mistakes/report-mistake.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { type MistakeForm, MistakesView } from './report-view.tsx';
import { mistakesText } from './text.ts';

const address = '/zc';
const repliesShown = 20;
// the number of the law page for every unit; a unit with another one says so on the page of its report
const usualDays = handlingSettings().catalog.mistakeReplyDays;

/** Where anybody reports a mistake, and reads what came of others. */
export const mistakesRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  handle: (context) => reportPage(context, emptyForm(context), [], 200),
};

/** Keeps a report and leads to the page on which its answer will stand. */
export const mistakesForm: FormRoute = {
  path: address,
  permission: 'public',
  audit: 'mistake.reported',
  async handle(context) {
    const { deps, fields, visitor, site } = context;
    const { kind = '', page = '', agency = '', words = '', contact = '', mistake = '' } = fields;
    const typed = { kind, page, agency, words, contact, mistakeId: mistake };
    const kept = await reportMistake(deps, { ...typed, source: visitor.source }, site.baseUrl);
    if (kept.ok) return redirectTo(`${address}/h/${kept.value.secret}`);
    const faults = kept.refusal.map(({ field = 'words', message }) => ({ field, message }));
    const isTooOften = kept.refusal.some(({ reason }) => reason === 'tooManyAttempts');
    return reportPage(context, typed, faults, isTooOften ? 429 : 422);
  },
};

function emptyForm({ query, deps }: PageContext): MistakeForm {
  // `from` is the page from which somebody came; it is only shown, and judged when the form is sent
  const page = (query['from'] ?? '').slice(0, 300);
  return { kind: '', page, agency: '', words: '', contact: '', mistakeId: deps.newId() };
}

async function reportPage(
  context: PageContext,
  form: MistakeForm,
  faults: readonly FieldFault[],
  status: number,
): Promise<PageReply> {
  const { deps, site, today, query, visitor } = context;
  const offset = /^\d{1,5}$/.test(query['offset'] ?? '') ? Number(query['offset']) : 0;
  const [tree, replies] = await Promise.all([
    deps.queries.loadTree(),
    deps.queries.listMistakeReplies({ offset, limit: repliesShown }),
  ]);
  const agencies: readonly Agency[] = existingAgencies(tree, today);
  const { title, column } = mistakesText;
  return renderPrivatePage(
    context,
    {
      title: faults.length > 0 ? formWords.errorTitle(title) : title,
      trail: [{ label: title }],
      column,
      isPrivate: false,
    },
    <MistakesView
      form={form}
      faults={faults}
      token={formTokenOf(deps, visitor)}
      agencies={agencies}
      replies={{ ...replies, offset, length: repliesShown }}
      phone={site.contactPhone}
      days={usualDays}
    />,
    status,
  );
}
