import type { Rule, Violation } from '../rule.ts';
import { importsOf, isCode, isTest, type SourceFile } from '../source-tree.ts';

const ports = 'src/usecases/ports.ts';

/** Who may import whom (house style, section 2), row for row. A row's own folder goes without saying. */
const importTable: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  usecases: ['core'],
  storage: ['core', ports],
  documents: ['core', ports],
  messaging: ['core', ports],
  http: ['core', 'usecases'],
  jobs: ['core', 'usecases'],
  cli: ['core', 'usecases'],
  portal: ['core', 'usecases', 'http'],
  api: ['core', 'contract', 'usecases', 'http'],
  backoffice: ['core', 'contract'],
  main: [
    ...['core', 'contract', 'usecases', 'storage', 'documents', 'messaging'],
    ...['http', 'jobs', 'cli', 'portal', 'api', 'backoffice', 'demo'],
  ],
};

// what stands around the product and may use all of it; of these only the demo county is shipped
const outerFolders = ['tests', 'demo', 'bench', 'scripts'];

/** The layer of a file: a folder of `src/`, or what stands around it. Tests beside the code count as tests. */
function layerOf(path: string): string {
  if (isTest(path)) return 'tests';
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const from = layerOf(file.path);
  const allowed = importTable[from];
  if (allowed === undefined) {
    if (outerFolders.includes(from) || !file.path.startsWith('src/')) return [];
    return [{ file: file.path, what: `lies in src/${from}, which the map does not have: house style, section 1` }];
  }
  return importsOf(file).flatMap(({ target, line }) => {
    if (target === undefined) return [];
    const to = layerOf(target);
    if (to === from || allowed.includes(to) || allowed.includes(target)) return [];
    const may = allowed.length === 0 ? 'nothing outside itself' : allowed.join(', ');
    return [{ file: file.path, line, what: `imports ${target}: ${from} may import ${may}` }];
  });
}

/** The import table, for every file of `src/`. */
export const importTableRule: Rule = {
  says: 'each layer imports only what the import table allows',
  examine: (files) => files.filter(isCode).flatMap(faultsOf),
  samples: [
    {
      name: 'core reaching up',
      files: { 'src/core/fees/fee.ts': `import { read } from '../../usecases/ports.ts';` },
      finds: ['src/core/fees/fee.ts'],
    },
    {
      name: 'storage beyond ports.ts',
      files: {
        'src/storage/query.ts': `import type { A } from '../usecases/ports.ts';\nimport '../usecases/authorize.ts';`,
      },
      finds: ['src/storage/query.ts'],
    },
    {
      name: 'two adapters that know each other, one only by a type',
      files: { 'src/documents/letter.ts': `import type { Row } from '../storage/row.ts';` },
      finds: ['src/documents/letter.ts'],
    },
    {
      name: 'the back office reaching for a use case when it is opened',
      files: { 'src/backoffice/main.tsx': `const open = () => import('../usecases/authorize.ts');` },
      finds: ['src/backoffice/main.tsx'],
    },
    {
      name: 'the product leaning on its tests',
      files: { 'src/main/serve.ts': `import { aRequest } from '../../tests/support/builders.ts';` },
      finds: ['src/main/serve.ts'],
    },
    { name: 'a layer that the map does not have', files: { 'src/shared/a.ts': '' }, finds: ['src/shared/a.ts'] },
    {
      name: 'what is allowed',
      files: {
        'src/api/fees.ts': `import '../core/fees/fee.ts'; import '../contract/fees.ts'; import '../http/api-route.ts';`,
        'src/main/cli.ts': `import '../storage/stores.ts'; import { build } from '../../demo/build-county.ts';`,
        'src/http/server.test.ts': `import '../../tests/support/database.ts';`,
        'demo/county.ts': `import '../src/usecases/ports.ts';`,
      },
      finds: [],
    },
  ],
};
