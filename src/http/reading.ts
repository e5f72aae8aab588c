import type { FastifyReply, FastifyRequest } from 'fastify';
import { isHttps } from './security-headers.ts';

/** What a visitor may choose about how pages look, each with its plain choice first. */
export const readingChoices = {
  size: ['standard', 'large', 'largest'],
  spacing: ['standard', 'wide'],
  theme: ['standard', 'soft', 'contrast'],
  /** Elder mode: the same pages with larger type and targets in a single column. */
  layout: ['standard', 'elder'],
} as const;

/** How pages look in one browser. They say the same whatever is chosen. */
export type Reading = { readonly [Choice in keyof typeof readingChoices]: (typeof readingChoices)[Choice][number] };

/** How pages look where nothing was chosen. */
export const plainReading: Reading = { size: 'standard', spacing: 'standard', theme: 'standard', layout: 'standard' };

/** What 长辈模式 means in one step. */
export const elderReading: Reading = { size: 'largest', spacing: 'wide', theme: 'standard', layout: 'elder' };

const cookieName = 'gkr';
const yearSeconds = 365 * 24 * 3600;

/** Reads what this browser chose; whatever it brings that is no choice counts as none. */
export function readingOf(request: FastifyRequest): Reading {
  // a request that was refused before its headers were read has no cookies yet
  const { cookies } = request as { cookies?: Readonly<Record<string, string | undefined>> };
  const [size, spacing, theme, layout] = (cookies?.[cookieName] ?? '').split('.');
  return readingFrom({ size, spacing, theme, layout });
}

/** A reading from texts that may be anything. */
export function readingFrom(texts: { readonly [Choice in keyof Reading]?: string | undefined }): Reading {
  const { size, spacing, theme, layout } = readingChoices;
  return {
    size: size.find((choice) => choice === texts.size) ?? 'standard',
    spacing: spacing.find((choice) => choice === texts.spacing) ?? 'standard',
    theme: theme.find((choice) => choice === texts.theme) ?? 'standard',
    layout: layout.find((choice) => choice === texts.layout) ?? 'standard',
  };
}

/** A reading as one short text, the same for the same look: pages kept by a cache are kept by it. */
export function readingKey({ size, spacing, theme, layout }: Reading): string {
  return [size, spacing, theme, layout].join('.');
}

/** Whether nothing was chosen: such pages may be kept by anybody. */
export function isPlain(reading: Reading): boolean {
  return readingKey(reading) === readingKey(plainReading);
}

/** Hands the browser its choice for a year; the plain one takes the cookie back. */
export function keepReading(reply: FastifyReply, reading: Reading, baseUrl: string): void {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(baseUrl) } as const;
  if (isPlain(reading)) reply.clearCookie(cookieName, options);
  else reply.setCookie(cookieName, readingKey(reading), { ...options, maxAge: yearSeconds });
}
