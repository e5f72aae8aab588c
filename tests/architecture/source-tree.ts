import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One text file of the repository. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

// what .gitignore keeps out; the tests do not need git
const skippedFolders = ['node_modules', 'dist', 'var', 'coverage', '.git', 'tmp'];
const binaryNames = /\.(?:otf|ttf|docx|pdf|xlsx|png|jpg|ico|woff2)$/;

/** Every text file below a folder, in a fixed order. */
export function readTree(root: URL, folder = ''): readonly SourceFile[] {
  const entries = readdirSync(new URL(folder === '' ? '.' : `${folder}/`, root), { withFileTypes: true });
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly SourceFile[] => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.includes(entry.name) ? [] : readTree(root, path);
      if (!entry.isFile() || binaryNames.test(entry.name) || entry.name.endsWith('.log')) return [];
      return [{ path, text: readFileSync(new URL(encodeURI(path), root), 'utf8') }];
    });
}

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file, parsed once. */
export function treeOf(file: SourceFile): ts.SourceFile {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind);
  trees.set(file, tree);
  return tree;
}

const nodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every node of a tree, each before what lies in it, listed once. */
export function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const known = nodes.get(tree);
  if (known !== undefined) return known;
  const found: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    found.push(node);
    node.forEachChild(walk);
  };
  walk(tree);
  nodes.set(tree, found);
  return found;
}

/** Line of a node, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Whether a file is TypeScript of this repository (a fixture is not). */
export function isCode(file: SourceFile): boolean {
  return /\.(?:ts|tsx)$/.test(file.path) && !file.path.startsWith('tests/fixtures/');
}

/** Whether a file of `src/` is part of the product: its tests are not. */
export function isProductCode(file: SourceFile): boolean {
  return isCode(file) && file.path.startsWith('src/') && !isTest(file.path);
}

/** Whether a path is a test standing beside the code it tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** An import or re-export of a file. */
export interface Import {
  /** What is written between the quotes. */
  readonly specifier: string;
  /** The file it names, from the root of the repository; undefined for a package or a part of Node. */
  readonly target: string | undefined;
  readonly line: number;
}

/** Every module that a file names: imports, re-exports, `import()` and types from elsewhere. */
export function importsOf(file: SourceFile): readonly Import[] {
  const tree = treeOf(file);
  return nodesOf(tree).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(file.path), specifier) : undefined;
    return [{ specifier, target, line: lineOf(tree, node) }];
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;
}

/** An exported name of a file and the declaration behind it. */
export interface Export {
  readonly name: string;
  readonly node: ts.Node;
  /** The function itself, if a function is exported. */
  readonly body: ts.SignatureDeclaration | undefined;
}

/** What a file declares and exports itself. */
export function exportsOf(file: SourceFile): readonly Export[] {
  return treeOf(file).statements.flatMap((statement): readonly Export[] => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
        ts.isIdentifier(name)
          ? [{ name: name.text, node: statement, body: isFunction(initializer) ? initializer : undefined }]
          : [],
      );
    const name = 'name' in statement ? (statement.name as ts.Identifier | undefined) : undefined;
    if (name === undefined) return [];
    return [{ name: name.text, node: statement, body: ts.isFunctionDeclaration(statement) ? statement : undefined }];
  });
}

function isFunction(node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}
