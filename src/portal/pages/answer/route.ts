import { h } from 'preact';
import { type EntryId, parseRandomId } from '../../../core/values/ids.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { notFoundPage, withdrawnPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { answerText } from './text.ts';
import { AnswerView } from './view.tsx';

/** One answered request at its permanent address; once withdrawn, the address says so. */
export const answerRoute: PageRoute = {
  path: '/wd/:answerId',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { deps, params } = context;
    const answerId = parseRandomId<EntryId>(params['answerId'] ?? '');
    const found = answerId === undefined ? undefined : await deps.queries.findPublishedAnswer(answerId);
    if (found === undefined) return notFoundPage(context);
    if ('withdrawnAt' in found) return withdrawnPage(context, answerText.withdrawn, shanghaiDay(found.withdrawnAt));
    const tree = await deps.queries.loadTree();
    const agencyName = tree.agencies.find(({ id }) => id === found.agencyId)?.name ?? found.agencyId;
    const page = {
      title: found.title,
      entry: 'asking',
      trail: [{ label: answerText.column, href: '/wd' }, { label: found.title }],
      article: {
        title: found.title,
        publishedAt: found.publishedAt,
        source: agencyName,
        description: [...found.question].slice(0, 100).join(''),
      },
    } as const;
    return renderPage(context, page, h(AnswerView, { answer: found, agencyName }));
  },
};
