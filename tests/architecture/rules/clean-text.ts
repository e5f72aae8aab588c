import type { Rule, Violation } from '../rule.ts';
import type { SourceFile } from '../source-tree.ts';

/** What no file of the repository may carry: each with the words a reader is told. */
const traces: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.:/-])\/(?:home|root|Users|work|farm)\/[\w.-]+/, 'names a path of one machine'],
  [/\b[A-Z]:\\(?:Users|Documents)\\/, 'names a path of one machine'],
  [/\/tmp\/[\w-]+\/[\w-]+/, 'names a path of one machine'],
  [
    /\b(?:registry\.(?!example)[\w-]+\.[\w.]+|[\w-]+\.(?:artifactory|jfrog|nexus)\.[\w.]+|npmmirror\.com)/,
    'names a registry host',
  ],
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, 'holds a private key'],
  [
    /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36,}|github_pat_\w{22,}|npm_\w{36}|sk-[\w-]{32,}|xox[abp]-[\w-]{10,})\b/,
    'holds a token',
  ],
  [/_authToken\s*=/, 'holds a registry token'],
];

function faultsOf(file: SourceFile): readonly Violation[] {
  return file.text.split('\n').flatMap((text, index) =>
    traces.flatMap(([pattern, what]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [{ file: file.path, line: index + 1, what: `${what}: ${found.slice(0, 40)}` }];
    }),
  );
}

/** The repository works anywhere and gives nothing away. */
export const cleanTextRule: Rule = {
  says: 'no file names a path of one machine or a registry host, or holds a secret',
  examine: (files) => files.flatMap(faultsOf),
  exceptions: {
    'tests/architecture/rules/clean-text.ts': 'writes down the faults it looks for',
  },
  samples: [
    { name: 'a home folder', files: { 'README.md': 'Run /home/li/gongkai/bin.' }, finds: ['README.md'] },
    { name: 'a folder of Windows', files: { 'docs/a.md': 'in C:\\Users\\li' }, finds: ['docs/a.md'] },
    { name: 'a temporary folder', files: { 'bench/a.mjs': `read('/tmp/out/table.json')` }, finds: ['bench/a.mjs'] },
    { name: 'a registry', files: { '.npmrc': 'registry=https://registry.npmmirror.com' }, finds: ['.npmrc'] },
    { name: 'a private key', files: { 'a.pem': '-----BEGIN RSA PRIVATE KEY-----' }, finds: ['a.pem'] },
    { name: 'a token', files: { 'a.yaml': `token: ghp_${'a1B2'.repeat(9)}` }, finds: ['a.yaml'] },
    {
      name: 'addresses, routes and ordinary paths',
      files: {
        'a.ts': `fetch('/api/requests'); join(tmpdir(), 'a'); 'https://www.gov.cn/home/a.htm'; '/office/work/1';`,
      },
      finds: [],
    },
  ],
};
