import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { permissions } from '../core/access/permissions.ts';
import type { Deps } from '../usecases/ports.ts';
import { refusalOfCall } from './access-check.ts';
import type { ApiReply, ApiRoute, FileReply } from './api-route.ts';
import { closed, inputCheck } from './input-check.ts';
import { interfaceText } from './interface-text.ts';
import { describeUpload, problemResponses } from './open-api.ts';
import { type Problem, problemOf, sendJsonProblem } from './problem.ts';
import { noteReason } from './request-log.ts';
import { actorOf, changeSession, visitOf } from './session.ts';
import { receiveUpload, tooManyUploads, uploadGate, uploadLimits, uploadOf } from './upload.ts';

/** What the endpoints are registered with. */
export interface ApiSettings {
  readonly deps: Deps;
  readonly baseUrl: string;
}

/**
 * Adds endpoints to a server. Each call passes, in this order: origin and token, session, permission, shape of the
 * input; then its handler. Throws on an endpoint without a permission and on an address outside `/api/`.
 */
export function registerApi(app: FastifyInstance, routes: readonly ApiRoute[], settings: ApiSettings): void {
  for (const route of routes) refuseUnguarded(route);
  const uploads = routes.filter((route) => route.upload === true);
  app.register(async (scope) => {
    checkInputs(scope, 'json');
    for (const route of routes) if (route.upload !== true) scope.route(optionsOf(route, settings));
  });
  // only here are multipart bodies read at all; elsewhere they are refused by their media type
  if (uploads.length > 0)
    app.register(async (scope) => {
      checkInputs(scope, 'text');
      await scope.register(multipart, { limits: uploadLimits });
      const gate = uploadGate();
      for (const route of uploads)
        scope.route({
          ...optionsOf(route, settings),
          preValidation: async (request, reply) => {
            if (!gate.enter(reply)) return refuseCall(request, reply, problemOf(tooManyUploads));
            return receiveUpload(request);
          },
        });
    });
}

function refuseUnguarded(route: ApiRoute): void {
  const isGuarded = route.permission === 'public' || route.permission === 'signedIn' || route.permission in permissions;
  if (!isGuarded) throw new Error(`${route.method} ${route.path} names no known permission: give it one, or 'public'.`);
  if (!route.path.startsWith('/api/')) throw new Error(`${route.path} is outside /api/: only pages live there.`);
}

function checkInputs(scope: FastifyInstance, bodyFrom: 'text' | 'json'): void {
  scope.setValidatorCompiler<TSchema>(({ schema, httpPart }) =>
    inputCheck(schema, httpPart === 'body' ? bodyFrom : 'text'),
  );
}

function optionsOf(route: ApiRoute, settings: ApiSettings): RouteOptions {
  return {
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    config: route.upload === true ? { swaggerTransform: describeUpload } : {},
    onRequest: async (request, reply) => {
      const refusal = await refusalOfCall(request, route, settings.deps, settings.baseUrl);
      if (refusal !== undefined) return refuseCall(request, reply, problemOf(refusal));
    },
    handler: async (request, reply) => {
      const answer = await route.handle({
        deps: settings.deps,
        today: settings.deps.today(),
        actor: actorOf(request),
        params: request.params,
        query: request.query,
        body: request.body,
        upload: uploadOf(request),
        visit: visitOf(request),
        baseUrl: settings.baseUrl,
      });
      return sendReply(request, reply, answer, settings.baseUrl);
    },
  };
}

function schemaOf(route: ApiRoute) {
  return {
    summary: route.summary,
    tags: [route.path.startsWith('/api/office/') ? interfaceText.forTheOffice : interfaceText.forEverybody],
    ...(route.permission === 'public'
      ? {}
      : { security: [{ session: [] }], description: interfaceText.permissionNeeded(route.permission) }),
    params: closed(route.params ?? Type.Object({})),
    querystring: closed(route.query ?? Type.Object({})),
    ...(route.body === undefined ? {} : { body: closed(route.body) }),
    response: { '2xx': { description: '已完成', ...route.reply }, ...problemResponses },
  };
}

function sendReply(request: FastifyRequest, reply: FastifyReply, answer: ApiReply<unknown>, baseUrl: string) {
  if (!answer.ok) return refuseCall(request, reply, problemOf(answer.refusal));
  if ('file' in answer) return sendFile(reply, answer.file);
  if (answer.session !== undefined) changeSession(reply, answer.session, baseUrl);
  if (answer.value === null) return reply.code(204).send();
  return reply.code(answer.status ?? 200).send(answer.value);
}

function refuseCall(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  noteReason(request, problem.reason);
  return sendJsonProblem(reply, problem);
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  // RFC 6266: a plain fallback first, then the real name in UTF-8
  const fallback = file.fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(file.fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return (
    reply
      // opened in the browser all the same, a file runs nothing and reaches nothing (security T22)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`)
      .type(file.contentType)
      .send(Buffer.from(file.bytes))
  );
}
