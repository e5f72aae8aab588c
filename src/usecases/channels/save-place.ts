import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, PostingPlace } from '../ports.ts';

const longestName = 20;
const mostPlaces = 999;

/** A board to be added (no number yet), renamed, closed or opened again. */
export interface PlaceToSave {
  readonly placeNo: number | null;
  readonly name: string;
  readonly isOpen: boolean;
}

/**
 * Adds or changes a place where sheets hang. Its number stands on sheets that hang already, so it is never given to
 * another place. Refuses an empty or long name, one that an open place has, and a number that the agency never gave.
 */
export async function savePlace(deps: Deps, actor: Actor, input: PlaceToSave): Promise<Result<PostingPlace, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'channel.use', agencyId);
  if (!allowed.ok) return allowed;
  const name = input.name.trim();
  if (name === '' || [...name].length > longestName)
    return refuse(wrongName(`张贴地点的名称应为1至${longestName}个字，例如“河西村公示栏”。`));
  return deps.inTransaction(async (stores) => {
    // one after another, so that no number is given twice
    await stores.events.history(agencyId, 'item', 'posting-places');
    const places = await stores.queries.listPlaces(agencyId);
    const known = places.find(({ placeNo }) => placeNo === input.placeNo);
    if (input.placeNo !== null && known === undefined) return refuse(notFound);
    const isTaken = places.some((one) => one !== known && one.closedAt === null && one.name === name);
    if (input.isOpen && isTaken) return refuse(wrongName('已经有这个名称的张贴地点，请换一个名称。'));
    if (known === undefined && places.length >= mostPlaces)
      return refuse(wrongName(`张贴地点最多${mostPlaces}个，请改用已有的地点。`));
    const place: PostingPlace = {
      agencyId,
      placeNo: known?.placeNo ?? places.length + 1,
      name,
      closedAt: input.isOpen ? null : (known?.closedAt ?? deps.now()),
    };
    await stores.channels.savePlace(place);
    await stores.audit.record(actor, 'channel.placeSaved', `place/${place.placeNo}`, { isOpen: input.isOpen });
    return accept(place);
  });
}

function wrongName(message: string): Refusal {
  return { reason: 'invalidField', field: 'name', message };
}
