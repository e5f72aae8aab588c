import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { problemSchema } from './problem.ts';
import { cookieName } from './session.ts';

/** What every endpoint may answer instead of what was asked for. */
export const problemResponses = { '4xx': problemSchema, '5xx': problemSchema };

/** Describes every endpoint in OpenAPI 3.1 at `/api/openapi.json`, from the same schemas that check it. */
export function describeInterface(app: FastifyInstance, baseUrl: string): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongkai 公开',
        version: '1',
        description:
          '政府信息公开系统的接口。“开放数据”各项无需登录；其余各项供管理端使用：先登录取得会话，修改类请求另须带请求头 x-csrf-token。没有完成的请求一律答复 Problem。',
      },
      servers: [{ url: baseUrl }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName(baseUrl) } },
      },
    },
    convertConstToEnum: false,
  });
  app.after(() => {
    app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'public, no-cache').type('application/json; charset=utf-8').send(app.swagger()),
    );
  });
}

/** Describes an upload: the text fields of the body, and beside them the file, which the server reads by itself. */
export function describeUpload({ schema, url }: { schema: object; url: string }): { schema: object; url: string } {
  const { body } = schema as { body?: { properties?: object; required?: readonly string[] } };
  const properties = { ...body?.properties, file: { type: 'string', format: 'binary', description: '文件，最大20MB' } };
  const form = { type: 'object', properties, required: [...(body?.required ?? []), 'file'] };
  return { schema: { ...schema, consumes: ['multipart/form-data'], body: form }, url };
}
