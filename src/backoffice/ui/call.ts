import type { Static, TSchema } from 'typebox';
import type { Endpoint } from '../../contract/endpoint.ts';
import { frameText } from './frame-text.ts';
import { networkProblem, type Problem, problemFrom } from './problem.ts';
import { csrfToken, queryClient, sessionKey } from './query-client.ts';
import { noteSessionEnd } from './session-end.ts';

type Part<Called extends Endpoint, Key extends 'params' | 'query' | 'body'> = Called extends {
  readonly [Name in Key]: infer Schema extends TSchema;
}
  ? { readonly [Name in Key]: Static<Schema> }
  : unknown;

/** What an endpoint is called with: parameters of its path, query and body, as far as it has them. */
export type CallInput<Called extends Endpoint> = Part<Called, 'params'> & Part<Called, 'query'> & Part<Called, 'body'>;

/** The input as an argument; none where the endpoint takes none. */
export type CallArguments<Called extends Endpoint> = keyof CallInput<Called> extends never ? [] : [CallInput<Called>];

export type CallReply<Called extends Endpoint> = Static<Called['reply']>;

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** Calls an endpoint of the contract. Throws a `Problem` when it is refused or the network is down. */
export async function call<Called extends Endpoint>(
  endpoint: Called,
  ...input: CallArguments<Called>
): Promise<CallReply<Called>> {
  const response = await send(endpoint, (input[0] ?? {}) as LooseInput);
  // the server sends its replies through the very schema the type is made of
  return (response.status === 204 ? null : await response.json()) as CallReply<Called>;
}

/** Calls an endpoint that answers with a file. Throws a `Problem` like `call`. */
export async function callForFile<Called extends Endpoint>(
  endpoint: Called,
  ...input: CallArguments<Called>
): Promise<{ readonly fileName: string; readonly bytes: Blob }> {
  const response = await send(endpoint, (input[0] ?? {}) as LooseInput);
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    fileName: encoded === undefined ? frameText.unnamedFile : decodeURIComponent(encoded),
    bytes: await response.blob(),
  };
}

/** The address of a call. */
export function addressOf(endpoint: Endpoint, input: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) if (value !== undefined) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Marks what a refusal says about the session itself, wherever the call came from. */
export function noteRefusal(problem: Problem): Problem {
  if (problem.reason === 'signInNeeded') noteSessionEnd(true);
  if (problem.reason === 'mustChangePassword' || problem.reason === 'crossSite')
    void queryClient.invalidateQueries({ queryKey: sessionKey });
  return problem;
}

async function send(endpoint: Endpoint, input: LooseInput): Promise<Response> {
  const response = await reached(addressOf(endpoint, input), {
    method: endpoint.method,
    headers: {
      ...(endpoint.method === 'GET' ? {} : { 'x-csrf-token': csrfToken() }),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  });
  if (response.ok) return response;
  throw noteRefusal(problemFrom(response.status, await response.json().catch(() => undefined)));
}

async function reached(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw networkProblem();
  }
}
