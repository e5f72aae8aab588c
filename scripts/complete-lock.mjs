// Run by hand after `npm install`: adds to the lock file the optional packages of other platforms that a partial mirror of
// the registry does not serve. `npm ci` refuses a lock file without them, although it would never install them here.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'];
const processors = ['x64', 'arm64', 'ia32', 'arm', 's390x', 'ppc64', 'riscv64', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = [];
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const there = lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    // an entry that an older version of the same package left behind is as good as none
    if (there !== undefined && (there.version === range || /[^\d.]/.test(range))) continue;
    lock.packages[`node_modules/${name}`] = platformPackage(name, range, entry.dev === true);
    added.push(name);
  }
}
const [root, ...packages] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...packages.sort(([left], [right]) => (left < right ? -1 : 1))]);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other platforms added.`);

function platformPackage(name, range, isDevelopment) {
  const words = name.split(/[-/]/);
  const isMusl = words.some((word) => word.startsWith('musl'));
  const isGlibc = words.some((word) => word.startsWith('gnu'));
  const system = systems.find((candidate) => words.includes(candidate));
  return {
    version: range.replace(/^[\^~]/, ''),
    cpu: [processors.find((candidate) => words.includes(candidate))],
    ...(isDevelopment ? { dev: true } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
    ...(isMusl ? { libc: ['musl'] } : isGlibc ? { libc: ['glibc'] } : {}),
  };
}
