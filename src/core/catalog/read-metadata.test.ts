import { describe, expect, it } from 'vitest';
import { isChineseDay, readChineseDay } from './chinese-day.ts';
import { disclosureSubjects } from './disclosure-subjects.ts';
import { genreOfTitle } from './genre-of-title.ts';
import { type Block, plainText } from './item-body.ts';
import { proposeSubject } from './propose-subject.ts';
import { readMetadata } from './read-metadata.ts';

/** Lines of a document: `^` begins one in the middle, `>` one at the right. */
function document(...lines: readonly string[]): readonly Block[] {
  return lines.map((line) => {
    const align = line.startsWith('^') ? 'center' : line.startsWith('>') ? 'right' : undefined;
    const text = align === undefined ? line : line.slice(1);
    return { kind: 'paragraph', spans: [{ text }], ...(align === undefined ? {} : { align }) };
  });
}

describe('a day in an official document', () => {
  it.each([
    ['2026年3月9日', '2026-03-09'],
    ['２０２６年 03 月 09 日', '2026-03-09'],
    ['二〇二六年三月九日', '2026-03-09'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['二零一九年十月二十日', '2019-10-20'],
    ['一九九八年元月廿五日', '1998-01-25'],
    ['2026年2月30日', undefined],
    ['二〇二六年十三月一日', undefined],
    ['2026年3月', undefined],
  ])('%s is %s', (text, expected) => {
    expect(readChineseDay(text)).toBe(expected);
  });

  it('stands alone or not', () => {
    expect([isChineseDay('二〇二六年三月九日'), isChineseDay('自2026年3月9日起施行')]).toEqual([true, false]);
  });
});

describe('the genre of a title', () => {
  it.each([
    ['关于印发《防汛应急预案》的通知', 'circular'],
    ['多拉特乡村庄规划管理办法（试行）', 'measures'],
    ['多拉特乡2026年部门预算公开报告', 'report'],
    ['关于划定禁牧区的通告', 'publicNotice'],
    ['关于同意设立文化站的批复（2026年修订）', 'reply'],
    ['《村庄规划管理办法》政策解读', 'policyExplainer'],
    ['2026年国民经济和社会发展统计公报', 'statistics'],
    ['低保对象名单', 'list'],
    ['今年的春耕', undefined],
  ])('%s: %s', (title, genre) => {
    expect(genreOfTitle(title)).toBe(genre);
  });
});

describe('the place of a document', () => {
  it.each([
    ['多拉特乡2026年部门预算', 'township', 'budgets'],
    ['宅基地审批结果公示', 'township', 'homesteadReview'],
    // a subject that this catalogue has not is none to propose
    ['宅基地审批结果公示', 'none', undefined],
    ['多拉特乡公共场地使用管理办法', 'township', 'normativeDocuments'],
    // nothing tells where it belongs: somebody has to say so
    ['关于进一步规范会风的意见', 'township', undefined],
    ['春耕简讯', 'township', undefined],
  ] as const)('%s with the additions of %s: %s', (title, addition, subject) => {
    expect(proposeSubject(title, disclosureSubjects(addition))).toBe(subject);
  });
});

describe('what a document says about itself', () => {
  it('is nothing where it is no official document', () => {
    const { metadata, body } = readMetadata(document('今年雨水充足，牧草长势好，牛羊膘情好于往年，牧民收入增加。'));
    expect(metadata).toEqual({
      title: null,
      documentNumber: null,
      madeOn: null,
      issuers: [],
      genre: null,
      openness: null,
      attachments: [],
    });
    expect(body).toHaveLength(1);
  });

  it('has several issuers in a joint document, those who signed', () => {
    const { metadata } = readMetadata(
      document(
        '^青河县财政局文件',
        '^青财发〔2026〕12号',
        '^关于印发《惠农补贴发放办法》的通知',
        '各乡镇人民政府：',
        '现印发给你们，请遵照执行。',
        '>青河县财政局　　　　青河县农业农村局',
        '>2026年4月1日',
      ),
    );
    expect(metadata).toMatchObject({
      title: '关于印发《惠农补贴发放办法》的通知',
      documentNumber: '青财发〔2026〕12号',
      issuers: ['青河县财政局', '青河县农业农村局'],
      madeOn: '2026-04-01',
      genre: 'circular',
    });
  });

  it('takes the day of an order from under its title', () => {
    const { metadata, body } = readMetadata(
      document(
        '^多拉特乡村民会议规则',
        '（2025年12月20日多拉特乡人民代表大会通过）',
        '第一条　为了规范村民会议，制定本规则。',
        '第二条　本规则自公布之日起施行。',
      ),
    );
    expect(metadata).toMatchObject({ title: '多拉特乡村民会议规则', madeOn: '2025-12-20', genre: 'measures' });
    expect(plainText(body)).toContain('（2025年12月20日');
  });

  it.each([
    ['（此件公开发布）', 'proactive'],
    ['(此件依申请公开)', 'onRequest'],
    ['（此件不公开）', 'withheld'],
    ['公开属性：主动公开', 'proactive'],
    ['信息公开选项：依申请公开', 'onRequest'],
    ['按规定主动公开有关内容', null],
  ])('is open or not as its mark says: %s', (line, expected) => {
    const { metadata } = readMetadata(document('^关于春灌的通知', '各村：', '请做好春灌。', '>2026年3月9日', line));
    expect(metadata.openness).toBe(expected);
  });

  it('leaves a heading of a part out of the title', () => {
    const { metadata } = readMetadata(document('^2026年农村工作要点', '一、总体要求', '坚持农业农村优先发展。'));
    expect(metadata.title).toBe('2026年农村工作要点');
  });

  it('drops the record of printing, also where a table frames it', () => {
    const frame: Block = {
      kind: 'table',
      rows: [
        [{ lines: [[{ text: '抄送：县水利局，县财政局。' }]] }],
        [{ lines: [[{ text: '多拉特乡党政办公室' }, { text: '　2026年3月10日印发' }]] }],
      ],
    };
    const { body } = readMetadata([
      ...document('^关于春灌的通知', '各村：', '请做好春灌。', '主题词：水利 通知'),
      frame,
    ]);
    expect(plainText(body)).toBe('各村：\n请做好春灌。');
  });

  it('keeps every word of the text, whatever the head looks like', () => {
    const { metadata, body } = readMetadata(
      document('特急', '^多政办函（2026）第7号', '^关于报送', '^防汛物资情况的函', '县防汛办：', '现报送如下。'),
    );
    expect(metadata).toMatchObject({ title: '关于报送防汛物资情况的函', documentNumber: '多政办函〔2026〕7号' });
    expect(plainText(body)).toBe('县防汛办：\n现报送如下。');
  });
});
