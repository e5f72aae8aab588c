import { Form } from 'antd';
import { useRef, useState } from 'react';
import { contentLanguages } from '../../../core/catalog/item-content.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { BodyEditor, type BodyEditorHandle } from './body-editor.tsx';
import { CoreFields } from './core-fields.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import { CourseList } from './course-list.tsx';
import { DueNote } from './due-note.tsx';
import { FaultsContext } from './field.tsx';
import { FileFields } from './file-fields.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { ImportNote } from './import-note.tsx';
import { ItemActs } from './item-acts.tsx';
import { ItemHeadLine } from './item-head-line.tsx';
import type { ItemFrame, OpenedItem } from './opened-item.ts';
import { OpennessFields } from './openness-fields.tsx';
import { RelationFields } from './relation-fields.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { takeFix } from './take-fix.ts';
import { text } from './text.ts';
import { useFindingMarks } from './use-finding-marks.ts';
import { type ItemDraft, useItemDraft } from './use-item-draft.ts';
import { usePictureUpload } from './use-picture-upload.ts';

interface ItemEditorProps {
  readonly opened: OpenedItem;
  readonly frame: ItemFrame;
}

/** The desk of whoever writes an item: what was read out, the decision about openness, text and files; beside them the checks. */
export function ItemEditor({ opened, frame }: ItemEditorProps) {
  const draft = useItemDraft(opened);
  const [hasTried, setTried] = useState(false);
  const body = useRef<BodyEditorHandle>(null);
  return (
    <FaultsContext value={hasTried ? opened.faults : []}>
      <PageHead title={draft.words.title === '' ? text.newTitle : draft.words.title} lead={text.draftLead} />
      <ItemHeadLine opened={opened} />
      <div className="item-desk">
        <div>
          <ImportNote opened={opened} />
          <ReturnedNote opened={opened} onGo={(place) => body.current?.goTo(place)} />
          <Form layout="vertical" component="div">
            <Parts opened={opened} frame={frame} draft={draft} body={body} />
          </Form>
          <SubmitBar opened={opened} draft={draft} onTried={() => setTried(true)} />
        </div>
        <aside className="item-beside">
          <FindingsPanel
            opened={opened}
            onBody={(place) => body.current?.goTo(place)}
            onTake={(finding) =>
              takeFix(finding, { write: draft.write, replace: (place, words) => body.current?.replace(place, words) })
            }
          />
          <DueNote opened={opened} />
          <ItemActs opened={opened} />
          <CourseList course={opened.course} />
        </aside>
      </div>
    </FaultsContext>
  );
}

interface PartsProps extends ItemEditorProps {
  readonly draft: ItemDraft;
  readonly body: React.RefObject<BodyEditorHandle | null>;
}

function Parts({ opened, frame, draft, body }: PartsProps) {
  const { words, write } = draft;
  const { itemId, version } = opened.row;
  const marks = useFindingMarks(itemId);
  const language = contentLanguages.find(({ id }) => id === words.language);
  const onPicture = usePictureUpload(itemId, draft);
  return (
    <>
      {version > 0 ? <CorrectionFields opened={opened} words={words} write={write} /> : null}
      <CoreFields words={words} frame={frame} write={write} />
      <OpennessFields words={words} write={write} />
      <section aria-labelledby="item-body-title">
        <h2 id="item-body-title">{text.body}</h2>
        <BodyEditor
          itemId={itemId}
          blocks={words.body}
          onChange={(blocks) => write({ body: [...blocks] })}
          marks={marks}
          onPicture={onPicture}
          handle={body}
          {...(language === undefined ? {} : { direction: language.direction, language: language.id })}
        />
      </section>
      <FileFields itemId={itemId} draft={draft} />
      <RelationFields words={words} write={write} />
    </>
  );
}
