import type { FormRoute } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { type ToVerify, type Verification, verifyReleased } from '../../../usecases/channels/verify-released.ts';
import { ErrorSummary, type FieldFault, FileField, TextField } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import { PostForm } from '../../ui/post-form.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { VerificationPart } from './result-part.tsx';
import { verifyColumn, verifyText } from './text.ts';

const address = '/hy';
const largestFile = 20 * 1024 * 1024;

/** P25: whether something is what this site published; `?number=` asks by its number without any form. */
export const verifyRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  async handle(context) {
    const typed = (context.query['number'] ?? '').slice(0, 100);
    return typed.trim() === ''
      ? verifyPage(context, { typed, faults: [] })
      : judged(context, { typed, bytes: null }, []);
  },
};

/** Judges a file by its digest; nothing of it is kept. */
export const verifyForm: FormRoute = {
  path: address,
  permission: 'public',
  audit: null,
  files: { count: 1, bytesEach: largestFile },
  async handle(context) {
    const typed = (context.fields['number'] ?? '').slice(0, 100);
    const bytes = context.files[0]?.bytes ?? null;
    return judged(context, { typed, bytes }, context.faults);
  },
};

async function judged(context: PageContext, asked: ToVerify, already: readonly FieldFault[]): Promise<PageReply> {
  const { typed } = asked;
  if (already.length > 0) return verifyPage(context, { typed, faults: already });
  const verified = await verifyReleased(context.deps, asked);
  if (verified.ok) return verifyPage(context, { typed, faults: [], verification: verified.value });
  const { field = 'number', message } = verified.refusal;
  return verifyPage(context, { typed, faults: [{ field, message }] });
}

interface Shown {
  readonly typed: string;
  readonly faults: readonly FieldFault[];
  readonly verification?: Verification;
}

async function verifyPage(context: PageContext, { typed, faults, verification }: Shown): Promise<PageReply> {
  const { deps, visitor } = context;
  const { title } = verifyText;
  const tree = await deps.queries.loadTree();
  const nameOf = (id: string): string => tree.agencies.find((agency) => agency.id === id)?.name ?? id;
  return renderPrivatePage(
    context,
    {
      title: faults.length > 0 ? formWords.errorTitle(title) : title,
      trail: [{ label: title }],
      column: verifyColumn,
      isPrivate: false,
    },
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{title}</h1>
      {verification === undefined ? null : <VerificationPart verification={verification} nameOf={nameOf} />}
      <p class="lead">{verifyText.lead}</p>
      <PostForm action={address} token={formTokenOf(deps, visitor)} hasFiles>
        <TextField
          name="number"
          label={verifyText.number}
          hint={verifyText.numberHint}
          value={typed}
          faults={faults}
          width="middle"
        />
        <FileField name="file" label={verifyText.file} hint={verifyText.fileHint} faults={faults} accept="*/*" />
        <p class="form-actions">
          <button type="submit" class="button">
            {verifyText.button}
          </button>
        </p>
      </PostForm>
    </div>,
    faults.length > 0 ? 422 : 200,
  );
}
