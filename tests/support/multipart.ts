import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Browser } from './signed-in.ts';

/** Sends a form with one file, as a browser does. */
export function sendFile(
  app: FastifyInstance,
  browser: Pick<Browser, 'cookie' | 'token' | 'source'>,
  url: string,
  fields: Readonly<Record<string, string>>,
  file?: { readonly name: string; readonly bytes: Uint8Array },
): Promise<LightMyRequestResponse> {
  const boundary = '----form-boundary';
  const head = (disposition: string): string => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, text]) => Buffer.from(`${head(`name="${name}"`)}\r\n${text}\r\n`)),
    ...(file === undefined
      ? []
      : [
          Buffer.from(`${head(`name="file"; filename="${file.name}"`)}content-type: application/octet-stream\r\n\r\n`),
          Buffer.from(file.bytes),
          Buffer.from('\r\n'),
        ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return app.inject({
    method: 'POST',
    url,
    remoteAddress: browser.source,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      cookie: browser.cookie,
      'x-csrf-token': browser.token,
    },
    payload: Buffer.concat(parts),
  });
}
