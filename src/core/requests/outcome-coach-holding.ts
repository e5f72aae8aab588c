import { ogi } from '../law/citation.ts';
import { type CoachField, type CoachQuestion, optional, pastDay, required } from './outcome-coach-tree.ts';

const whyElsewhere = required(
  'whyElsewhere',
  '为什么不由本机关公开',
  300,
  '写明信息由谁制作、谁牵头，或者依据哪条规定。',
);

const searchFields: readonly CoachField[] = [
  {
    id: 'searchPlaces',
    label: '检索了哪里',
    kind: 'places',
    longest: 200,
    required: true,
    hint: '可能存有该信息的地方都应当检索。',
  },
  pastDay('searchedOn', '检索日期'),
  required('searchedBy', '由谁检索', 100, '内设机构和人员；只写入卷宗，不写入文书。'),
  required('searchWords', '用什么词、按什么条件检索', 300),
];

const searchSays = [
  '本机关于{searchedOn}对{searchPlaces}进行了检索，检索词和条件为：{searchWords}',
  '经检索，没有找到所申请公开的信息',
] as const;

/** Questions about the information itself: whether it exists, who has to disclose it, whether it is public already. */
export const holdingQuestions = {
  registryMaterial: {
    label: '要的是工商登记、不动产登记、户籍这类另有查询办法的资料吗？',
    help: '指已经有专门的查询办法、凭证件到窗口或者系统查询的登记资料。',
    cite: ogi(36, undefined, 7),
    meaning: '工商、不动产登记资料等信息，法律、行政法规对怎样获取有特别规定的，告诉申请人按那个规定办。',
    answers: [
      { id: 'no', label: '不是', leads: { question: 'recorded' } },
      { id: 'yes', label: '是', leads: { question: 'registryNorm' } },
    ],
  },
  registryNorm: {
    label: '查询办法是由法律或者行政法规规定的吗？',
    help: '只有规章、地方性法规或者文件规定的，不能用这一条，仍按申请办理。',
    cite: ogi(36, undefined, 7),
    meaning: '这一条只认法律和国务院的行政法规，规章以下的规定不算。',
    answers: [
      {
        id: 'statute',
        label: '是，法律或者行政法规',
        leads: { outcome: 'administrativeInquiry' },
        fields: [
          required('specialLaw', '法律、行政法规的名称和条款', 200),
          required('inquiryWay', '按该规定怎样查询', 300, '到哪里、凭什么证件、办什么手续。'),
        ],
        says: ['所申请公开的信息，{specialLaw}对其获取另有特别规定', '申请人可以按以下办法查询：{inquiryWay}'],
      },
      { id: 'lower', label: '不是，只有规章或者其他文件', leads: { question: 'recorded' } },
    ],
  },
  recorded: {
    label: '它是不是政府信息：在履行行政管理职能中形成，并且记录、保存下来了？',
    help: '纸质、电子、照片、录音录像都算记录。只在人的头脑里、没有形成记录的，不算。',
    cite: ogi(2),
    meaning: '三条都要有：是行政机关；在履行行政管理职能中制作或者获取；以一定形式记录、保存。',
    answers: [
      { id: 'recorded', label: '是，或者应当有记录', leads: { question: 'origin' } },
      {
        id: 'unrecorded',
        label: '不是，从来没有以任何形式记录',
        leads: { outcome: 'notGovernmentInformation' },
        fields: [required('whyUnrecorded', '为什么没有记录', 300)],
        says: ['所申请公开的内容没有以一定形式记录、保存：{whyUnrecorded}', '该内容不属于政府信息'],
      },
      {
        id: 'otherFunction',
        label: '不是，它不是在履行行政管理职能中形成的',
        leads: { outcome: 'notGovernmentInformation' },
        fields: [required('otherFunction', '它是怎样形成的', 300, '例如党务、民事活动、刑事侦查中形成。')],
        says: ['所申请公开的内容不是在履行行政管理职能过程中制作或者获取的：{otherFunction}', '该内容不属于政府信息'],
      },
    ],
  },
  origin: {
    label: '这份信息是谁制作的，由谁保存？',
    help: '本机关制作的由本机关公开。从公民、企业取得的，由保存的机关公开。从别的机关收到的，由制作机关或者最初取得的机关公开，本机关只是收到的不公开。',
    cite: ogi(10),
    meaning:
      '谁制作谁公开；从公民、法人取得的谁保存谁公开；共同制作的由牵头机关公开；法律、法规另有规定的从其规定。职能划转后，谁收到谁处理，不得以档案没有移交为由推出去。',
    answers: [
      { id: 'madeHere', label: '本机关制作（共同制作的由本机关牵头）', leads: { question: 'recordSearch' } },
      { id: 'keptHere', label: '从公民、法人或者其他组织取得，由本机关保存', leads: { question: 'recordSearch' } },
      { id: 'firstObtained', label: '从其他机关取得，本机关是最初取得的机关', leads: { question: 'recordSearch' } },
      { id: 'uncertain', label: '说不准，要先检索', leads: { question: 'recordSearch' } },
      {
        id: 'madeElsewhere',
        label: '其他机关制作，本机关只是收到、留存，或者根本没有',
        leads: { question: 'responsibleAgency' },
        fields: [whyElsewhere],
        says: ['所申请公开的信息不是由本机关制作或者最初获取：{whyElsewhere}'],
      },
      {
        id: 'leadElsewhere',
        label: '共同制作，由其他机关牵头',
        leads: { question: 'responsibleAgency' },
        fields: [whyElsewhere],
        says: ['所申请公开的信息由其他机关牵头制作：{whyElsewhere}'],
      },
      {
        id: 'lawElsewhere',
        label: '法律、法规规定由其他机关公开',
        leads: { question: 'responsibleAgency' },
        fields: [whyElsewhere],
        says: ['法律、法规对该信息的公开权限另有规定：{whyElsewhere}'],
      },
    ],
  },
  responsibleAgency: {
    label: '能确定由哪个机关负责公开吗？',
    help: '能确定的，应当告诉申请人那个机关的名称和联系方式，不能只说“不归我们管”。',
    cite: ogi(36, undefined, 5),
    meaning: '不由本机关负责公开的，告诉申请人并说明理由；能确定负责机关的，告诉其名称、联系方式。',
    answers: [
      {
        id: 'known',
        label: '能确定',
        leads: { outcome: 'otherAgencyResponsible' },
        fields: [
          required('responsibleAgency', '负责公开的机关名称', 100),
          required('responsibleContact', '该机关的联系方式', 200, '地址、电话，或者其申请渠道。'),
        ],
        says: ['该信息由{responsibleAgency}负责公开，联系方式：{responsibleContact}'],
      },
      {
        id: 'unknown',
        label: '不能确定',
        leads: { outcome: 'otherAgencyResponsible' },
        fields: [optional('responsibleHint', '可以提供的线索', 200)],
        says: ['负责公开的行政机关现不能确定', '可以提供的线索：{responsibleHint}'],
      },
    ],
  },
  recordSearch: {
    label: '检索了吗，找到了吗？',
    help: '没有找到的，要留下检索证据：在哪里、由谁、什么时候、用什么词、结果怎样。只查了一个柜子就说“不存在”，法院不会支持。',
    cite: ogi(36, undefined, 4),
    meaning:
      '经检索没有所申请公开的信息的，告诉申请人不存在。指导性案例101号：行政机关应当证明自己尽到了充分、合理的检索义务。',
    answers: [
      { id: 'found', label: '找到了', leads: { question: 'published' } },
      {
        id: 'absent',
        label: '没有找到：本机关职责范围内，但没有制作、获取或者已不复存在',
        leads: { outcome: 'nonexistent' },
        fields: [
          ...searchFields,
          required('whyAbsent', '为什么没有', 300, '例如未曾制作、未曾取得、保管期满已依法销毁。'),
        ],
        says: [...searchSays, '没有该信息的原因是：{whyAbsent}'],
      },
      {
        id: 'notHeld',
        label: '没有找到：本机关也没有制作、保存它的职责',
        leads: { outcome: 'notHeld' },
        fields: [...searchFields, required('whyNotHeld', '为什么本机关不掌握', 300)],
        says: [...searchSays, '本机关不掌握该信息：{whyNotHeld}'],
      },
    ],
  },
  published: {
    label: '已经主动公开了吗？',
    help: '网站、公报、公开栏上已经能查到全部内容的，才算已经公开。',
    cite: ogi(36, undefined, 1),
    meaning: '已经主动公开的，告诉申请人获取的方式、途径，不必再提供一遍。要让人照着就能找到。',
    answers: [
      { id: 'no', label: '没有，或者只公开了一部分', leads: { question: 'creation' } },
      {
        id: 'yes',
        label: '全部已经公开',
        leads: { outcome: 'alreadyPublic' },
        fields: [required('publicWay', '获取的方式、途径', 400, '写到具体栏目、文件名称、网址或者地点。')],
        says: ['所申请公开的信息已经主动公开', '获取的方式、途径是：{publicWay}'],
      },
    ],
  },
  creation: {
    label: '是现成的吗，还是要另外汇总、加工、分析？',
    help: '把不能公开的部分遮住再提供，不算加工。系统里能直接导出的，不算加工。',
    cite: ogi(38),
    meaning: '提供的应当是已有的信息。需要对现有信息加工、分析的，可以不予提供；作区分处理的除外。',
    answers: [
      { id: 'existing', label: '现成的', leads: { question: 'stateSecret' } },
      {
        id: 'needsWork',
        label: '没有现成的，要另行汇总、加工、分析',
        leads: { outcome: 'requiresCreation' },
        fields: [
          required('existingRecords', '本机关现有的是什么', 300),
          required('neededWork', '需要怎样加工、分析', 300),
        ],
        says: ['本机关现有的信息是：{existingRecords}', '提供所申请公开的内容，需要另行：{neededWork}'],
      },
    ],
  },
} as const satisfies Readonly<Record<string, CoachQuestion>>;
