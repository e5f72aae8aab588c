import type { FastifyInstance } from 'fastify';

const deepestNesting = 20;

/** Accepts JSON bodies only: no poisoned prototypes, no nesting beyond 20. */
export function acceptJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (nestingOf(text) > deepestNesting) return done(malformed('nested too deeply'));
    parse(request, text, done);
  });
}

/** How deep brackets are nested outside of strings; the text need not be valid. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return deepest;
}

function malformed(fault: string): Error {
  return Object.assign(new Error(`The body is ${fault}.`), { statusCode: 400 });
}
