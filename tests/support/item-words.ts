import type { Static } from 'typebox';
import type { ItemDraftShape } from '../../src/contract/item-content.ts';

/** What the editor sends of an item. */
export type ItemWords = Static<typeof ItemDraftShape>;

/** A complete notice of 2 March 2026 that is disclosed proactively, as the editor sends it. */
export function itemWords(what: Partial<ItemWords> = {}): ItemWords {
  return {
    title: '关于开展春季防火工作的通知',
    language: 'zh-CN',
    variantOf: null,
    issuers: ['托里县多拉特乡人民政府'],
    documentNumber: '多政发〔2026〕3号',
    madeOn: '2026-03-02',
    changedOn: null,
    openness: { kind: 'proactive', ground: null, reason: '' },
    subjectId: 'emergencies',
    columnId: null,
    genre: 'circular',
    topic: '',
    keywords: ['防火', '春季'],
    summary: '部署春季防火工作。',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: '',
    otherDue: null,
    changeNote: '',
    body: [
      { kind: 'heading', level: 2, text: '一、总体要求' },
      { kind: 'paragraph', spans: [{ text: '各村、各单位：' }] },
      {
        kind: 'paragraph',
        spans: [{ text: '请认真做好春季防火工作，' }, { text: '压实责任', isBold: true }, { text: '。' }],
      },
    ],
    files: [],
    ...what,
  };
}
