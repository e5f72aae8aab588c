import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { exportsOf, isProductCode, lineOf, treeOf } from '../source-tree.ts';

/** Exported functions say in a sentence what they mean. */
export const docstringRule: Rule = {
  says: 'every exported function carries a docstring',
  examine: (files) =>
    files.filter(isProductCode).flatMap((file) => {
      const tree = treeOf(file);
      return exportsOf(file).flatMap(({ name, node, body }) => {
        if (body === undefined || ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc)) return [];
        return [{ file: file.path, line: lineOf(tree, node), what: `exports ${name} without a word on what it means` }];
      });
    }),
  samples: [
    { name: 'a bare function', files: { 'src/core/law/a.ts': 'export function a() {}' }, finds: ['src/core/law/a.ts'] },
    {
      name: 'a bare component under an ordinary comment',
      files: { 'src/portal/a.tsx': '// the header\nexport const A = () => <p />;' },
      finds: ['src/portal/a.tsx'],
    },
    {
      name: 'a sentence, a function that stays inside, a table',
      files: { 'src/core/law/a.ts': '/** Does it. */\nexport function a() {}\nfunction b() {}\nexport const c = [1];' },
      finds: [],
    },
  ],
};
