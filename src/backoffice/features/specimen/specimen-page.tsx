import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { OfficialTable } from '../../ui/official-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { OriginalText } from './original-text.tsx';
import { PublishDesk } from './publish-desk.tsx';
import { RepairList } from './repair-list.tsx';
import { findingsByCell, noteWords, type Specimen, type Spot, specimenQuery } from './specimen-query.ts';
import { text } from './text.ts';

const route = getRouteApi('/specimens/$specimenId');

/** One imported report: findings to decide, the original beside what was read, and its publication. */
export function SpecimenPage() {
  const { specimenId } = route.useParams();
  const specimen = useQuery(specimenQuery(specimenId));
  return <Loaded query={specimen}>{(read) => <Read specimen={read} />}</Loaded>;
}

function Read({ specimen }: { readonly specimen: Specimen }) {
  const [spot, setSpot] = useState<Spot>({});
  return (
    <>
      <PageHead
        title={specimen.row.title === '' ? text.untitled : specimen.row.title}
        lead={<State specimen={specimen} />}
      />
      <div className="reading">
        <div className="reading-side">
          <PublishDesk specimen={specimen} />
          <Source specimen={specimen} />
        </div>
        <div className="reading-main">
          <RepairList specimen={specimen} chosen={spot.finding} onSpot={setSpot} />
        </div>
      </div>
      <div className="beside">
        <OriginalText
          original={specimen.originalText}
          findings={specimen.findings}
          line={spot.line}
          onFinding={(finding) => setSpot({ ...spot, finding })}
        />
        <ReadTables specimen={specimen} cell={spot.cell} onSpot={setSpot} />
      </div>
    </>
  );
}

interface ReadTablesProps {
  readonly specimen: Specimen;
  readonly cell: string | undefined;
  readonly onSpot: (spot: Spot) => void;
}

/** The tables as they were read; a cell about which something was found leads to it. */
function ReadTables({ specimen, cell, onSpot }: ReadTablesProps) {
  const byCell = findingsByCell(specimen);
  const openFinding = (path: string) => {
    const finding = byCell.get(path);
    onSpot(finding === undefined ? { cell: path } : { cell: path, finding });
  };
  return (
    <section aria-labelledby="reading-title" className="beside-part">
      <h2 id="reading-title">{text.reading}</h2>
      <p className="quiet small">{text.readingLead}</p>
      <div className="beside-scroll">
        {gridsOf(specimen.repairedCells, specimen.formVersion).map((grid) => (
          <OfficialTable
            key={grid.table}
            grid={grid}
            openPath={cell}
            markedRow={rowOf(grid.table, cell)}
            changed={changedCells(specimen)}
            notes={noteWords(specimen)}
            opening={{ paths: new Set(byCell.keys()), label: text.openFinding }}
            onOpen={openFinding}
          />
        ))}
      </div>
    </section>
  );
}

function State({ specimen }: { readonly specimen: Specimen }) {
  const { publishedAt } = specimen.row;
  return (
    <span className="state-line">
      <span className={publishedAt === null ? 'state-mark' : 'state-mark done'}>
        {publishedAt === null ? text.unpublished : text.published(shanghaiTime(publishedAt))}
      </span>
      <span>{text.forms[specimen.formVersion]}</span>
    </span>
  );
}

function Source({ specimen }: { readonly specimen: Specimen }) {
  const { row, sourceAddress, fileName, originalDigest } = specimen;
  return (
    <section aria-labelledby="source-title">
      <h2 id="source-title">{text.source}</h2>
      <p>{row.sourceTitle}</p>
      <dl className="digests">
        {sourceAddress === null ? null : (
          <>
            <dt>{text.address}</dt>
            <dd className="digest">{sourceAddress}</dd>
          </>
        )}
        <dt>{text.importedBy}</dt>
        <dd>{text.by(row.importedByName, shanghaiTime(row.importedAt))}</dd>
        <dt>{text.file}</dt>
        <dd>{fileName}</dd>
        <dt>{text.digest}</dt>
        <dd className="digest">{originalDigest}</dd>
      </dl>
    </section>
  );
}

/** The row of a table that a spot without a column stands for. */
function rowOf(table: 2 | 3 | 4, cell: string | undefined): string | undefined {
  const [name, row, column] = cell?.split('.') ?? [];
  const isHere = name === { 2: 'proactive', 3: 'requests', 4: 'disputes' }[table];
  return isHere && column === undefined ? row : undefined;
}

function changedCells({ cells, repairedCells }: Specimen): ReadonlySet<string> {
  const changed = Object.entries(repairedCells).filter(([path, value]) => (cells[path] ?? null) !== value);
  return new Set(changed.map(([path]) => path));
}
