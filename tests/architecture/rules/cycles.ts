import type { Rule, Violation } from '../rule.ts';
import { importsOf, isCode, type SourceFile } from '../source-tree.ts';

/** Every ring of imports once, told at its alphabetically first file. Types count: they too have to be read in some order. */
function ringsOf(files: readonly SourceFile[]): readonly Violation[] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const rings = new Map<string, readonly string[]>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const ring = trail.slice(start);
      rings.set(ring.toSorted().join(' '), ring);
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return [...rings.values()].map((ring) => {
    const first = ring.indexOf(ring.toSorted()[0] ?? '');
    const [file = '', ...others] = [...ring.slice(first), ...ring.slice(0, first)];
    return { file, what: `stands in a ring of imports: ${[file, ...others, file].join(' → ')}` };
  });
}

/** No file is reached from itself. */
export const cycleRule: Rule = {
  says: 'there are no import cycles',
  examine: (files) => ringsOf(files.filter(isCode)),
  samples: [
    {
      name: 'three files in a ring, closed by a type',
      files: {
        'src/core/law/b.ts': `import './c.ts';`,
        'src/core/law/a.ts': `import './b.ts';`,
        'src/core/law/c.ts': `import type { A } from './a.ts';`,
      },
      finds: ['src/core/law/a.ts'],
    },
    { name: 'a file that imports itself', files: { 'demo/a.ts': `import './a.ts';` }, finds: ['demo/a.ts'] },
    {
      name: 'two ways to the same file',
      files: { 'demo/a.ts': `import './b.ts'; import './c.ts';`, 'demo/b.ts': `import './c.ts';`, 'demo/c.ts': '' },
      finds: [],
    },
  ],
};
