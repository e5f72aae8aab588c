import * as contract from '../contract/item-reading.ts';
import { wordNotes } from '../core/catalog/word-notes.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { ownSubjects } from '../usecases/catalog/own-subjects.ts';
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
    const { catalog } = await deps.queries.loadSettings(actor.agencyId, today);
    const columns = await deps.queries.listColumns(actor.agencyId);
    return {
      ok: true,
      value: {
        agencyName: agency.name,
        subjects: ownSubjects(agency, catalog).map(({ id, label }) => ({
          id,
          label,
          columns: columns
            .filter(({ subjectId, closedAt }) => subjectId === id && closedAt === null)
            .map(({ columnId, name }) => ({ columnId, name })),
        })),
        topics: [...catalog.topics],
      },
    };
  },
});

export const itemReadingRoutes: readonly ApiRoute[] = [read, frame];
