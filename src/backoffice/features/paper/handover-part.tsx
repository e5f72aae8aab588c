import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { downloadPaper, printWithPaper, startPaper } from '../../../contract/papers.ts';
import { serviceModes } from '../../../core/requests/request-events.ts';
import { serviceFailureLabel } from '../../../core/requests/service-failures.ts';
import { call, callForFile } from '../../ui/call.ts';
import { randomId } from '../../ui/random-id.ts';
import { saveFile } from '../../ui/save-file.ts';
import { HandoverForm, type HandoverName } from './handover-form.tsx';
import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';
import { readAgain } from './use-step.ts';

const serviceActions = ['serve', 'confirmArrival', 'recordFailedService'] as const;

/** What follows the issue of a paper: its files, its service with every attempt, and setting it right by a new one. */
export function HandoverPart({ opened }: { readonly opened: OpenedPaper }) {
  const [form, setForm] = useState<HandoverName>();
  const offered = serviceActions.filter((name) => opened.allowed.some(({ action }) => action === name));
  return (
    <section aria-label={text.services}>
      <Downloads opened={opened} />
      <h2>{text.services}</h2>
      <p>{opened.paper.nextStep}</p>
      <ServiceList opened={opened} />
      <div className="form-buttons">
        {offered.map((name, index) => (
          <Button key={name} type={index === 0 ? 'primary' : 'default'} onClick={() => setForm(name)}>
            {text[name]}
          </Button>
        ))}
      </div>
      {form === undefined ? null : (
        <HandoverForm key={form} name={form} opened={opened} onDone={() => setForm(undefined)} />
      )}
      <ReplaceButton opened={opened} />
    </section>
  );
}

function Downloads({ opened }: { readonly opened: OpenedPaper }) {
  const { message } = App.useApp();
  const { paperId, formats, audience } = opened.paper;
  const fetching = useMutation({
    mutationFn: (load: () => ReturnType<typeof callForFile>) => load(),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <>
      {audience === 'internal' ? null : <p className="quiet small">{text.seal}</p>}
      <div className="form-buttons">
        {formats.map((format) => (
          <Button
            key={format}
            onClick={() => fetching.mutate(() => callForFile(downloadPaper, { params: { paperId, format } }))}
          >
            {text.download(format.toUpperCase())}
          </Button>
        ))}
        {audience === 'internal'
          ? null
          : (['proofOfService', 'envelope'] as const).map((print) => (
              <Button
                key={print}
                onClick={() => fetching.mutate(() => callForFile(printWithPaper, { params: { paperId, print } }))}
              >
                {text[print]}
              </Button>
            ))}
      </div>
    </>
  );
}

function ServiceList({ opened }: { readonly opened: OpenedPaper }) {
  return (
    <ul>
      {opened.services.map((service) => {
        const mode = serviceModes.find(({ id }) => id === service.mode)?.label ?? service.mode;
        const result =
          service.failure === null
            ? text.countsOn(service.countsOn ?? '')
            : `${service.failedOn ?? ''} ${serviceFailureLabel(service.failure)}`;
        const lines = service.lines.map(({ label, value }) => `${label}：${value}`).join('；');
        return (
          <li key={mode + result + lines}>
            <strong>{mode}</strong>
            {`　${result}　${service.trackingNumber ?? ''}`}
            {lines === '' ? null : <span className="quiet small">{`　${lines}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Begins a paper of the same kind that sets this one right; what was issued stays as it was issued. */
function ReplaceButton({ opened }: { readonly opened: OpenedPaper }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const paperId = useRef(randomId()).current;
  const { requestId, kind, paperId: replaces } = opened.paper;
  const starting = useMutation({
    mutationFn: () =>
      call(startPaper, {
        params: { requestId },
        body: { paperId, kind, event: null, values: opened.values, attachmentIds: [...opened.attachmentIds], replaces },
      }),
    onSuccess: async () => {
      await readAgain(cache);
      await navigate({ to: '/papers/$paperId', params: { paperId } });
    },
    onError: (problem) => message.error(problem.message),
  });
  return (
    <p className="quiet small">
      {text.replaceHint}
      <Button size="small" type="link" loading={starting.isPending} onClick={() => starting.mutate()}>
        {text.replace}
      </Button>
    </p>
  );
}
