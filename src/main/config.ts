import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { SiteSettings } from '../http/page-route.ts';
import { withoutPassword } from '../storage/database.ts';
import { StartupProblem } from '../storage/startup-problem.ts';

/** What the operator decides about an installation. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, the attachments and the keys. */
  readonly dataDir: string;
  /** Address of another PostgreSQL; undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  /** Folder of further fonts for printing; undefined for the bundled ones only. */
  readonly fontsDir: string | undefined;
  /** Where mails to applicants are handed over; undefined for no mail. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly site: Omit<SiteSettings, 'isDemo'>;
}

interface Setting {
  readonly name: string;
  readonly fallback: string;
  readonly meaning: string;
  /** What a value has to be; also the remedy when it is not. */
  readonly rule: string;
  isValid(value: string): boolean;
}

const anyLine = (value: string): boolean => value.length <= 200 && !/\p{Cc}/u.test(value);

/** Every environment variable that the product reads. An empty one counts as not set. */
const settings = [
  { name: 'GONGKAI_PORT', fallback: '8080', meaning: '网页服务的端口', rule: '1 至 65535 的整数', isValid: isPort },
  {
    name: 'GONGKAI_HOST',
    fallback: '127.0.0.1',
    meaning: '网页服务监听的地址',
    rule: 'IP 地址或 localhost；0.0.0.0 表示所有网卡',
    isValid: (value) => isIP(value) !== 0 || value === 'localhost',
  },
  {
    name: 'GONGKAI_DATA',
    fallback: './var',
    meaning: '数据目录：内置数据库、附件和密钥',
    rule: '一个目录的路径；不存在时会自动建立',
    isValid: mayBeFolder,
  },
  {
    name: 'GONGKAI_DATABASE_URL',
    fallback: '',
    meaning: '另用的 PostgreSQL 地址；不设置则用内置数据库',
    rule: 'postgresql://用户:口令@主机:端口/库名',
    isValid: (value) => /^postgres(ql)?:\/\/\S+$/.test(value),
  },
  {
    name: 'GONGKAI_BASE_URL',
    fallback: '',
    meaning: '公众访问本站的网址；不设置则为本机地址和端口',
    rule: 'http:// 或 https:// 加主机名（可带端口），后面不带路径，例如 https://gk.example.gov.cn',
    isValid: isBaseUrl,
  },
  {
    name: 'GONGKAI_TRUST_PROXY',
    fallback: '',
    meaning: '可以相信其转发信息的反向代理',
    rule: '用逗号隔开的 IP 地址或网段，例如 127.0.0.1,10.0.0.0/8',
    isValid: (value) => listOf(value).every(isNetwork),
  },
  {
    name: 'GONGKAI_FONTS',
    fallback: '',
    meaning: '打印另用的字体所在的目录',
    rule: '一个已有的目录的路径',
    isValid: isFolder,
  },
  {
    name: 'GONGKAI_SMTP_URL',
    fallback: '',
    meaning: '发送邮件的服务器；不设置则不发邮件，只有站内消息',
    rule: 'smtp://用户:口令@主机:端口 或 smtps://…，特殊字符须作百分号编码',
    isValid: (value) => /^smtps?:\/\/\S+$/.test(value) && URL.canParse(value),
  },
  {
    name: 'GONGKAI_MAIL_FROM',
    fallback: '',
    meaning: '邮件的发件地址，与 GONGKAI_SMTP_URL 一并设置',
    rule: '一个邮箱地址，例如 gongkai@example.gov.cn',
    isValid: (value) => /^[^\s@<>]+@[^\s@<>]+$/.test(value),
  },
  { name: 'GONGKAI_SITE_NAME', fallback: '政府信息公开', meaning: '网站名称', rule: '一行文字', isValid: anyLine },
  {
    name: 'GONGKAI_SITE_ID_CODE',
    fallback: '',
    meaning: '政府网站标识码',
    rule: '十位字母或数字，见全国政府网站信息报送系统',
    isValid: (value) => /^[0-9A-Za-z]{10}$/.test(value),
  },
  { name: 'GONGKAI_SITE_ORGANIZER', fallback: '', meaning: '主办单位', rule: '一行文字', isValid: anyLine },
  { name: 'GONGKAI_SITE_UNDERTAKER', fallback: '', meaning: '承办单位', rule: '一行文字', isValid: anyLine },
  { name: 'GONGKAI_SITE_PHONE', fallback: '', meaning: '网站联系电话', rule: '一行文字', isValid: anyLine },
  { name: 'GONGKAI_SITE_ICP', fallback: '', meaning: 'ICP 备案号', rule: '一行文字', isValid: anyLine },
  { name: 'GONGKAI_SITE_POLICE', fallback: '', meaning: '公安备案号', rule: '一行文字', isValid: anyLine },
  {
    name: 'GONGKAI_SITE_MARK_URL',
    fallback: '',
    meaning: '党政机关网站标识的核验地址',
    rule: '标识证书上的网址，以 http:// 或 https:// 开头',
    isValid: (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
  },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];

/** Reads the environment once. Throws a StartupProblem that names every wrong variable, its value and what it has to be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults = [
    ...unknownNames(environment),
    ...settings.flatMap((setting) => faultOf(setting, environment)),
    ...mailFaults(environment),
  ];
  if (faults.length > 0)
    throw new StartupProblem(faults.join('\n'), '请改正上述环境变量，或去掉它们以使用默认值，然后重新启动。');
  const value = (name: SettingName): string => textOf(environment, name) ?? fallbackOf(name);
  const optional = (name: SettingName): string | undefined => value(name) || undefined;
  const port = Number(value('GONGKAI_PORT'));
  const host = value('GONGKAI_HOST');
  const fonts = optional('GONGKAI_FONTS');
  const baseUrl = new URL(optional('GONGKAI_BASE_URL') ?? `http://${reachable(host)}:${port}`);
  return {
    port,
    host,
    dataDir: resolve(value('GONGKAI_DATA')),
    databaseUrl: optional('GONGKAI_DATABASE_URL'),
    trustedProxies: listOf(value('GONGKAI_TRUST_PROXY')),
    fontsDir: fonts === undefined ? undefined : resolve(fonts),
    mail: mailOf(optional('GONGKAI_SMTP_URL'), optional('GONGKAI_MAIL_FROM')),
    site: {
      name: value('GONGKAI_SITE_NAME'),
      domain: baseUrl.hostname,
      idCode: value('GONGKAI_SITE_ID_CODE'),
      organizer: value('GONGKAI_SITE_ORGANIZER'),
      undertaker: value('GONGKAI_SITE_UNDERTAKER'),
      contactPhone: value('GONGKAI_SITE_PHONE'),
      icpNumber: value('GONGKAI_SITE_ICP'),
      policeNumber: value('GONGKAI_SITE_POLICE'),
      officialMarkAddress: value('GONGKAI_SITE_MARK_URL'),
      baseUrl: baseUrl.origin,
    },
  };
}

function faultOf(setting: Setting, environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const value = textOf(environment, setting.name);
  if (value === undefined || setting.isValid(value)) return [];
  return [`环境变量 ${setting.name}（${setting.meaning}）的值“${withoutPassword(value)}”不对，应为：${setting.rule}。`];
}

function mailOf(url: string | undefined, from: string | undefined): Config['mail'] {
  return url === undefined || from === undefined ? undefined : { url, from };
}

function mailFaults(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const set = (['GONGKAI_SMTP_URL', 'GONGKAI_MAIL_FROM'] as const).filter((name) => textOf(environment, name));
  return set.length === 1
    ? [`只设置了 ${set[0]}：GONGKAI_SMTP_URL 和 GONGKAI_MAIL_FROM 须一并设置，才能发送邮件。`]
    : [];
}

/** A misspelt name would silently leave the default in force. */
function unknownNames(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known: readonly string[] = settings.map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('GONGKAI_') && !known.includes(name))
    .map((name) => `没有 ${name} 这个环境变量。可用的有：${known.join('、')}。`);
}

function textOf(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function fallbackOf(name: SettingName): string {
  return settings.find((setting) => setting.name === name)?.fallback ?? '';
}

/** An address that a browser on this machine can open, for a server that listens on all of them. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return (url.protocol === 'http:' || url.protocol === 'https:') && isBare;
}

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

function isFolder(value: string): boolean {
  return kindOf(value) === 'folder';
}

function mayBeFolder(value: string): boolean {
  return kindOf(value) === 'folder' || kindOf(value) === 'nothing';
}

/** What stands at a path; `unusable` where nothing can stand: a file on the way, a name that is too long. */
function kindOf(path: string): 'folder' | 'other' | 'nothing' | 'unusable' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    // whether an account may use a folder is told when it is used
    return (error as { code?: string }).code === 'EACCES' ? 'folder' : 'unusable';
  }
}

function listOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
