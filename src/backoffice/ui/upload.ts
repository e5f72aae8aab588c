import type { Static, TSchema } from 'typebox';
import type { Endpoint } from '../../contract/endpoint.ts';
import { addressOf, type CallReply, noteRefusal } from './call.ts';
import { networkProblem, problemFrom } from './problem.ts';
import { csrfToken } from './query-client.ts';

type UploadEndpoint = Endpoint & { readonly upload: true };

/** What an upload carries: the file, the text fields beside it, and the parameters of its address (none: `{}`). */
export interface Upload<Called extends UploadEndpoint> {
  readonly file: File;
  readonly params: Called extends { readonly params: infer Params extends TSchema }
    ? Static<Params>
    : Record<never, never>;
  readonly fields: Called extends { readonly body: infer Body extends TSchema } ? Static<Body> : never;
}

/** Sends one file with its fields; tells how much has gone, from 0 to 1. Throws a `Problem` like `call`. */
export function upload<Called extends UploadEndpoint>(
  endpoint: Called,
  { file, params, fields }: Upload<Called>,
  onProgress: (share: number) => void,
): Promise<CallReply<Called>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string | undefined>))
    if (value !== undefined) form.set(name, value);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    // not `fetch`, which does not tell how much has gone
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint, { params: params as Readonly<Record<string, string>> }));
    request.setRequestHeader('x-csrf-token', csrfToken());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(networkProblem());
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as CallReply<Called>);
      else reject(noteRefusal(problemFrom(request.status, answer)));
    };
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
