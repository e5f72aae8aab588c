import * as contract from '../contract/additions.ts';
import type { RequestId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { ratings } from '../usecases/applications/rate-answer.ts';
import { readApplicantWords } from '../usecases/applications/read-applicant-words.ts';

const read = apiRoute({
  ...contract.readApplicantWords,
  permission: 'request.handle',
  async handle({ deps, actor, params }) {
    const opened = await readApplicantWords(deps, actor, params.requestId as RequestId);
    if (!opened.ok) return opened;
    const { words, rating } = opened.value;
    const label = ratings.find(({ value }) => value === rating?.value)?.label ?? '';
    return {
      ok: true,
      value: {
        words: words.map(({ additionId, kind, receivedAt, text, attachmentIds }) => ({
          additionId,
          kind,
          receivedAt,
          text,
          attachmentCount: attachmentIds.length,
        })),
        rating: rating === null ? null : { ...rating, label },
      },
    };
  },
});

export const additionRoutes: readonly ApiRoute[] = [read];
