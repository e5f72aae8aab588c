import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the product is installed in: where its migrations, fonts, data and built files lie. Throws if there is none above. */
export function productRoot(from: string = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"name": "gongkai"')) return folder;
    if (folder === dirname(folder))
      throw new Error(`${from} lies outside an installation of gongkai: run it from one.`);
  }
}
