import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { draftFault } from '../../core/requests/decide-paper.ts';
import type { Digest, PaperId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, PaperContent } from '../ports.ts';
import { checkContent } from './paper-checks.ts';
import { contentDigestOf, sealContent } from './paper-content.ts';
import { paperContextOf, withPaper } from './paper-record.ts';

/** What was saved: the revision and the digest by which it is submitted. */
export interface SavedDraft {
  readonly revision: number;
  readonly contentDigest: Digest;
}

/** Saves the content of a draft as a new revision; refuses if somebody else saved in between, so that nobody's words are lost. */
export async function savePaperDraft(
  deps: Deps,
  actor: Actor,
  input: { readonly paperId: PaperId; readonly basedOn: number; readonly content: PaperContent },
): Promise<Result<SavedDraft, Refusal | readonly Refusal[]>> {
  return withPaper<SavedDraft, readonly Refusal[]>(deps, actor, input.paperId, async (at) => {
    const { stores, paper, state } = at;
    const { agencyId, paperId } = paper;
    const fault = draftFault(state, (await paperContextOf(at)).holds);
    if (fault !== undefined) return refuse(fault);
    // how the outcome was found does not change with the words of the letter
    const { fileNote } = at.content;
    const content = { ...input.content, ...(fileNote === undefined ? {} : { fileNote }) };
    const checked = await checkContent(deps, stores.queries, agencyId, paper, content, { isDraft: true });
    if (!checked.ok) return checked;
    const revision = input.basedOn + 1;
    const contentDigest = contentDigestOf(deps, paper, checked.value);
    // saving again what is there already, as after a broken connection, makes no revision
    if (contentDigest === at.contentDigest && paper.revision >= input.basedOn)
      return accept({ revision: paper.revision, contentDigest });
    const sealed = sealContent(deps, paper, revision, checked.value);
    const draft = { agencyId, paperId, revision, sealed, savedBy: actor.id, savedAt: deps.now() };
    if (!(await stores.papers.saveDraft(draft))) return refuse(changedMeanwhile);
    await stores.papers.save({ ...paper, effect: checked.value.effect, revision }, at.lastSeq);
    await stores.audit.record(actor, 'paper.draftSaved', `paper/${paperId}`, { revision });
    return accept({ revision, contentDigest });
  });
}

const changedMeanwhile: Refusal = {
  reason: 'changedMeanwhile',
  message: '这份草稿刚刚被其他人保存过，您的修改没有覆盖它。请复制您的文字，刷新页面后合并再保存。',
};
