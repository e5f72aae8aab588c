import { expect, it } from 'vitest';
import { likelyAgencies } from './likely-agencies.ts';

const agencies = [
  '云岭县人民政府办公室',
  '云岭县自然资源局',
  '云岭县财政局',
  '云岭县林业和草原局',
  '河西镇人民政府',
].map((name) => ({ name, shortName: name.replace('云岭县', '县').replace('人民政府', '') }));

it.each([
  ['宅基地审批台账', ['云岭县自然资源局']],
  ['退耕还林补贴发放名单', ['云岭县财政局', '云岭县林业和草原局']],
  ['河西镇的低保名单', ['河西镇人民政府']],
  ['县财政局的征地补偿款支付凭证', ['云岭县财政局', '云岭县自然资源局']],
  ['会议纪要', []],
])('%s: %j', (sought, expected) => {
  expect(likelyAgencies(sought, agencies).map(({ name }) => name)).toEqual(expected);
});
