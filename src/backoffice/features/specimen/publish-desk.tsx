import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { publishSpecimen } from '../../../contract/specimens.ts';
import { call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Specimen } from './specimen-query.ts';
import { text } from './text.ts';

/** Publishing the repaired reading, or why this person cannot do it. */
export function PublishDesk({ specimen }: { readonly specimen: Specimen }) {
  const { publishedAt, slug, openRepairs } = specimen.row;
  return (
    <section className="desk" aria-labelledby="publish-title">
      <h2 id="publish-title">{text.desk}</h2>
      {publishedAt === null ? (
        <Publishing specimen={specimen} />
      ) : (
        <p>
          <a href={`/jd/${slug}`}>{text.see}</a>
        </p>
      )}
      {publishedAt === null && openRepairs > 0 ? <p className="notice-line">{text.openRepairs(openRepairs)}</p> : null}
    </section>
  );
}

function Publishing({ specimen }: { readonly specimen: Specimen }) {
  const holdsPermission = usePermitted('specimen.publish');
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { specimenId, openRepairs } = specimen.row;
  if (!holdsPermission) return <p className="quiet">{text.unpublished}</p>;
  if (!specimen.mayPublish) return <p className="notice-line">{text.ownWork}</p>;
  if (openRepairs > 0) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text.publish}
      </Button>
      <ReasonDialog
        name="publishSpecimen"
        title={text.publish}
        lead={text.publishLead}
        submitLabel={text.confirmPublish}
        isOpen={isOpen}
        send={() => call(publishSpecimen, { params: { specimenId } })}
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries();
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
