import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { dropDraft } from '../../ui/kept-draft.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';
import { type Draft, draftPlace, type Saving, writtenSections } from './use-draft.ts';

/** Where saving stands, in words; somebody else's saving in between is never overwritten. */
export function SavingState({ bench, draft }: { readonly bench: Bench; readonly draft: Draft }) {
  const { saving } = draft;
  if (saving.state === 'conflict') return <ConflictNotice bench={bench} draft={draft} />;
  return (
    <div className="saving-state">
      <span role="status" className={saving.state === 'failed' ? 'late' : 'quiet'}>
        {wordsOf(saving)}
      </span>
      {saving.state === 'unsaved' || saving.state === 'failed' ? (
        <Button size="small" onClick={() => void draft.flush()}>
          {text.saveNow}
        </Button>
      ) : null}
    </div>
  );
}

function wordsOf(saving: Saving): string {
  switch (saving.state) {
    case 'saved':
      return saving.at === null ? text.neverSaved : text.saved(shanghaiTime(saving.at));
    case 'failed':
      return saving.problem.message;
    case 'saving':
      return text.saving;
    default:
      return text.unsaved;
  }
}

function ConflictNotice({ bench, draft }: { readonly bench: Bench; readonly draft: Draft }) {
  const { message } = App.useApp();
  const cache = useQueryClient();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writtenSections.map((section) => draft.texts[section]).join('\n\n'));
      void message.success(text.copied);
    } catch {
      void message.error(text.copyFailed);
    }
  };
  const load = () => {
    dropDraft(draftPlace(bench));
    // removed, not only invalidated: the page begins anew with what is saved now
    cache.removeQueries({ queryKey: ['report'] });
    window.location.reload();
  };
  return (
    <Alert
      type="error"
      showIcon
      className="saving-conflict"
      title={text.conflictTitle}
      description={
        <>
          <p>{text.conflict}</p>
          <div className="form-buttons">
            <Button onClick={() => void copy()}>{text.copyMine}</Button>
            <Button onClick={load}>{text.loadLatest}</Button>
          </div>
        </>
      }
    />
  );
}
