import { createHash } from 'node:crypto';
import { dict } from '@node-rs/jieba/dict.js';
import { statutorySubjects } from '../src/core/catalog/disclosure-subjects.ts';
import { genres } from '../src/core/catalog/genres.ts';
import { type ItemContent, itemText } from '../src/core/catalog/item-content.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { addDays, plainDate } from '../src/core/values/plain-date.ts';

/** A generated item: the same for the same number, on every machine. */
export interface GeneratedItem {
  readonly itemId: string;
  readonly indexNumber: string;
  readonly publishedOn: string;
  readonly content: ItemContent;
  readonly text: string;
  readonly digest: string;
}

const agencyCount = 60;
const vocabularySize = 30_000;
const firstDay = plainDate(2012, 1, 1);
const days = 5_200;
const bodyCharacters = 530;

/** Words of the dictionary, the most frequent first. */
const vocabulary: readonly string[] = Buffer.from(dict)
  .toString('utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word]) => /^\p{Script=Han}{2,4}$/u.test(word ?? ''))
  .map(([word = '', count]) => ({ word, count: Number(count) }))
  .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  .slice(0, vocabularySize)
  .map(({ word }) => word);

/** The n-th item: a title and some 530 characters about a topic of its own, in words as frequent as in the language. */
export function generatedItem(n: number): GeneratedItem {
  const random = randomFrom(n + 1);
  const topic = Array.from({ length: 12 }, () => vocabulary[Math.floor(random() * 4000) + 40] ?? '');
  const pick = (): string =>
    random() < 0.25 ? (topic[Math.floor(random() * topic.length)] ?? '') : (vocabulary[zipf(random)] ?? '');
  const genre = genres[Math.floor(random() * genres.length)] ?? genres[0];
  const subject = statutorySubjects[Math.floor(random() * statutorySubjects.length)] ?? statutorySubjects[0];
  const publishedOn = addDays(firstDay, Math.floor(random() * days));
  const agency = Math.floor(random() * agencyCount);
  const year = publishedOn.slice(0, 4);
  const content: ItemContent = {
    ...bareContent,
    agencyId: `bench-${agency}` as AgencyId,
    title: `关于${topic[0]}${topic[1]}${pick()}的${genre.label.split('（')[0]}`,
    issuers: [`第${agency}乡人民政府`],
    documentNumber: `基政发〔${year}〕${n}号`,
    madeOn: publishedOn,
    subjectId: subject.id,
    genre: genre.id,
    keywords: [topic[2] ?? '', topic[3] ?? ''],
    body: paragraphs(pick),
  };
  const text = itemText(content);
  return {
    itemId: `bench-item-${n}`,
    indexNumber: `${String(100_000_000 + agency)}/${year}-${String(n).padStart(6, '0')}`,
    publishedOn,
    content,
    text,
    digest: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

const bareContent: Omit<
  ItemContent,
  'agencyId' | 'title' | 'issuers' | 'documentNumber' | 'madeOn' | 'subjectId' | 'genre' | 'keywords' | 'body'
> = {
  language: 'zh-CN',
  variantOf: null,
  changedOn: null,
  openness: { kind: 'proactive', ground: null, reason: '' },
  columnId: null,
  topic: '',
  summary: '',
  normativeKind: 'none',
  effectiveOn: null,
  validUntil: null,
  ends: [],
  explains: null,
  withoutExplainer: '',
  source: '',
  otherDue: null,
  changeNote: '',
  files: [],
};

function paragraphs(pick: () => string): ItemContent['body'] {
  const lines: string[] = [];
  let length = 0;
  while (length < bodyCharacters) {
    const words = Array.from({ length: 9 }, pick);
    const line = `${words.slice(0, 5).join('')}，${words.slice(5).join('')}。`;
    lines.push(line);
    length += line.length;
  }
  return lines.map((text) => ({ kind: 'paragraph', spans: [{ text }] }));
}

/** A place in the vocabulary, early ones as much more often as words of a language are. */
function zipf(random: () => number): number {
  return Math.floor(vocabularySize ** random()) - 1;
}

/** mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
