import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { backOfficePolicy } from './security-headers.ts';

/** Where the built back office lies, and under which address it is reached. */
export interface BackOfficeSettings {
  /** Folder with `index.html` and `assets/`, whose names change with their bytes. */
  readonly folder: string;
  /** For example `/office`, without a slash at the end. */
  readonly basePath: `/${string}`;
}

const nonceMark = '__CSP_NONCE__';

/**
 * Serves the back office: its one page at every address below `basePath`, with a fresh style nonce each time in
 * `<meta property="csp-nonce" nonce="__CSP_NONCE__">`, and its files. Throws if it was not built, or has no such mark.
 */
export function registerBackOffice(app: FastifyInstance, { folder, basePath }: BackOfficeSettings): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no back office in ${folder}: build it first.`);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  if (!page.includes(nonceMark))
    throw new Error(`${folder}/index.html carries no ${nonceMark}: build the back office anew.`);
  app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: `${basePath}/assets/`,
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    });
    for (const path of [basePath, `${basePath}/*`])
      scope.get(path, { schema: { hide: true } }, async (_request, reply) => {
        const nonce = randomBytes(16).toString('base64url');
        return reply
          .header('content-security-policy', backOfficePolicy(nonce))
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(page.replaceAll(nonceMark, nonce));
      });
  });
}
