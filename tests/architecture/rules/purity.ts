import ts from 'typescript';
import type { Rule, Violation } from '../rule.ts';
import { importsOf, isProductCode, lineOf, nodesOf, type SourceFile, treeOf } from '../source-tree.ts';

const impureNames = [
  ...['Date', 'Temporal', 'performance', 'Intl', 'process', 'globalThis'],
  ...['fetch', 'console', 'crypto', 'Buffer', 'require', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['queueMicrotask', 'Promise', 'eval', 'parseFloat'],
];
// what they answer hangs on the machine's languages and zone, or on chance
const impureMembers = ['random', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare', 'now'];

/** What a node lets in from outside the arguments. */
function faultAt(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && impureNames.includes(node.text) && isUse(node))
    return `uses ${node.text}: take what it gives as an argument`;
  if (ts.isPropertyAccessExpression(node) && impureMembers.includes(node.name.text))
    return `calls ${node.getText()}: its answer does not follow from the arguments`;
  if (ts.isMetaProperty(node)) return 'uses import.meta: core does not know where it lies';
  if (ts.isAwaitExpression(node) || hasAsync(node)) return 'waits: core answers at once';
  if (ts.isNumericLiteral(node) && !/^(?:[\d_]+|0x[\da-f_]+)$/i.test(node.getText()))
    return `writes the fraction ${node.getText()}: count in whole units`;
  return undefined;
}

/** Whether an identifier stands for the thing itself, not for a property, a parameter or a type member of that name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  return !ts.isBindingElement(parent) && !ts.isParameter(parent) && !ts.isPropertyDeclaration(parent);
}

function hasAsync(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const tree = treeOf(file);
  const foreign = importsOf(file)
    .filter(({ target }) => target === undefined)
    .map(({ specifier, line }) => ({ file: file.path, line, what: `imports ${specifier}: core needs no package` }));
  const nodes = nodesOf(tree).flatMap((node) => {
    const what = faultAt(node);
    return what === undefined ? [] : [{ file: file.path, line: lineOf(tree, node), what }];
  });
  return [...foreign, ...nodes];
}

const place = 'src/core/law/a.ts';

/** `core` is a function of its arguments. */
export const purityRule: Rule = {
  says: 'core has no package, no clock, no chance, no input or output, no fraction',
  examine: (files) =>
    files.filter((file) => isProductCode(file) && file.path.startsWith('src/core/')).flatMap(faultsOf),
  samples: [
    { name: 'a part of Node', files: { [place]: `import { readFileSync } from 'node:fs';` }, finds: [place] },
    { name: 'a package', files: { [place]: `import type { Sql } from 'kysely';` }, finds: [place] },
    { name: 'the clock', files: { [place]: 'export const today = new Date();' }, finds: [place] },
    { name: 'the clock by another name', files: { [place]: 'const { Date: D } = globalThis;' }, finds: [place] },
    { name: 'chance', files: { [place]: 'export const id = Math.random();' }, finds: [place] },
    { name: 'the environment', files: { [place]: 'export const home = process.env;' }, finds: [place] },
    { name: 'the network', files: { [place]: `fetch('/');` }, finds: [place] },
    { name: 'the console', files: { [place]: `console.log('');` }, finds: [place] },
    { name: 'waiting', files: { [place]: 'setTimeout(() => {}, 1);' }, finds: [place] },
    { name: 'a promise', files: { [place]: 'export async function a() {}' }, finds: [place] },
    { name: 'an order that hangs on the language', files: { [place]: 'a.localeCompare(b);' }, finds: [place] },
    { name: 'a fraction', files: { [place]: 'export const rate = 0.5;' }, finds: [place] },
    { name: 'a fraction in disguise', files: { [place]: 'export const rate = 5e-1;' }, finds: [place] },
    {
      name: 'arithmetic on its arguments, and words that only look alike',
      files: { [place]: `export const a = (x: number): number => x * 1_000 + 0x1f; const row = { now: 1, Date: 2 };` },
      finds: [],
    },
  ],
};
