import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailable } from '../usecases/ports.ts';
import { faultsOf } from './input-check.ts';
import { invalidInput, type PageProblem, type Problem, sendProblem } from './problem.ts';
import { logDefect, logUnavailable, noteReason } from './request-log.ts';

type ErrorPage = (problem: PageProblem) => string;

const problemOfCode: Readonly<Record<string, Omit<Problem, 'status'> & { readonly status: number }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, reason: 'tooLarge', message: '提交的内容超过1MB，请分次提交。' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, reason: 'tooLarge', message: '文件超过20MB，请压缩或拆分后再上传。' },
  FST_FILES_LIMIT: { status: 413, reason: 'tooLarge', message: '一次只能上传一个文件，请分次上传。' },
  FST_PARTS_LIMIT: { status: 413, reason: 'tooLarge', message: '上传的内容项目过多，请减少后再试。' },
  FST_FIELDS_LIMIT: { status: 413, reason: 'tooLarge', message: '上传的内容项目过多，请减少后再试。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    reason: 'unknownMediaType',
    message: '不接受这种内容类型，请按接口说明提交（一般为 application/json）。',
  },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    status: 415,
    reason: 'unknownMediaType',
    message: '上传文件请使用 multipart/form-data。',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    reason: 'malformed',
    message: '提交的内容不是有效的 JSON，请检查格式。',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, reason: 'malformed', message: '没有收到提交的内容，请填写后再提交。' },
};

const malformed: Problem = { status: 400, reason: 'malformed', message: '请求的格式有误，无法处理，请检查后重试。' };

/** Answers unknown addresses, broken input and defects; what a defect says goes to the log only, under an incident number. */
export function answerErrors(app: FastifyInstance, errorPage: ErrorPage): void {
  app.setNotFoundHandler((request, reply) => {
    const problem = missingProblem(request);
    // RFC 9110 §15.5.6 asks for what would be allowed
    if (problem.status === 405) reply.header('allow', 'GET, HEAD');
    return answer(request, reply, problem, errorPage);
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const faults = faultsOf(error);
    const known = faults === undefined ? problemOfCode[error.code] : invalidInput(faults);
    if (known !== undefined) return answer(request, reply, known, errorPage);
    if (error instanceof StoreUnavailable) return answer(request, reply, unavailable(request, error), errorPage);
    const isInput = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
    return answer(request, reply, isInput ? malformed : defectProblem(request, error), errorPage);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem, errorPage: ErrorPage): FastifyReply {
  noteReason(request, problem.reason);
  return sendProblem(request, reply, problem, errorPage);
}

function missingProblem(request: FastifyRequest): Problem {
  if (request.method === 'GET' || request.method === 'HEAD' || request.originalUrl.startsWith('/api/'))
    return { status: 404, reason: 'notFound', message: '没有找到您要的页面。请检查地址，或从首页进入。' };
  return { status: 405, reason: 'methodNotAllowed', message: '这个地址只能查看，不能提交内容。' };
}

const unavailableProblems: Readonly<Record<StoreUnavailable['why'], Pick<Problem, 'message'>>> = {
  interrupted: {
    message: '数据库的连接中断，正在恢复。您的操作可能已经完成：请稍候刷新页面查看，没有完成的再办理一次。',
  },
  busy: { message: '系统繁忙，您的操作没有完成。请稍后重试。' },
  full: { message: '服务器的磁盘已满，您的操作没有完成。请联系系统管理员清出空间后重试。' },
};

function unavailable(request: FastifyRequest, error: StoreUnavailable): Problem {
  logUnavailable(request, error);
  return { status: 503, reason: error.why, ...unavailableProblems[error.why] };
}

function defectProblem(request: FastifyRequest, error: unknown): Problem {
  const incident = randomBytes(5).toString('hex').toUpperCase();
  logDefect(request, incident, error);
  return {
    status: 500,
    reason: 'defect',
    message: `系统出现故障，您的操作没有完成。请稍后重试；如仍不行，请联系管理员并提供故障编号 ${incident}。`,
    incident,
  };
}
