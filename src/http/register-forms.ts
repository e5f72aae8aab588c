import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isCrossSite } from './cross-site.ts';
import { type FormBody, fieldsOfText, readMultipart } from './form-body.ts';
import type { FormRoute } from './form-route.ts';
import { formText } from './form-text.ts';
import { type PageProblem, type Problem, problemOf, sendProblem } from './problem.ts';
import { keepReading } from './reading.ts';
import { type PagesSettings, pageContextOf } from './register-pages.ts';
import { noteReason } from './request-log.ts';
import { sendPrivatePage } from './send-page.ts';
import { tooManyUploads, uploadGate } from './upload.ts';
import { hasFormToken, rememberVisitor } from './visitor.ts';

/** What forms are answered with; `errorPage` draws the refusals that come before any route. */
export interface FormsSettings extends PagesSettings {
  readonly errorPage: (problem: PageProblem) => string;
}

// Chinese text is nine bytes a character when it is urlencoded: room for a long story besides every other field
const largestForm = 2 * 1024 * 1024;

/**
 * Adds the forms of the public site: POST, urlencoded, and multipart where a route takes files. A form of another site,
 * or one without this browser's token, is refused before its route sees it. Nothing that is answered is kept anywhere.
 */
export function registerForms(app: FastifyInstance, routes: readonly FormRoute[], settings: FormsSettings): void {
  app.register(async (scope) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: largestForm },
      (_request, body, done) => done(null, fieldsOfText(String(body))),
    );
    // a file that is too large is named in the page, with everything else that was filled in kept
    await scope.register(multipart, { throwFileSizeLimit: false });
    const uploads = uploadGate();
    for (const route of routes)
      scope.post(
        route.path,
        { schema: { hide: true }, bodyLimit: bodyLimitOf(route), compress: false },
        async (request, reply) => {
          if (isCrossSite(request, undefined, settings.site.baseUrl, { hasTokenOfItsOwn: route.isForLooks !== true }))
            return refuseForm(request, reply, { reason: 'crossSite', message: formText.crossSite }, settings);
          if (request.isMultipart() && !uploads.enter(reply))
            return sendRefusal(request, reply, problemOf(tooManyUploads), settings);
          return answerForm(request, reply, route, settings);
        },
      );
  });
}

function bodyLimitOf({ files }: FormRoute): number {
  return largestForm + (files === undefined ? 0 : files.count * files.bytesEach);
}

async function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  route: FormRoute,
  settings: FormsSettings,
): Promise<FastifyReply> {
  const context = pageContextOf(request, settings);
  const body = await bodyOf(request, route);
  if (route.isForLooks !== true && !hasFormToken(settings.deps, context.visitor, body.fields['token']))
    return refuseForm(request, reply, { reason: 'noFormToken', message: formText.noToken }, settings);
  const answer = await route.handle({ ...context, ...body });
  if (answer.remembers === true) rememberVisitor(reply, context.visitor, settings.site.baseUrl);
  if (answer.keepsReading !== undefined) keepReading(reply, answer.keepsReading, settings.site.baseUrl);
  return sendPrivatePage(reply, answer);
}

async function bodyOf(request: FastifyRequest, { files }: FormRoute): Promise<FormBody> {
  if (!request.isMultipart()) return (request.body as FormBody | undefined) ?? fieldsOfText('');
  try {
    return await readMultipart(request, files ?? { count: 0, bytesEach: 1 });
  } catch (error) {
    // the parser's complaints about a broken body carry no status
    throw error instanceof Error && !('statusCode' in error) ? Object.assign(error, { statusCode: 400 }) : error;
  }
}

function refuseForm(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: { readonly reason: string; readonly message: string },
  settings: FormsSettings,
): FastifyReply {
  return sendRefusal(request, reply, { status: 403, ...refusal }, settings);
}

function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  { errorPage }: FormsSettings,
): FastifyReply {
  noteReason(request, problem.reason);
  return sendProblem(request, reply, problem, errorPage);
}
