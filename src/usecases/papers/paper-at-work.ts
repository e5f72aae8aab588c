import type { Actor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { PaperState } from '../../core/requests/paper-stages.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Deps, Paper, PaperContent, Stores } from '../ports.ts';

/** A paper under the lock of its agency's chain, with its newest content opened. */
export interface PaperAtWork {
  readonly deps: Deps;
  readonly stores: Stores;
  readonly actor: Actor;
  readonly tree: AgencyTree;
  readonly paper: Paper;
  readonly state: PaperState;
  readonly content: PaperContent;
  readonly contentDigest: Digest;
  /** Position of the newest event in the paper's history. */
  readonly lastSeq: number;
}
