import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isProductCode, lineOf, nodesOf, treeOf } from '../source-tree.ts';

// nor do these know the time: `today` and `now` come in with what they need
const timeless = /^src\/(?:contract|usecases|portal|api|jobs)\//;

function faultAt(node: ts.Node, path: string): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !path.startsWith('src/main/'))
    return 'reads the environment: main/config.ts parses it once and hands it on';
  if (!timeless.test(path)) return undefined;
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now')
    return 'reads the clock: take `today` or `now` as an argument';
  if (ts.isNewExpression(node) && node.getText() === 'new Date()')
    return 'reads the clock: take `today` or `now` as an argument';
  return undefined;
}

/** The environment is read in `main`, the clock where `main` hands it in. */
export const environmentRule: Rule = {
  says: 'only main reads the environment, and no rule, page or endpoint reads the clock',
  examine: (files) =>
    files.filter(isProductCode).flatMap((file) => {
      const tree = treeOf(file);
      return nodesOf(tree).flatMap((node) => {
        const what = faultAt(node, file.path);
        return what === undefined ? [] : [{ file: file.path, line: lineOf(tree, node), what }];
      });
    }),
  samples: [
    {
      name: 'a server that reads a setting by itself',
      files: { 'src/http/server.ts': `const port = process.env['PORT'];` },
      finds: ['src/http/server.ts'],
    },
    {
      name: 'a page that looks at the clock',
      files: { 'src/portal/pages/home/view.tsx': 'const year = new Date().getFullYear();' },
      finds: ['src/portal/pages/home/view.tsx'],
    },
    {
      name: 'a use case that looks at the clock',
      files: { 'src/usecases/a.ts': 'const at = Date.now();' },
      finds: ['src/usecases/a.ts'],
    },
    {
      name: 'main, and an instant that is only formatted',
      files: {
        'src/main/config.ts': 'readConfig(process.env);',
        'src/portal/ui/time.ts': 'export const show = (at: string): string => new Date(at).toISOString();',
      },
      finds: [],
    },
  ],
};
