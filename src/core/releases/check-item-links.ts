import { isSafeHref } from '../catalog/body-links.ts';
import type { Block, Span } from '../catalog/item-body.ts';
import type { ItemDraftContent } from '../catalog/item-content.ts';
import { placedLines } from './body-places.ts';
import { itemChecks } from './item-check-table.ts';
import type { ItemFinding, ItemPlace } from './item-findings.ts';

/** What stands at an address of this site. */
export type LinkTarget = 'public' | 'withdrawn' | 'missing';

interface PlacedLink {
  readonly href: string;
  readonly place: ItemPlace;
}

/** Index numbers of the documents of this site that a text links to. */
export function linkedDocuments(content: ItemDraftContent): readonly string[] {
  return linksIn(content.body).flatMap(({ href }) => indexNumberIn(href) ?? []);
}

/**
 * Links of a text by their form, whether what they name on this site is public, and whether they lead away from government
 * sites. Whether a foreign page answers is not asked here: that is for a nightly job.
 */
export function checkItemLinks(
  content: ItemDraftContent,
  targets: ReadonlyMap<string, LinkTarget>,
): readonly ItemFinding[] {
  const links = linksIn(content.body);
  return [
    ...links.flatMap(({ href, place }) => faultsOf(href, place, targets)),
    ...placedLines(content.body).flatMap(({ text, place }) => outsideIn(text, place)),
  ];
}

function faultsOf(href: string, place: ItemPlace, targets: ReadonlyMap<string, LinkTarget>): ItemFinding[] {
  if (!isSafeHref(href))
    return [
      finding('linkForm', place, `链接“${short(href)}”不能使用。请写完整的 http(s) 网址，或者本站以 / 开头的地址。`),
    ];
  const indexNumber = indexNumberIn(href);
  const target = indexNumber === undefined ? 'public' : (targets.get(indexNumber) ?? 'missing');
  if (target === 'missing')
    return [finding('linkTarget', place, `链接指向的 ${indexNumber} 在本站没有公开。请先公开它，或者改正链接。`)];
  if (target === 'withdrawn')
    return [finding('linkTarget', place, `链接指向的 ${indexNumber} 已经撤回。请删去或者改正链接。`)];
  return outside(href, place);
}

// also addresses that are only written out: readers copy them
function outsideIn(text: string, place: ItemPlace): ItemFinding[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s，。；、）)》"'<>]+/gi)].flatMap(({ 0: address, index }) =>
    outside(address, { ...place, from: index, to: index + address.length }),
  );
}

function outside(address: string, place: ItemPlace): ItemFinding[] {
  const host = /^(?:https?:\/\/)?([^/:?#\s]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (!/^(?:https?:\/\/|www\.)/i.test(address) || host === 'gov.cn' || host.endsWith('.gov.cn')) return [];
  return [finding('outsideLink', place, `“${host}”不是政府网站。请确认内容可靠、有权引用，并定期检查它没有改作他用。`)];
}

function indexNumberIn(href: string): string | undefined {
  const match = /^\/d\/([^/?#]+)\/([^/?#]+)/.exec(href);
  return match === null ? undefined : `${decoded(match[1] ?? '')}/${decoded(match[2] ?? '')}`.toUpperCase();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function linksIn(body: readonly Block[]): readonly PlacedLink[] {
  return body.flatMap((part, block): PlacedLink[] => {
    const at = (line: number) => ({ kind: 'body' as const, block, line });
    switch (part.kind) {
      case 'paragraph':
        return inSpans(part.spans, at(0));
      case 'list':
        return part.items.flatMap((spans, line) => inSpans(spans, at(line)));
      case 'table':
        return part.rows.flatMap((cells, row) =>
          cells.flatMap(({ lines }, column) =>
            lines.flatMap((spans, line) => inSpans(spans, { ...at(line), row, column })),
          ),
        );
      default:
        return [];
    }
  });
}

function inSpans(spans: readonly Span[], place: Extract<ItemPlace, { kind: 'body' }>): PlacedLink[] {
  let at = 0;
  return spans.flatMap(({ text, href }) => {
    const from = at;
    at += text.length;
    return href === undefined ? [] : [{ href, place: { ...place, from, to: at } }];
  });
}

function finding(check: 'linkForm' | 'linkTarget' | 'outsideLink', place: ItemPlace, message: string): ItemFinding {
  const { severity, cite } = itemChecks[check];
  return { check, severity, place, message, cite };
}

function short(href: string): string {
  return href.length > 60 ? `${href.slice(0, 60)}…` : href;
}
