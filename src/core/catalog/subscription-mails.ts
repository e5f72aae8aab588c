import type { PlainDate } from '../values/plain-date.ts';

/** A mail's subject and text. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** One new item as a mail names it. */
export interface MailedItem {
  readonly title: string;
  readonly agencyName: string;
  readonly publishedOn: PlainDate;
  readonly address: string;
}

/** Asks whoever owns an address whether they want what was asked for in their name; without an answer nothing follows. */
export function confirmationMail(siteName: string, followed: string, manageAddress: string): MailWords {
  return {
    subject: `请确认订阅：${followed}`,
    text: [
      '您好：',
      `有人用这个邮箱在“${siteName}”订阅了：${followed}。`,
      `如果是您本人，请打开下面的链接，按“确认订阅”：\n${manageAddress}`,
      '如果不是您，请不必理会：不确认就不会再收到邮件，三天后这条记录会删除。',
    ].join('\n\n'),
  };
}

/** Tells what is new, each with its address, and how to end it. */
export function digestMail(
  siteName: string,
  followed: string,
  items: readonly MailedItem[],
  manageAddress: string,
): MailWords {
  const lines = items.map(
    ({ title, agencyName, publishedOn, address }, index) =>
      `${index + 1}. ${title}\n${agencyName}　${publishedOn}\n${address}`,
  );
  return {
    subject: `${siteName}新公开${items.length}条：${followed}`,
    text: [...lines, `修改接收时间或者退订，不用登录：\n${manageAddress}`].join('\n\n'),
  };
}
