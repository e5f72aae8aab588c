import * as contract from '../contract/item-reading.ts';
import { wordNotes } from '../core/catalog/word-notes.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { catalogFrameOf } from '../usecases/catalog/catalog-frame.ts';
import { readWordDocument } from '../usecases/catalog/read-word-document.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';

const read = apiRoute({
  ...contract.readWord,
  permission: 'item.draft',
  async handle({ deps, actor, upload }) {
    const document = await readWordDocument(deps, actor, upload.bytes);
    if (!document.ok) return document;
    const { metadata, body, pictures, notes, subjectId, issuers } = document.value;
    return {
      ok: true,
      value: {
        ...metadata,
        issuers: [...issuers],
        attachments: [...metadata.attachments],
        subjectId: subjectId ?? null,
        body: [...body],
        pictures: [...pictures],
        notes: notes.map((note) => wordNotes[note]),
      },
    };
  },
});

const frame = apiRoute({
  ...contract.getItemFrame,
  permission: 'item.read',
  async handle({ deps, actor, today }) {
    const agency = agencyIn(await deps.queries.loadTree(), actor.agencyId);
    const { subjects, columns } = await catalogFrameOf(deps.queries, agency, today);
    const { catalog } = await deps.queries.loadSettings(actor.agencyId, today);
    const names = await deps.queries.listColumns(actor.agencyId);
    return {
      ok: true,
      value: {
        agencyName: agency.name,
        subjects: subjects.map(({ id, label }) => ({
          id,
          label,
          columns: columns
            .filter(({ subjectId }) => subjectId === id)
            .map(({ columnId }) => ({
              columnId,
              name: names.find((column) => column.columnId === columnId)?.name ?? columnId,
            })),
        })),
        topics: [...catalog.topics],
      },
    };
  },
});

export const itemReadingRoutes: readonly ApiRoute[] = [read, frame];
