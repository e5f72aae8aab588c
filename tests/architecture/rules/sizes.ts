import ts from 'typescript';
import type { Rule, Violation } from '../rule.ts';
import { isCode, lineOf, nodesOf, type SourceFile, treeOf } from '../source-tree.ts';

const fileBound = 300;
const functionBound = 40;

/** Files shorter than 300 lines. */
export const fileSizeRule: Rule = {
  says: `files have fewer than ${fileBound} lines`,
  examine: (files) =>
    files.filter(isCode).flatMap((file) => {
      const lines = file.text.trimEnd().split('\n').length;
      return lines < fileBound ? [] : [{ file: file.path, what: `has ${lines} lines: split it by subject` }];
    }),
  exceptions: {
    'src/usecases/ports.ts': 'declarations only: the one list of what use cases need from outside (decision 0009)',
    'src/core/requests/actions.ts': 'a table of data: every action on a request, which screens, guards and tests read',
    'src/core/requests/letters.ts': 'a table of data: every letter with its title, number series and citation',
  },
  samples: [
    { name: '300 lines', files: { 'src/core/law/a.ts': 'a;\n'.repeat(300) }, finds: ['src/core/law/a.ts'] },
    { name: '299 lines', files: { 'src/core/law/a.ts': 'a;\n'.repeat(299) }, finds: [] },
  ],
};

/** A function with its lines from the first word to the closing brace; a docstring above does not count. */
function sizeOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(tree, node);
}

function longFunctions(file: SourceFile): readonly Violation[] {
  const tree = treeOf(file);
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined || isTestGroup(node)) return [];
    const lines = sizeOf(tree, node);
    if (lines < functionBound) return [];
    const what = `${nameOf(node)} has ${lines} lines: give its steps names of their own`;
    return [{ file: file.path, line: lineOf(tree, node), what }];
  });
}

/** The callback of `describe` groups tests; the tests in it are functions of their own. */
function isTestGroup(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function nameOf(node: ts.Node): string {
  if ('name' in node && node.name !== undefined) return (node.name as ts.Node).getText();
  if (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)) return node.parent.name.getText();
  return 'a function';
}

/** Functions shorter than 40 lines. */
export const functionSizeRule: Rule = {
  says: `functions have fewer than ${functionBound} lines`,
  examine: (files) => files.filter(isCode).flatMap(longFunctions),
  samples: [
    {
      name: 'a function of 40 lines',
      files: { 'src/core/law/a.ts': `export function a() {\n${'  b();\n'.repeat(38)}}` },
      finds: ['src/core/law/a.ts'],
    },
    {
      name: 'an arrow function of 40 lines in a table',
      files: { 'src/core/law/a.ts': `export const a = { b: () => {\n${'  c();\n'.repeat(38)}} };` },
      finds: ['src/core/law/a.ts'],
    },
    {
      name: 'a view of 40 lines',
      files: { 'src/portal/a.tsx': `export const A = () => (\n  <ul>\n${'    <li />\n'.repeat(36)}  </ul>\n);` },
      finds: ['src/portal/a.tsx'],
    },
    {
      name: 'a function of 39 lines, and a group of short tests',
      files: {
        'src/core/law/a.ts': `export function a() {\n${'  b();\n'.repeat(37)}}`,
        'src/core/law/a.test.ts': `describe('a', () => {\n${"  it('b', () => {});\n".repeat(60)}});`,
      },
      finds: [],
    },
  ],
};
