import { ogi } from '../law/citation.ts';
import type { RequestId } from '../values/ids.ts';
import { likenessFrom } from './request-trace.ts';

/**
 * How often the same must be asked before it is proposed for proactive disclosure: Article 44(1) says 多个申请人 and names no
 * number, so it is a setting.
 */
export interface AlikeSettings {
  /** Hundredths of the wording that two requests must share. */
  readonly likeness: number;
  /** Different applicants that a group must have. */
  readonly applicants: number;
}

export const alikeCite = ogi(44, 1);

/** What is known of a request without reading it: keyed digests of its applicant and of its wording. */
export interface RequestTraceFacts {
  readonly requestId: RequestId;
  readonly applicantKeys: readonly string[];
  readonly signature: readonly number[];
}

/** Requests for the same information by different applicants, in the order in which they were given. */
export interface AlikeGroup {
  readonly requestIds: readonly RequestId[];
  /** Of the least alike link that holds the group together, in hundredths. */
  readonly likeness: number;
}

/** Hundredths of two wordings that agree, from their signatures of equal length; 0 where there is nothing to compare. */
export function likenessOf(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  const equal = one.filter((value, place) => value === other[place]).length;
  return likenessFrom(equal, one.length);
}

/**
 * Groups of requests for the same information by different applicants (Article 44(1)), the largest first. A request belongs
 * to a group if it is alike enough to any member; two requests with a key in common have the same applicant.
 */
export function groupAlike(traces: readonly RequestTraceFacts[], settings: AlikeSettings): readonly AlikeGroup[] {
  const groups: { members: RequestTraceFacts[]; likeness: number }[] = [];
  for (const trace of traces) {
    const links = groups
      .map((group) => ({ group, likeness: nearest(group.members, trace) }))
      .filter(({ likeness }) => likeness >= settings.likeness);
    const likeness = Math.min(100, ...links.map((link) => link.likeness), ...links.map(({ group }) => group.likeness));
    const members = [...links.flatMap(({ group }) => group.members), trace];
    for (const { group } of links) groups.splice(groups.indexOf(group), 1);
    groups.push({ members, likeness });
  }
  return groups
    .filter(({ members }) => countApplicants(members) >= settings.applicants)
    .map(({ members, likeness }) => ({ requestIds: inOrder(members, traces), likeness }))
    .sort((a, b) => b.requestIds.length - a.requestIds.length);
}

function nearest(members: readonly RequestTraceFacts[], trace: RequestTraceFacts): number {
  return Math.max(...members.map((member) => likenessOf(member.signature, trace.signature)));
}

function countApplicants(members: readonly RequestTraceFacts[]): number {
  const applicants: Set<string>[] = [];
  for (const { applicantKeys } of members) {
    const same = applicants.filter((keys) => applicantKeys.some((key) => keys.has(key)));
    const joined = new Set([...applicantKeys, ...same.flatMap((keys) => [...keys])]);
    for (const keys of same) applicants.splice(applicants.indexOf(keys), 1);
    applicants.push(joined);
  }
  return applicants.length;
}

function inOrder(members: readonly RequestTraceFacts[], traces: readonly RequestTraceFacts[]): readonly RequestId[] {
  const ids = new Set(members.map(({ requestId }) => requestId));
  return traces.map(({ requestId }) => requestId).filter((id) => ids.has(id));
}
