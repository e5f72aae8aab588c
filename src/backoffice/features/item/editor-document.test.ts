import { getSchema } from '@tiptap/core';
import { Schema } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Span } from '../../../core/catalog/item-body.ts';
import type { FileId } from '../../../core/values/ids.ts';
import { blocksOf, documentOf, type EditorNode } from './editor-document.ts';
import { editorExtensions } from './editor-extensions.ts';

const words = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `字${text.replace(/\s/gu, '')}`);
const flag = fc.option(fc.constant(true as const), { nil: undefined });

/** Spans as the editor keeps them: none empty, neighbours that look different. */
const spans = fc
  .array(
    fc.record({
      text: words,
      isBold: flag,
      isItalic: flag,
      isUnderlined: flag,
      href: fc.option(fc.constantFrom('https://example.cn/', '/d/1/2026-00001'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) => drawn.map(withoutNothing).filter((span, at, all) => at === 0 || look(span) !== look(all[at - 1])));

function withoutNothing(span: object): Span {
  return Object.fromEntries(Object.entries(span).filter(([, value]) => value !== undefined)) as unknown as Span;
}

function look(span: Span | undefined): string {
  return JSON.stringify({ ...span, text: '' });
}

const cell = fc
  .record({ lines: fc.array(spans, { maxLength: 2 }), isHeader: flag })
  .map((drawn) => withoutNothing(drawn) as unknown as { lines: Span[][] });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4), text: words }),
  fc.record({ kind: fc.constant('paragraph' as const), spans }),
  fc.record({ kind: fc.constant('paragraph' as const), spans, align: fc.constantFrom('center', 'right') }),
  fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    items: fc.array(spans, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('picture' as const), fileId: fc.constant('picture-001' as FileId), words }),
);

const schema = getSchema([...editorExtensions()]);

/** The document as the editor has it: read by its schema, which refuses what it does not know. */
function edited(document: EditorNode): EditorNode {
  const node = schema.nodeFromJSON(document);
  node.check();
  return node.toJSON() as EditorNode;
}

describe('the text of an item in the editor', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(blocksOf(edited(documentOf(blocks)))).toEqual(blocks);
      }),
    );
  });

  it('keeps joined cells', () => {
    const table: Block = {
      kind: 'table',
      rows: [
        [{ lines: [[{ text: '村名' }]], isHeader: true, columnSpan: 2 }],
        [{ lines: [], rowSpan: 2 }, { lines: [[{ text: '甲' }], [{ text: '乙' }]] }],
        [{ lines: [] }],
      ],
    };
    expect(blocksOf(edited(documentOf([table])))).toEqual([table]);
  });

  it('has an empty paragraph to write into, which is no block', () => {
    const document = documentOf([]);
    expect(document.content).toEqual([{ type: 'paragraph' }]);
    expect(blocksOf(document)).toEqual([]);
  });

  it.each<[string, EditorNode]>([
    ['an empty paragraph', { type: 'paragraph' }],
    ['a blank heading', { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '　' }] }],
    ['a list of nothing', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
  ])('%s says nothing', (_, node) => {
    expect(blocksOf({ type: 'doc', content: [node] })).toEqual([]);
  });

  it('knows no other nodes and marks than blocks have', () => {
    expect(schema).toBeInstanceOf(Schema);
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'bulletList',
        'doc',
        'heading',
        'listItem',
        'orderedList',
        'paragraph',
        'picture',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link', 'underline']);
  });
});
