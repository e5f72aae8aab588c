import type { Queries } from '../../../usecases/ports.ts';

/** A released version of an item as the public may see it: hidden ones without their words. */
export type ShownVersion = Awaited<ReturnType<Queries['listReleasedVersions']>>[number];
