const place = /\{([\w:]+)\}/g;

/** A sentence with its `{fields}` filled in; undefined where one of them was left empty. */
export function filledSentence(sentence: string, words: Readonly<Record<string, string>>): string | undefined {
  const names = [...sentence.matchAll(place)].map(([, name = '']) => name);
  if (names.some((name) => (words[name] ?? '') === '')) return undefined;
  return sentence.replaceAll(place, (_, name: string) => words[name] ?? '');
}

/** The fields that sentences name. */
export function fieldsNamedIn(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => [...sentence.matchAll(place)].map(([, name = '']) => name));
}
