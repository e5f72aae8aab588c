import { posix } from 'node:path';
import type { Rule, Violation } from '../rule.ts';
import { exportsOf, isCode, isTest, type SourceFile } from '../source-tree.ts';
import { wordsOf } from '../words.ts';

const emptyWords = [
  ...['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'service', 'services'],
  ...['common', 'info', 'infos', 'data'],
];

/** Words of the law that contain one of them: glossary, section 5, and 送达 as the trade says it. */
const wordsOfTheLaw = [
  ...['legalServiceProvider', 'otherExternalService', 'proof-of-service', 'proofOfService', 'serviceMode'],
  ...['paper-service', 'paperService', 'record-service', 'recordService', 'failedService', 'onlineService'],
  ...['service-failure', 'serviceFailure', 'service-entries', 'serviceFact', 'serviceDay', 'serviceDetail'],
  ...['serviceRecord', 'keepService', 'tellService', 'decideService', 'serviceAgain'],
  ...['verify-services', 'serviceFaults'],
];

function emptyWordIn(name: string): string | undefined {
  if (wordsOfTheLaw.some((word) => name.toLowerCase().includes(word.toLowerCase()))) return undefined;
  return wordsOf(name).find((word) => emptyWords.includes(word));
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const parts = file.path.split('/');
  const name = posix.basename(file.path).replace(/\.(?:test\.|config\.)?tsx?$/, '');
  const isKebab = [...parts.slice(0, -1), name].every((part) => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(part));
  const shape = isKebab ? [] : [{ file: file.path, what: 'is not kebab-case' }];
  // a test is named for the file it tests
  const path = isTest(file.path) ? undefined : emptyWordIn(file.path);
  const pathFault = path === undefined ? [] : [{ file: file.path, what: `is called ${path}: say what it is` }];
  const exported = exportsOf(file).flatMap(({ name }) => {
    const word = emptyWordIn(name);
    return word === undefined ? [] : [{ file: file.path, what: `exports ${name}: "${word}" says nothing` }];
  });
  return [...shape, ...pathFault, ...exported];
}

/** Names say what a thing is. */
export const nameRule: Rule = {
  says: 'files are kebab-case, and nothing is called utils, helper, manager, service, common, info or data',
  examine: (files) => files.filter(isCode).flatMap(faultsOf),
  exceptions: {
    'src/main/data-key.ts': 'a data key is what key management calls the key that seals the records themselves',
  },
  samples: [
    {
      name: 'a file in camelCase',
      files: { 'src/core/law/versionList.ts': '' },
      finds: ['src/core/law/versionList.ts'],
    },
    { name: 'a folder of helpers', files: { 'src/core/helpers/a.ts': '' }, finds: ['src/core/helpers/a.ts'] },
    { name: 'a file of utils', files: { 'src/http/date-utils.ts': '' }, finds: ['src/http/date-utils.ts'] },
    {
      name: 'exports without a meaning',
      files: { 'demo/a.ts': 'export class RequestManager {} export const userInfo = 1; export type ReportData = 2;' },
      finds: ['demo/a.ts', 'demo/a.ts', 'demo/a.ts'],
    },
    {
      name: 'words of the law, and words that only begin alike',
      files: {
        'demo/proof-of-service.ts': 'export const legalServiceProvider = 1; export const informationSought = 2;',
      },
      finds: [],
    },
  ],
};
