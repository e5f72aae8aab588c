import type { FastifyInstance } from 'fastify';

/** Answers whether the server can do its work: an empty list, or what is missing, each with its remedy. */
export type ReadinessCheck = () => Promise<readonly string[]>;

/** `/healthz`: the process lives. `/readyz`: its database answers in the state it needs; else 503, with what is missing in the log only. */
export function registerHealth(app: FastifyInstance, findObstacles: ReadinessCheck): void {
  app.register(async (scope) => {
    scope.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }));
    scope.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
      const obstacles = await findObstacles().catch((error: unknown) => [String(error)]);
      if (obstacles.length === 0) return { status: 'ready' };
      request.log.warn({ obstacles });
      return reply.code(503).header('retry-after', '5').send({ status: 'notReady' });
    });
  });
}
