import { useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Differences } from '../../ui/item-differences.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { CourseList } from './course-list.tsx';
import { DecisionPanel, mayDecide } from './decision-panel.tsx';
import { DueNote } from './due-note.tsx';
import { FileList } from './file-list.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { ItemActs } from './item-acts.tsx';
import { ItemHeadLine } from './item-head-line.tsx';
import { ItemReading } from './item-reading.tsx';
import { type ItemFrame, mayDo, type OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import { blockPlace, type Remark, RemarkMaker } from './remarks.tsx';
import { useFindingMarks } from './use-finding-marks.ts';

interface ItemDeskProps {
  readonly opened: OpenedItem;
  readonly frame: ItemFrame;
}

/** Stages after which nothing is checked before anything. */
const settled = new Set(['published', 'filed', 'withdrawn', 'discarded']);

/** One screen for one decision: the whole item or what changed in it, findings and remarks at their places, and the opinion. */
export function ItemDesk({ opened, frame }: ItemDeskProps) {
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const navigate = useNavigate();
  const decides = mayDecide(opened);
  // what is approved waits for publication: that comes first, sending it back is the exception
  const toPublish = mayDo(opened, 'publish');
  return (
    <>
      <PageHead title={opened.content.title} />
      <ItemHeadLine opened={opened} />
      {opened.hindrance === null ? null : <p className="notice-line">{opened.hindrance}</p>}
      <div className="item-desk">
        <div>
          <Views opened={opened} frame={frame} remarks={remarks} onRemarks={decides ? setRemarks : undefined} />
          {toPublish ? <ItemActs opened={opened} /> : null}
          {decides ? (
            <DecisionPanel
              opened={opened}
              remarks={remarks.filter(({ text }) => text.trim() !== '')}
              onDecided={() => void navigate({ to: '/items', search: { mine: '1' } })}
            />
          ) : null}
          {toPublish ? null : <ItemActs opened={opened} />}
        </div>
        <aside className="item-beside">
          {settled.has(opened.row.stage) ? null : (
            <FindingsPanel opened={opened} onBody={({ block }) => showBlock(block)} />
          )}
          <DueNote opened={opened} />
          <CourseList course={opened.course} />
        </aside>
      </div>
    </>
  );
}

interface ViewsProps extends ItemDeskProps {
  readonly remarks: readonly Remark[];
  readonly onRemarks: ((remarks: readonly Remark[]) => void) | undefined;
}

function Views(props: ViewsProps) {
  const [view, setView] = useState<'whole' | 'changes'>('whole');
  const { row } = props.opened;
  return (
    <>
      <Segmented
        aria-label={readingText.views}
        value={view}
        options={[
          { value: 'whole', label: readingText.whole },
          { value: 'changes', label: readingText.changes },
        ]}
        onChange={setView}
      />
      {view === 'changes' ? <Differences itemId={row.itemId} digest={row.contentDigest} /> : <Whole {...props} />}
    </>
  );
}

function Whole({ opened, frame, remarks, onRemarks }: ViewsProps) {
  const { row, content } = opened;
  const marks = useFindingMarks(row.itemId);
  const beneath = (block: number) => {
    const place = blockPlace(block);
    const others = remarks.filter((remark) => remark.place !== place);
    return (
      <RemarkMaker
        block={block}
        remark={remarks.find((remark) => remark.place === place)?.text ?? ''}
        onChange={(text) => onRemarks?.([...others, { place, text }])}
      />
    );
  };
  return (
    <>
      <ItemReading
        itemId={row.itemId}
        words={content}
        frame={frame}
        marks={marks}
        {...(onRemarks === undefined ? {} : { beneath })}
      />
      <FileList itemId={row.itemId} words={content} />
    </>
  );
}

function showBlock(block: number): void {
  const place = document.getElementById(`block-${block}`);
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}
