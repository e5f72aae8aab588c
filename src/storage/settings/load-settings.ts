import { type HandlingSettings, handlingSettings } from '../../core/fees/handling-settings.ts';
import { chosenOn, lineageOn } from '../../core/fees/setting-history.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { loadTree } from '../agencies/load-tree.ts';
import type { Database } from '../database.ts';
import { listSettingChanges } from './setting-changes.ts';

/** What holds for an agency on a day: its own choices, those of the agencies above it, and the named defaults. */
export async function loadSettings(db: Database, agency: AgencyId, day: PlainDate): Promise<HandlingSettings> {
  const lineage = lineageOn(await loadTree(db), agency, day);
  return handlingSettings(chosenOn(await listSettingChanges(db, lineage), lineage, day));
}
