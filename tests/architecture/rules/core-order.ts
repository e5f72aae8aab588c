import type { Rule } from '../rule.ts';
import { importsOf, isProductCode } from '../source-tree.ts';

/** Subjects of `core` in the order of the map (house style, section 1): each knows only those before it. */
const coreSubjects: readonly string[] = [
  'values',
  'law',
  'agencies',
  'access',
  'audit',
  'privacy',
  'deadlines',
  'requests',
  'fees',
  'catalog',
  'releases',
  'disputes',
  'annual-report',
  'annual-report/doctor',
  'supervision',
];

/** Place of a file's subject in the map; -1 if the map does not have it. */
function orderOf(path: string): number {
  const [, , subject = '', part = ''] = path.split('/');
  const nested = coreSubjects.indexOf(`${subject}/${part}`);
  return nested === -1 ? coreSubjects.indexOf(subject) : nested;
}

/** The order of subjects inside `core`. */
export const coreOrderRule: Rule = {
  says: 'a subject of core imports only subjects named before it in the map',
  examine: (files) =>
    files
      .filter((file) => isProductCode(file) && file.path.startsWith('src/core/'))
      .flatMap((file) => {
        const own = orderOf(file.path);
        if (own === -1) return [{ file: file.path, what: 'belongs to no subject of the map: house style, section 1' }];
        return importsOf(file).flatMap(({ target, line }) => {
          if (target === undefined || !target.startsWith('src/core/') || orderOf(target) <= own) return [];
          return [{ file: file.path, line, what: `imports ${target}, which the map names later` }];
        });
      }),
  samples: [
    {
      name: 'requests that know reports',
      files: { 'src/core/requests/a.ts': `import type { Row } from '../annual-report/request-table.ts';` },
      finds: ['src/core/requests/a.ts'],
    },
    {
      name: 'a report that knows its doctor',
      files: { 'src/core/annual-report/a.ts': `import { read } from './doctor/read-annual-report.ts';` },
      finds: ['src/core/annual-report/a.ts'],
    },
    { name: 'a subject without a place', files: { 'src/core/mail/a.ts': '' }, finds: ['src/core/mail/a.ts'] },
    {
      name: 'the order of the map',
      files: {
        'src/core/fees/a.ts': `import '../values/fen.ts'; import '../requests/actions.ts'; import './b.ts';`,
        'src/core/annual-report/doctor/a.ts': `import '../report.ts'; import '../../law/citation.ts';`,
      },
      finds: [],
    },
  ],
};
