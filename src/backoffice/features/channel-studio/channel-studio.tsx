import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { openChannels } from '../../../contract/channels.ts';
import { channelLabel } from '../../../core/catalog/publication-channels.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ReachList } from '../../ui/reach-list.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { text } from './text.ts';

type Channels = CallReply<typeof openChannels>;

/** One public text in all its channels: to download, to copy, and how many it reached. */
export function ChannelStudio() {
  const { itemId } = useParams({ from: '/channels/$itemId' });
  const channels = useQuery({
    queryKey: ['channel', itemId],
    queryFn: () => call(openChannels, { params: { itemId } }),
  });
  return <Loaded query={channels}>{(read) => <Opened channels={read} />}</Loaded>;
}

function Opened({ channels }: { readonly channels: Channels }) {
  const { title, indexNumber, publishedAt, reach } = channels;
  return (
    <>
      <PageHead title={title} lead={text.lead} />
      <FactList
        label={text.facts}
        facts={[
          [text.indexNumber, indexNumber],
          [text.published, shanghaiTime(publishedAt)],
          [
            text.page,
            <a key="page" href={`/d/${indexNumber}`}>
              {text.see}
            </a>,
          ],
          [text.reach, <ReachList key="reach" reach={reach} label={text.reach} />],
        ]}
      />
      <section aria-labelledby="sheets">
        <h2 id="sheets">{text.sheets}</h2>
        <p>{text.sheetsLead}</p>
        <SheetButtons channels={channels} />
      </section>
      <TextPart id="wechat" heading={text.wechat} lead={text.wechatLead} words={channels.wechatText} title={title} />
      <TextPart
        id="broadcast"
        heading={text.broadcast}
        lead={text.broadcastLead}
        words={channels.broadcastScript}
        title={title}
      />
      <Addresses channels={channels} />
    </>
  );
}

interface TextPartProps {
  readonly id: string;
  readonly heading: string;
  readonly lead: string;
  readonly words: string;
  readonly title: string;
}

function TextPart({ id, heading, lead, words, title }: TextPartProps) {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      void message.success(text.copied);
    } catch {
      // without https or permission the browser refuses
      void message.warning(text.copyFailed);
    }
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{lead}</p>
      <div className="form-buttons">
        <Button onClick={() => void copy()}>{text.copy}</Button>
        <Button onClick={() => saveFile(`${title}（${heading}）.txt`, new Blob([words], { type: 'text/plain' }))}>
          {text.save}
        </Button>
      </div>
      <p className="kept-lines boxed">{words}</p>
    </section>
  );
}

function Addresses({ channels }: { readonly channels: Channels }) {
  const rows = [
    ...channels.addresses.map(({ channel, address }) => [channelLabel(channel), address] as const),
    ...channels.feeds.map((address) => [text.feeds, address] as const),
  ];
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{text.addresses}</h2>
      <FactList facts={rows.map(([label, address]) => [label, <code key={address}>{address}</code>])} />
    </section>
  );
}
