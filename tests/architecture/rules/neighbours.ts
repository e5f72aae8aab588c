import { posix } from 'node:path';
import type { Rule } from '../rule.ts';
import { importsOf, isProductCode } from '../source-tree.ts';

// a folder of one of these is one page or one screen
const parents = ['src/portal/pages', 'src/backoffice/features'];

/** The page or screen that a file belongs to. */
function roomOf(path: string): string | undefined {
  const parent = parents.find((folder) => path.startsWith(`${folder}/`));
  if (parent === undefined) return undefined;
  return posix.join(parent, path.slice(parent.length + 1).split('/')[0] ?? '');
}

/** Pages do not import pages, features do not import features, and what they share knows none of them. */
export const neighbourRule: Rule = {
  says: 'no page imports another page, no feature another feature, and ui/ imports neither',
  examine: (files) =>
    files.filter(isProductCode).flatMap((file) => {
      const room = roomOf(file.path);
      const isShared = /^src\/(?:portal|backoffice)\/ui\//.test(file.path);
      if (room === undefined && !isShared) return [];
      return importsOf(file).flatMap(({ target, line }) => {
        const other = target === undefined ? undefined : roomOf(target);
        if (other === undefined || other === room) return [];
        return [{ file: file.path, line, what: `imports ${target}: move what two share to ui/ or down a layer` }];
      });
    }),
  samples: [
    {
      name: 'a page that borrows from another',
      files: { 'src/portal/pages/home/view.tsx': `import { List } from '../reports/list.tsx';` },
      finds: ['src/portal/pages/home/view.tsx'],
    },
    {
      name: 'a feature that borrows from another',
      files: { 'src/backoffice/features/home/home-page.tsx': `import type { A } from '../requests/a.ts';` },
      finds: ['src/backoffice/features/home/home-page.tsx'],
    },
    {
      name: 'a shared part that knows a page',
      files: { 'src/portal/ui/header.tsx': `import { text } from '../pages/home/text.ts';` },
      finds: ['src/portal/ui/header.tsx'],
    },
    {
      name: 'a page with its own parts and shared ones, and the list of all pages',
      files: {
        'src/portal/pages/home/view.tsx': `import './text.ts'; import '../../ui/link.tsx';`,
        'src/portal/routes.ts': `import './pages/home/route.ts'; import './pages/reports/route.ts';`,
      },
      finds: [],
    },
  ],
};
