import ts from 'typescript';
import type { Rule, Violation } from '../rule.ts';
import { isCode, lineOf, nodesOf, type SourceFile, treeOf } from '../source-tree.ts';

/** Whether a node is something the house does without, and what to write instead. */
function faultAt(node: ts.Node): string | undefined {
  if (ts.isEnumDeclaration(node)) return 'declares an enum: write a table and a union of its keys';
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says any: name the type, or unknown and check it';
  if (ts.isNonNullExpression(node)) return 'asserts with !: handle the absent case';
  if (ts.isPropertyDeclaration(node) && node.exclamationToken !== undefined)
    return 'asserts a property with !: give it its value';
  if (ts.isExportAssignment(node)) return 'has a default export: export by name';
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined)
    return 're-exports a whole file: let its users import it';
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    return 'has a default export: export by name';
  return undefined;
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const tree = treeOf(file);
  const name = /(?:^|\/)index\.tsx?$/.test(file.path)
    ? [{ file: file.path, what: 'is an index: name the file for what it exports' }]
    : [];
  const silenced = [...file.text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore-all/g)].map(([found]) => ({
    file: file.path,
    what: `silences the checker with ${found}: make the types say it`,
  }));
  const nodes = nodesOf(tree).flatMap((node) => {
    const what = faultAt(node);
    return what === undefined ? [] : [{ file: file.path, line: lineOf(tree, node), what }];
  });
  return [...name, ...silenced, ...nodes];
}

/** Named exports, no barrels, no holes in the types. */
export const moduleRule: Rule = {
  says: 'named exports only, no index, no enum, no any, no !, no silenced checker',
  examine: (files) => files.filter(isCode).flatMap(faultsOf),
  exceptions: {
    'vitest.config.ts': 'vitest reads its configuration from the default export',
    'src/backoffice/vite.config.ts': 'Vite reads its configuration from the default export',
    'tests/architecture/rules/modules.ts': 'names what it forbids',
  },
  samples: [
    {
      name: 'a barrel',
      files: { 'src/core/law/index.ts': `export * from './citation.ts';` },
      finds: ['src/core/law/index.ts', 'src/core/law/index.ts'],
    },
    {
      name: 'a default export',
      files: { 'src/portal/a.tsx': 'export default function A() {}' },
      finds: ['src/portal/a.tsx'],
    },
    {
      name: 'a default export of a value',
      files: { 'src/portal/a.ts': 'export default 1;' },
      finds: ['src/portal/a.ts'],
    },
    { name: 'an enum', files: { 'src/core/law/a.ts': 'export enum A { One }' }, finds: ['src/core/law/a.ts'] },
    {
      name: 'any',
      files: { 'src/core/law/a.ts': 'export const a = (x: any): void => {};' },
      finds: ['src/core/law/a.ts'],
    },
    { name: '!', files: { 'demo/a.ts': 'export const a = rows[0]!.id;' }, finds: ['demo/a.ts'] },
    { name: 'a property with !', files: { 'demo/a.ts': 'class A { b!: string }' }, finds: ['demo/a.ts'] },
    { name: 'a silenced checker', files: { 'demo/a.ts': '// @ts-ignore\nlet a = 1;' }, finds: ['demo/a.ts'] },
    {
      name: 'named exports, !== and logical not',
      files: { 'demo/a.ts': 'export const a = !b && c !== d; export { e } from "./e.ts";' },
      finds: [],
    },
  ],
};
