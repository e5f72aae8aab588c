import { AlignmentType, Document, DocumentGridType, Packer, type Paragraph, type Table } from 'docx';
import {
  coreProperties,
  defaultStyles,
  type FileProperties,
  pageFooter,
  pageMargin,
  pageSize,
  points,
} from './docx-layout.ts';
import { withFixedTimes } from './fixed-zip.ts';
import { linePitch } from './official-layout.ts';

/** A Word document on official pages, numbered on their outer side. Equal contents give equal bytes. */
export async function docxFile(about: FileProperties, children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const file = new Document({
    title: about.title,
    creator: about.author,
    lastModifiedBy: about.author,
    evenAndOddHeaderAndFooters: true,
    styles: { default: defaultStyles },
    sections: [
      {
        properties: {
          page: { size: pageSize, margin: pageMargin },
          // no grid that text snaps to: the exact pitch gives 22 lines, and rows of tables have heights of their own
          grid: { type: DocumentGridType.DEFAULT, linePitch: points(linePitch) },
        },
        footers: { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
        children: [...children],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(about) };
  return withFixedTimes(await Packer.toBuffer(file, false, [properties]));
}
