import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyIdNumber } from '../../../tests/support/personal-numbers.ts';
import { readTable } from './find-in-rows.ts';

const kindsIn = (rows: readonly (readonly string[])[]): readonly string[] =>
  readTable(rows).data.map(({ kind, row, column, lastColumn }) =>
    lastColumn === column ? `${kind}@${row},${column}` : `${kind}@${row},${column}-${lastColumn}`,
  );
const id = '110101199003070003';
const head = ['序号', '姓名', '身份证号码', '家庭住址', '联系电话', '一卡通账号', '金额'];

describe('a list of persons', () => {
  it('is known by its names, and every personal column is found', () => {
    const list = [
      ['2026年草畜平衡奖励发放名单', '', '', '', '', '', ''],
      head,
      ['1', '买买提江·艾力', id, '多拉特乡一村2组15号', '0901-3681234', '8612345678901', '1200.00'],
      ['2', '张三', '11010119900307000', '多拉特乡一村', '13812345678', '', '13812345678元'],
    ];
    expect(readTable(list)).toMatchObject({ isPersonList: true, personCount: 2 });
    expect(kindsIn(list)).toEqual([
      'idCardNumber@2,2',
      'homeAddress@2,3',
      'landline@2,4',
      'bankCard@2,5',
      'mobilePhone@3,4',
    ]);
  });

  it('believes the heading where a digit of an ID number is wrong', () => {
    expect(kindsIn([head, ['1', '张三', '110101199003070004', '', '', '', '']])).toEqual(['idCardNumber@1,2']);
  });

  it('has nothing left to find once it is covered', () => {
    const list = [head, ['1', '张*', '11**************03', '多拉特乡一村**', '138****5678', '***********8901', '1200']];
    expect(readTable(list)).toMatchObject({ isPersonList: true, data: [] });
  });

  it.each([
    [
      'of firms with their owners and premises',
      [
        ['企业名称', '统一社会信用代码', '法定代表人', '地址', '电话'],
        ['托里县某牧业有限公司', '91654224MA7758XX1A', '张三', '托里镇喀拉盖路15号', '0901-3681234'],
      ],
    ],
    [
      'of offices',
      [
        ['单位名称', '办公地址', '电话'],
        ['多拉特乡人民政府', '多拉特乡政府路1号', '0901-3681234'],
      ],
    ],
    [
      'of figures',
      [
        ['年份', '2021', '2022', '2023', '2024', '2025'],
        ['户数', '138', '1234', '5678', '1590', '12345'],
        ['收入', '13812345678', '110101', '2021', '15912345678', '1'],
      ],
    ],
  ])('is none: a table %s', (_, rows) => {
    const reading = readTable(rows);
    expect(reading).toMatchObject({ isPersonList: false, data: [] });
  });
});

describe('a number split over cells', () => {
  it.each([
    ['one digit in each cell', ['身份证', ...id]],
    ['as its parts', ['甲', '110101', '19900307', '0003']],
    ['as its parts, twice', ['甲', '1101', '01', '1990', '03', '07', '0003']],
    ['in equal parts', ['甲', '110101', '199003', '070003']],
    ['anywhere where the label says what it is', ['身份证号', '11010', '1199003', '070003']],
  ])('is found: %s', (_, row) => {
    expect(readTable([row]).data).toMatchObject([{ kind: 'idCardNumber', column: 1, lastColumn: row.length - 1 }]);
  });

  it('is found over the lines of one cell', () => {
    expect(kindsIn([['甲', '身份证110101\n199003070003']])).toEqual(['idCardNumber@0,1']);
  });

  it('is found for phones and cards under their headings only', () => {
    const phone = [
      ['手机', '手机', '手机'],
      ['138', '1234', '5678'],
    ];
    expect(kindsIn([['联系电话', ...'13812345678']])).toEqual(['mobilePhone@0,1-11']);
    expect(
      kindsIn([
        ['姓名', '联系电话', '', ''],
        ['张三', '138', '1234', '5678'],
      ]),
    ).toEqual(['mobilePhone@1,1-3']);
    expect(kindsIn([['户', ...'13812345678']])).toEqual([]);
    expect(kindsIn(phone.map((row) => ['数量', ...row.map((cell) => cell.replace('手机', '头数'))]))).toEqual([]);
  });

  it('is found one by one for every number', () => {
    fc.assert(
      fc.property(anyIdNumber(), (number) => {
        expect(readTable([['', ...number, '']]).data).toMatchObject([
          { kind: 'idCardNumber', column: 1, lastColumn: 18 },
        ]);
      }),
    );
  });

  it('is never seen in rows of figures', () => {
    const anyFigure = fc.oneof(
      fc.integer({ min: 0, max: 999_999 }).map(String),
      fc.integer({ min: 0, max: 99_999_999 }).map((number) => `${Math.trunc(number / 100)}.${number % 100}`),
      fc.integer({ min: 1949, max: 2030 }).map(String),
    );
    const anyRow = fc.array(anyFigure, { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        expect(readTable([['指标', '合计', '数量'], ...rows]).data).toEqual([]);
      }),
    );
  });
});
