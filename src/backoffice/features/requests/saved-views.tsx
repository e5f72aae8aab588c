import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useMe } from '../../ui/session.ts';
import { text } from './text.ts';

type Filter = Readonly<Record<string, string | undefined>>;

interface SavedView {
  readonly name: string;
  readonly filter: Filter;
}

/** Conditions kept in this browser under a name; each is a link. */
export function SavedViews({ filter }: { readonly filter: Filter }) {
  const place = `gongkai.requestViews.${useMe().accountId}`;
  const [views, setViews] = useState(() => readViews(place));
  const [isOpen, setOpen] = useState(false);
  const keep = (next: readonly SavedView[]) => {
    writeViews(place, next);
    setViews(next);
  };
  const add = ({ name }: { readonly name: string }) => {
    keep([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), filter }]);
    setOpen(false);
  };
  return (
    <div className="saved-views no-print">
      <span className="quiet">{text.savedViews}</span>
      {views.map((view) => (
        <span key={view.name} className="saved-view">
          <Link to="/requests" search={view.filter}>
            {view.name}
          </Link>
          <Button
            type="text"
            size="small"
            aria-label={text.removeView(view.name)}
            onClick={() => keep(views.filter(({ name }) => name !== view.name))}
          >
            ×
          </Button>
        </span>
      ))}
      <Popover trigger="click" open={isOpen} onOpenChange={setOpen} content={<NameForm onName={add} />}>
        <Button size="small">{text.saveView}</Button>
      </Popover>
    </div>
  );
}

function NameForm({ onName }: { readonly onName: (values: { readonly name: string }) => void }) {
  return (
    <Form<{ name: string }> name="saved-view" layout="vertical" onFinish={onName}>
      <Form.Item
        name="name"
        label={text.viewName}
        extra={text.savedHere}
        rules={[{ required: true, whitespace: true, message: text.viewNameMissing }]}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {text.keep}
      </Button>
    </Form>
  );
}

function readViews(place: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    // a browser that keeps nothing has no views
    return [];
  }
}

function writeViews(place: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(views));
  } catch {
    // the list works without being kept
  }
}

function isView(kept: unknown): kept is SavedView {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('filter' in kept)) return false;
  return typeof kept.name === 'string' && typeof kept.filter === 'object' && kept.filter !== null;
}
