import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../values/plain-date.ts';
import {
  answersOfTopic,
  applicationInputOf,
  type DraftAnswers,
  describedInformation,
  faultsOfStep,
  firstOpenStep,
} from './application-draft.ts';

const mon9Mar = '2026-03-09' as PlainDate;
const whole: DraftAnswers = {
  title: '2023年高标准农田建设项目验收报告',
  deliveryMethod: 'online',
  informationForm: 'electronic',
  applicantKind: 'naturalPerson',
  name: '张三',
  identityProofKind: 'passport',
  identityProofNumber: 'E12345678',
  phone: '13800138000',
};

describe('the description', () => {
  it.each([
    [{ title: '村庄规划' }, '村庄规划'],
    [{ documentNumber: '云政发〔2023〕1号' }, '文号为“云政发〔2023〕1号”的文件'],
    [{ title: '补贴名单', yearFrom: '2020', yearTo: '2022' }, '补贴名单\n时间范围：2020年至2022年'],
    [{ title: '补贴名单', yearFrom: '2020', yearTo: '2020' }, '补贴名单\n时间范围：2020年'],
    [{ title: '补贴名单', yearFrom: '2020' }, '补贴名单\n时间范围：2020年以来'],
    [{ title: '补贴名单', yearTo: '2020' }, '补贴名单\n时间范围：2020年及以前'],
    [{ features: '河西村3号地块' }, '其他特征：河西村3号地块'],
    [{ yearFrom: '2020', yearTo: '2022' }, ''],
    [{}, ''],
  ])('%j reads %j', (parts, expected) => {
    const empty = { title: '', documentNumber: '', yearFrom: '', yearTo: '', features: '' };
    expect(describedInformation({ ...empty, ...parts })).toBe(expected);
  });

  it.each([
    [{}, ['title']],
    [{ title: '村庄规划' }, []],
    [{ title: '村庄规划', yearFrom: '23' }, ['yearFrom']],
    [{ title: '村庄规划', yearFrom: '1900' }, ['yearFrom']],
    [{ title: '村庄规划', yearTo: '2027' }, ['yearTo']],
    [{ title: '村庄规划', yearFrom: '2024', yearTo: '2020' }, ['yearTo']],
    [{ title: '长'.repeat(5001) }, ['title']],
    [{ title: '村庄规划', features: '长'.repeat(5000) }, ['features']],
    [{ title: '村庄规划', documentNumber: '号'.repeat(101) }, ['documentNumber']],
  ])('%j is faulty at %j', (answers, fields) => {
    expect(faultsOfStep('describe', answers, mon9Mar).map(({ field }) => field)).toEqual(fields);
  });
});

describe('the pages', () => {
  it.each([
    [{}, false, 'describe'],
    [{ title: '村庄规划' }, false, 'agency'],
    [{ title: '村庄规划' }, true, 'delivery'],
    [{ title: '村庄规划', deliveryMethod: 'online' }, true, 'identity'],
    [whole, true, undefined],
    [{ ...whole, deliveryMethod: 'byPost' }, true, 'identity'],
    [{ ...whole, deliveryMethod: 'byPost', address: '人民路1号' }, true, undefined],
  ] as const)('after %j (agency: %s) comes %s', (answers, hasAgency, step) => {
    expect(firstOpenStep(answers, hasAgency, mon9Mar)).toBe(step);
  });

  it('name the faults of their own fields, in the order of the page', () => {
    const faults = faultsOfStep('identity', { applicantKind: 'commercialEnterprise', phone: '12' }, mon9Mar);
    expect(faults.map(({ field }) => field)).toEqual(['name', 'identityProofKind', 'contactPerson', 'phone']);
  });

  it('become the application that the law asks for', () => {
    expect(applicationInputOf(whole)).toMatchObject({ name: '张三', informationSought: whole['title'], fax: '' });
  });
});

it('parts a description with several topics, and nothing else', () => {
  const answers = { ...whole, title: '一、村庄规划文本；二、宅基地台账' };
  expect(answersOfTopic(answers, 1)).toEqual({ ...whole, title: '宅基地台账' });
  expect(answersOfTopic(answers, 2)).toBeUndefined();
  expect(answersOfTopic(whole, 0)).toBeUndefined();
});
