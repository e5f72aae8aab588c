import ts from 'typescript';
import type { Rule, Violation } from '../rule.ts';
import { isProductCode, lineOf, nodesOf, type SourceFile, treeOf } from '../source-tree.ts';

const han = /\p{Script=Han}/u;
const layers = /^src\/(?:portal|backoffice|api|http)\//;
const serverLayers = /^src\/(?:api|http)\//;
const fieldsOfValues = ['message', 'summary', 'description', 'title'];
const textFile = /(?:^|[/-])text\.ts$/;

/** A Chinese text written in the code: a string, a piece of a template, or text between tags. */
function chineseAt(node: ts.Node): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node);
  return isText && han.test(node.text) ? node.text.trim().slice(0, 20) : undefined;
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const tree = treeOf(file);
  const isServer = serverLayers.test(file.path);
  return nodesOf(tree).flatMap((node) => {
    const text = chineseAt(node);
    if (text === undefined || (isServer && isFieldOfValue(node))) return [];
    return [{ file: file.path, line: lineOf(tree, node), what: `writes “${text}”: it belongs into text.ts` }];
  });
}

/**
 * On the server a refusal is a value that says what is wrong where that is decided, as in core and the use cases; and what
 * describes an endpoint stands with its schema.
 */
function isFieldOfValue(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return fieldsOfValues.includes(parent.name.getText());
  const isPart =
    ts.isTemplateSpan(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isBinaryExpression(parent);
  return isPart && isFieldOfValue(parent);
}

const page = 'src/portal/pages/home/view.tsx';

/** What a user reads stands in a text.ts beside its screen. */
export const interfaceTextRule: Rule = {
  says: 'interface texts stand in text.ts files',
  examine: (files) =>
    files
      .filter((file) => isProductCode(file) && layers.test(file.path) && !textFile.test(file.path))
      .flatMap(faultsOf),
  exceptions: {
    'src/backoffice/ui/menu-entries.ts':
      'a table of data: word, address and permission of each entry of the menu in one row',
  },
  samples: [
    { name: 'text between tags', files: { [page]: 'const a = <p>公开</p>;' }, finds: [page] },
    { name: 'a string', files: { 'src/http/a.ts': `const a = '没有这个页面';` }, finds: ['src/http/a.ts'] },
    { name: 'a message of a screen', files: { [page]: `const a = { message: '没有' };` }, finds: [page] },
    { name: 'a template', files: { [page]: `const a = \`共\${n}件\`;` }, finds: [page, page] },
    {
      name: 'text.ts, a text named for its subject, a refusal and a summary of the server, a comment',
      files: {
        'src/portal/pages/home/text.ts': `export const text = { title: '公开' };`,
        'src/portal/ui/frame-text.ts': `export const a = '公开';`,
        'src/api/a.ts': `apiRoute({ summary: '列出申请' }); // 申请`,
        'src/http/a.ts': `refuse({ reason: 'a', message: n > 1 ? \`有\${n}处\` : '有一处' });`,
      },
      finds: [],
    },
  ],
};
