import { registerText } from './register-text.ts';

interface CountedDocumentsProps {
  readonly documents: readonly { readonly indexNumber: string | null; readonly title: string }[];
}

/** The documents of the library that an entry counts, each with its public page. */
export function CountedDocuments({ documents }: CountedDocumentsProps) {
  if (documents.length === 0) return null;
  const [first] = documents;
  if (documents.length === 1 && first !== undefined) {
    return (
      <span className="small block">
        {registerText.document}
        <DocumentLink document={first} />
      </span>
    );
  }
  return (
    <details className="small">
      <summary>{registerText.documents(documents.length)}</summary>
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={document.indexNumber ?? document.title}>
            <DocumentLink document={document} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function DocumentLink({ document }: { readonly document: CountedDocumentsProps['documents'][number] }) {
  const { indexNumber, title } = document;
  if (indexNumber === null) return title === '' ? registerText.documentGone : title;
  return <a href={`/d/${indexNumber}`}>{title === '' ? `${indexNumber}（${registerText.documentGone}）` : title}</a>;
}
