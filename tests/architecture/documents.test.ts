import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, readTree, type SourceFile, treeOf } from './source-tree.ts';

const root = new URL('../../', import.meta.url);
const tree = readTree(root);
const readmes = ['README.md', 'README.zh-CN.md'].map(fileAt);

describe.each(readmes)('$path', ({ text }) => {
  it('lists every environment variable with its default, and no other', () => {
    const listed = [...text.matchAll(/^\| `(GONGKAI_\w+)` \| (?:`([^`]+)`)? ?\|/gm)];
    expect(listed.map(([, name, fallback = '']) => [name, fallback])).toEqual(settings());
  });

  it('lists every command, and no other', () => {
    const listed = [...text.matchAll(/^\| `npx gongkai (\w+)/gm)].map(([, name]) => name);
    expect(listed.length).toBeGreaterThan(0);
    expect([...new Set(listed)].toSorted()).toEqual(commands().toSorted());
  });

  it('gives the two commands that .ci/run runs', () => {
    const lines = fileAt('.ci/run').text.split('\n');
    expect(text).toContain('npm ci && npm start');
    expect(text).toContain('npm ci && npm test');
    expect(lines.filter((line) => line.startsWith('npm '))).toEqual(['npm ci', 'npm test']);
  });
});

describe('every document', () => {
  it('points to what exists', () => {
    const missing = tree
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\]\(([^)#:]+)\)/g)]
          .map(([, target = '']) => posix.join(posix.dirname(path), target))
          .filter((target) => !existsSync(new URL(encodeURI(target), root)))
          .map((target) => `${path} points to ${target}`),
      );
    expect(missing).toEqual([]);
  });
});

function fileAt(path: string): SourceFile {
  const file = tree.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file;
}

/** Names and defaults of the settings in main/config.ts, in their order. */
function settings(): readonly (readonly [string, string])[] {
  return nodesOf(treeOf(fileAt('src/main/config.ts'))).flatMap((node) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const [name, fallback] = [textOfField(node, 'name'), textOfField(node, 'fallback')];
    return name?.startsWith('GONGKAI_') && fallback !== undefined ? [[name, fallback] as const] : [];
  });
}

/** What `gongkai help` lists. */
function commands(): readonly string[] {
  const { text } = fileAt('src/main/cli.ts');
  const usage = /const usage = `([^`]+)`/.exec(text)?.[1] ?? '';
  return [...usage.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
}

function textOfField(object: ts.ObjectLiteralExpression, field: string): string | undefined {
  const property = object.properties.find((candidate) => candidate.name?.getText() === field);
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
}
