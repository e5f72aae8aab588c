import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body, as they came. */
  readonly source: string;
  /** The body as text. */
  readonly body: string;
  readonly subject: string;
}

/** A real SMTP server of a test's own, on a free port of this machine. */
export interface SmtpServer {
  readonly url: string;
  readonly mails: readonly TakenMail[];
  /** The answer to the next recipients, `250` unless set. */
  answerRecipientsWith(answer: string): void;
}

/** Speaks as much of SMTP as a client needs to hand over mails in plain text. */
export async function anSmtpServer(): Promise<SmtpServer> {
  const mails: TakenMail[] = [];
  const mood = { recipientAnswer: '250 OK' };
  const server: Server = createServer((socket) => converse(socket, mails, mood));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mails,
    answerRecipientsWith: (answer) => {
      mood.recipientAnswer = answer;
    },
  };
}

function converse(socket: Socket, mails: TakenMail[], mood: { readonly recipientAnswer: string }): void {
  let [from, to, source, isData] = ['', [] as string[], '', false];
  const answer = (line: string): void => void socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') answer('250 test');
    else if (verb === 'MAIL') {
      [from, to] = [addressIn(line), []];
      answer('250 OK');
    } else if (verb === 'RCPT') {
      if (mood.recipientAnswer.startsWith('250')) to = [...to, addressIn(line)];
      answer(mood.recipientAnswer);
    } else if (verb === 'DATA') {
      isData = true;
      answer('354 go on');
    } else if (verb === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 OK');
  };
  const line = (text: string): void => {
    if (!isData) {
      command(text);
      return;
    }
    if (text !== '.') {
      source += `${text.startsWith('..') ? text.slice(1) : text}\r\n`;
      return;
    }
    mails.push(mailOf(from, to, source));
    [isData, source] = [false, ''];
    answer('250 taken');
  };
  answer('220 test ready');
  socket.on('error', () => socket.destroy());
  readLines(socket, line);
}

function readLines(socket: Socket, onLine: (line: string) => void): void {
  let buffer = '';
  socket.on('data', (bytes) => {
    buffer += bytes.toString('utf8');
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      onLine(text);
    }
  });
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}

function mailOf(from: string, to: readonly string[], source: string): TakenMail {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const raw = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const subject = /^subject: *((?:.*(?:\r\n[ \t].*)*))/im.exec(head)?.[1] ?? '';
  return { from, to, source, body: decoded(raw, encoding), subject: decodedWords(subject) };
}

function decoded(raw: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(raw, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return raw;
  return fromHex(raw.replace(/=\r\n/g, ''));
}

function decodedWords(text: string): string {
  const words = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(words, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : fromHex(word.replace(/_/g, ' ')),
    );
}

function fromHex(text: string): string {
  const bytes = text.replace(/(?:=[0-9A-F]{2})+/gi, (run) =>
    Buffer.from(run.replace(/=/g, ''), 'hex').toString('utf8'),
  );
  return bytes;
}
