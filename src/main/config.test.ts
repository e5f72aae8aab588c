import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('serves this machine from ./var with the embedded database if nothing is set', () => {
    expect(readConfig({ HOME: '/root', GONGKAI_PORT: '  ' })).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('./var'),
      databaseUrl: undefined,
      trustedProxies: [],
      fontsDir: undefined,
      site: {
        name: '政府信息公开',
        domain: '127.0.0.1',
        idCode: '',
        organizer: '',
        undertaker: '',
        contactPhone: '',
        icpNumber: '',
        policeNumber: '',
        officialMarkAddress: '',
        baseUrl: 'http://127.0.0.1:8080',
      },
    });
  });

  it('takes what is set', () => {
    const config = readConfig({
      GONGKAI_PORT: '9000',
      GONGKAI_HOST: '0.0.0.0',
      GONGKAI_BASE_URL: 'https://gk.example.gov.cn/',
      GONGKAI_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8 ,fd00::/8',
      GONGKAI_SITE_ID_CODE: '6542240001',
    });
    expect(config.trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    expect(config.site).toMatchObject({ baseUrl: 'https://gk.example.gov.cn', domain: 'gk.example.gov.cn' });
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:8080'],
    ['::1', 'http://[::1]:8080'],
    ['localhost', 'http://localhost:8080'],
  ])('listening on %s, it is reached at %s', (host, baseUrl) => {
    expect(readConfig({ GONGKAI_HOST: host }).site.baseUrl).toBe(baseUrl);
  });

  it.each([
    ['GONGKAI_PORT', '0', '1 至 65535 的整数'],
    ['GONGKAI_PORT', '8080a', '1 至 65535 的整数'],
    ['GONGKAI_PORT', '70000', '1 至 65535 的整数'],
    ['GONGKAI_HOST', 'nowhere', 'IP 地址或 localhost'],
    ['GONGKAI_DATA', 'package.json', '一个目录的路径'],
    ['GONGKAI_DATA', 'package.json/below', '一个目录的路径'],
    ['GONGKAI_DATA', 'x'.repeat(300), '一个目录的路径'],
    ['GONGKAI_DATABASE_URL', 'mysql://a/b', 'postgresql://'],
    ['GONGKAI_BASE_URL', 'gk.example.gov.cn', 'http:// 或 https://'],
    ['GONGKAI_BASE_URL', 'https://gk.example.gov.cn/gk', '后面不带路径'],
    ['GONGKAI_BASE_URL', 'ftp://gk.example.gov.cn', 'http:// 或 https://'],
    ['GONGKAI_TRUST_PROXY', '10.0.0.0/33', 'IP 地址或网段'],
    ['GONGKAI_TRUST_PROXY', 'everyone', 'IP 地址或网段'],
    ['GONGKAI_FONTS', './no-such-folder', '已有的目录'],
    ['GONGKAI_SITE_ID_CODE', '123', '十位字母或数字'],
  ])('refuses %s=%s and says what it has to be', (name, value, rule) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`${name}.*“${value}”不对，应为：.*${rule}`));
  });

  it('names every fault at once, misspelt variables too, and no password', () => {
    const environment = { GONGKAI_PROT: '80', GONGKAI_PORT: 'x', GONGKAI_DATABASE_URL: 'mysql://user:geheim@host/db' };
    const read = () => readConfig(environment);
    expect(read).toThrow('没有 GONGKAI_PROT 这个环境变量');
    expect(read).toThrow('GONGKAI_PORT（');
    expect(read).toThrow(/^(?!.*geheim)/s);
  });
});
