import type { FastifyRequest } from 'fastify';
import { type Actor, holds, type Permission } from '../core/access/permissions.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { parseAgencyId } from '../core/values/ids.ts';
import { authorize, notFound } from '../usecases/authorize.ts';
import type { Deps } from '../usecases/ports.ts';
import type { ApiRoute } from './api-route.ts';
import { isCrossSite } from './cross-site.ts';
import { actorOf, recognizeVisitor } from './session.ts';

const crossSite: Refusal = {
  reason: 'crossSite',
  message: '这次提交不是从本系统的页面发出的，未予执行。请刷新页面后重试。',
};
const signInNeeded: Refusal = { reason: 'signInNeeded', message: '您还没有登录，或登录已过期。请重新登录后继续。' };
const mustChangePassword: Refusal = {
  reason: 'mustChangePassword',
  message: '您使用的是一次性密码，请先修改密码，再办理其他事项。',
};
const notPermitted: Refusal = {
  reason: 'notPermitted',
  message: '您现在的岗位没有这项权限。如工作需要，请联系系统管理员调整岗位。',
};

/** Why a call is refused before its input is even read; undefined if it may proceed. Recognizes the visitor on the way. */
export async function refusalOfCall(
  request: FastifyRequest,
  route: ApiRoute,
  deps: Deps,
  baseUrl: string,
): Promise<Refusal | undefined> {
  const isPublic = route.permission === 'public';
  const { session } = await recognizeVisitor(request, deps, baseUrl, isPublic);
  const actor = actorOf(request);
  if (isPublic) return isCrossSite(request, undefined, baseUrl) ? crossSite : undefined;
  if (session === undefined || actor === undefined) return signInNeeded;
  if (isCrossSite(request, session, baseUrl)) return crossSite;
  if (session.account.mustChangePassword && route.beforePasswordChange !== true) return mustChangePassword;
  if (route.permission === 'signedIn') return undefined;
  return refusalOfPermission(request, actor, route.permission, deps);
}

/** A path with `:agencyId` asks about that agency's records, every other one about the actor's own agency. */
async function refusalOfPermission(
  request: FastifyRequest,
  actor: Actor,
  permission: Permission,
  deps: Deps,
): Promise<Refusal | undefined> {
  const { agencyId } = request.params as { agencyId?: string };
  if (agencyId === undefined) return holds(actor, permission) ? undefined : notPermitted;
  const agency = parseAgencyId(agencyId);
  if (agency === undefined) return notFound;
  const allowed = await authorize(deps, actor, permission, agency);
  return allowed.ok ? undefined : allowed.refusal;
}
