import { attachmentLines, type LetterBlock, type LetterDocument } from '../../core/requests/letter-document.ts';

/** A letter as it will look on paper, as text of the page: locked words of the law are marked, typed ones are not. */
export function LetterSheet({ document }: { readonly document: LetterDocument }) {
  const { letterhead, numberLine, titleLines, addressee, blocks, attachments, signature, contact, mark } = document;
  return (
    <article className="letter-sheet">
      {letterhead === null ? null : <p className="letterhead">{letterhead}</p>}
      {numberLine === null ? null : <p className="letter-number">{numberLine}</p>}
      <h2 className="letter-title">
        {titleLines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      {addressee === null ? null : <p className="letter-addressee">{`${addressee}：`}</p>}
      <Blocks blocks={blocks} />
      {attachmentLines(attachments).map((line) => (
        <p key={line} className="letter-attachment">
          {line}
        </p>
      ))}
      {signature === null ? null : (
        <p className="letter-signature">
          {signature.agency}
          <br />
          {signature.day}
        </p>
      )}
      {mark === null ? null : <p>{mark}</p>}
      {contact.map((line) => (
        <p key={line} className="letter-contact">
          {line}
        </p>
      ))}
    </article>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly LetterBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        // a letter is drawn anew as a whole: its blocks have no names of their own
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { readonly block: LetterBlock }) {
  if (block.kind === 'paragraph') {
    const look = `letter-level-${block.level}${block.isLocked ? ' letter-locked' : ''}`;
    return <p className={look}>{block.text}</p>;
  }
  return (
    <div className="letter-table">
      <table>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form stand where they stand
            <tr key={index}>
              {row.cells.map((cell, at) => {
                const Cell = cell.isLabel ? 'th' : 'td';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as are its cells
                  <Cell key={at} colSpan={cell.span}>
                    {cell.text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
