import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { findAttachmentText } from '../../../contract/attachments.ts';
import type { SeveranceBox, SeveranceGround } from '../../../core/requests/severance.ts';
import { call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { text } from './text.ts';

interface TextSearchProps {
  readonly requestId: string;
  readonly attachmentId: string;
  readonly ground: SeveranceGround;
  readonly onFound: (boxes: readonly SeveranceBox[]) => void;
}

/** Proposes a box wherever a text stands. */
export function TextSearch({ requestId, attachmentId, ground, onFound }: TextSearchProps) {
  const [sought, setSought] = useState('');
  const search = useMutation<number, Problem, string>({
    mutationFn: async (words) => {
      const body = { sought: words };
      const { parts } = await call(findAttachmentText, { params: { requestId, attachmentId }, body });
      if (parts.length > 0) onFound(parts.map((part) => ({ ...part, ground })));
      return parts.length;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sought.trim() !== '') search.mutate(sought.trim());
  };
  return (
    <form className="text-search" onSubmit={submit}>
      <Input
        aria-label={text.searchLabel}
        placeholder={text.searchLabel}
        value={sought}
        maxLength={100}
        onChange={(event) => setSought(event.target.value)}
      />
      <Button htmlType="submit" loading={search.isPending}>
        {text.search}
      </Button>
      <p role="status" className="small">
        {search.data === undefined ? '' : search.data === 0 ? text.foundNothing : text.found(search.data)}
      </p>
      {search.error === null ? null : <ProblemNotice problem={search.error} />}
    </form>
  );
}
