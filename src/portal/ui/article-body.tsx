import { itemFileAddress } from '../../core/catalog/item-address.ts';
import type { Block, BodyCell, Span } from '../../core/catalog/item-body.ts';
import type { FileId } from '../../core/values/ids.ts';
import { articleText } from './article-text.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface ArticleBodyProps {
  readonly body: readonly Block[];
  /** Under which its pictures are published. */
  readonly indexNumber: string;
  /** Level of its first headings, where the page has headings above them. */
  readonly topLevel?: 2 | 3;
}

/** The text of an item, block by block. Headings never leave out a level, whatever the document had. */
export function ArticleBody({ body, indexNumber, topLevel = 2 }: ArticleBodyProps) {
  const levels = headingLevels(body, topLevel);
  return (
    <>
      {body.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place, and are never reordered
        <ArticleBlock key={place} block={block} level={levels[place] ?? 2} indexNumber={indexNumber} />
      ))}
    </>
  );
}

type HeadingLevel = 2 | 3 | 4 | 5;

interface BlockProps {
  readonly block: Block;
  readonly level: HeadingLevel;
  readonly indexNumber: string;
}

function ArticleBlock({ block, level, indexNumber }: BlockProps) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${level}` as const;
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p class={block.align}>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((spans, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
            <li key={place}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <ArticleTable block={block} />;
    case 'picture':
      return <Picture fileId={block.fileId} words={block.words} indexNumber={indexNumber} />;
  }
}

function Picture({ fileId, words, indexNumber }: { fileId: FileId; words: string; indexNumber: string }) {
  return (
    <figure>
      <img src={itemFileAddress(indexNumber, fileId)} alt={words} loading="lazy" />
    </figure>
  );
}

/** Words with their looks and links. */
function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run of letters has no name but its place
        <SpanWords key={place} span={span} />
      ))}
    </>
  );
}

function SpanWords({ span }: { readonly span: Span }) {
  const { text, isBold, isItalic, isUnderlined, href } = span;
  const underlined = isUnderlined === true ? <u>{text}</u> : text;
  const slanted = isItalic === true ? <em>{underlined}</em> : underlined;
  const strong = isBold === true ? <strong>{slanted}</strong> : slanted;
  if (href === undefined) return <>{strong}</>;
  return (
    <a href={href} rel={href.startsWith('/') ? undefined : 'noopener'}>
      {strong}
      {leavesGovernment(href) ? <span class="leaves-site">{articleText.leavesSite}</span> : null}
    </a>
  );
}

function leavesGovernment(href: string): boolean {
  return URL.canParse(href) && href.startsWith('http') && !/(^|\.)gov\.cn$/.test(new URL(href).hostname);
}

function ArticleTable({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const headCount = block.rows.findIndex((cells) => cells.some(({ isHeader }) => isHeader !== true));
  const head = headCount > 0 ? block.rows.slice(0, headCount) : [];
  return (
    <ScrollRegion label={block.caption ?? articleText.table}>
      <table class="article-table">
        {block.caption === undefined ? null : <caption>{block.caption}</caption>}
        {head.length === 0 ? null : (
          <thead>
            <Rows rows={head} scope="col" />
          </thead>
        )}
        <tbody>
          <Rows rows={block.rows.slice(head.length)} scope="row" />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Rows({ rows, scope }: { readonly rows: readonly (readonly BodyCell[])[]; readonly scope: 'col' | 'row' }) {
  return (
    <>
      {rows.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <tr key={row}>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
            <Cell key={column} cell={cell} scope={scope} />
          ))}
        </tr>
      ))}
    </>
  );
}

function Cell({ cell, scope }: { readonly cell: BodyCell; readonly scope: 'col' | 'row' }) {
  const { lines, isHeader, columnSpan, rowSpan } = cell;
  const words = lines.map((spans, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
    <span key={line} class="cell-line">
      <Spans spans={spans} />
    </span>
  ));
  if (isHeader !== true)
    return (
      <td colSpan={columnSpan} rowSpan={rowSpan}>
        {words}
      </td>
    );
  return (
    <th scope={scope} colSpan={columnSpan} rowSpan={rowSpan}>
      {words}
    </th>
  );
}

/** The level of each heading: as written, but at most one below the heading before it. */
function headingLevels(body: readonly Block[], topLevel: 2 | 3): readonly (HeadingLevel | undefined)[] {
  let before = topLevel - 1;
  return body.map((block) => {
    if (block.kind !== 'heading') return undefined;
    before = Math.min(block.level + topLevel - 2, before + 1);
    return before as HeadingLevel;
  });
}
