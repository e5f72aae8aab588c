import type { FastifyHelmetOptions } from '@fastify/helmet';

const ownFilesOnly = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Headers of every reply: nothing but the site's own files, never in a frame, never guessed types. */
export function securityHeaders(baseUrl: string): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...ownFilesOnly, requireTrustedTypesFor: ["'script'"] },
    },
    // on plain HTTP the header is void, and on a host that later serves HTTP it would lock visitors out
    strictTransportSecurity: isHttps(baseUrl) ? { maxAge: 365 * 24 * 3600, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

/**
 * Policy of the back office's page: Ant Design writes style elements while it runs, which carry the nonce of the page,
 * and draws small pictures from data addresses. Scripts stay files of the site.
 */
export function backOfficePolicy(styleNonce: string): string {
  const directives = {
    ...ownFilesOnly,
    styleSrc: ["'self'", `'nonce-${styleNonce}'`],
    imgSrc: ["'self'", 'data:', 'blob:'],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`)
    .join(';');
}

/** Whether the site is reached by TLS. */
export function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith('https://');
}
