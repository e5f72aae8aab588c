import type { LetterFacts, LetterRemedy } from '../../core/requests/letter-facts.ts';
import { plainDate } from '../../core/values/plain-date.ts';

const remedy: LetterRemedy = {
  remedy: 'optional',
  text: '如对本答复不服，可以自知道本答复之日起60日内向青禾县人民政府申请行政复议，也可以自知道本答复之日起6个月内向青禾县人民法院提起行政诉讼。',
  reviewOrgan: '青禾县人民政府',
  court: '青禾县人民法院',
};

/** Of a refusal under Articles 14 to 16. */
export const sampleReconsiderationFirst: LetterRemedy = {
  ...remedy,
  remedy: 'reconsiderationFirst',
  text: '如对本答复不服，应当先自知道本答复之日起60日内向青禾县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青禾县人民法院提起行政诉讼。',
};

/** Of an invented request to an invented agency; the samples of all letters add what is theirs. */
export const sampleFacts: LetterFacts = {
  sender: {
    name: '青禾县自然资源局',
    office: '青禾县自然资源局办公室',
    address: '青禾县人民路18号',
    postalCode: '999900',
    hours: '工作日9:30—13:30，15:30—19:00',
    phone: '0900-1234567',
    email: 'gk@qinghe.example.cn',
  },
  addressee: { name: '李明远', address: '青禾县城关镇幸福路6号2单元301室', postalCode: '999900' },
  request: {
    requestNumber: 'QHZR-2026-0007',
    registeredOn: plainDate(2026, 3, 2),
    receivedOn: plainDate(2026, 3, 2),
    channel: 'online',
    receiptEvidence: '在线申请，以双方确认之日为收到申请之日；2026年3月2日在线确认。',
    applicantKind: 'naturalPerson',
    applicantName: '李明远',
    summary: '城关镇幸福路片区2024年国有土地上房屋征收补偿方案及其批准文件',
    deliveryMethod: 'byPost',
    informationForm: 'paper',
  },
  documentNumber: '青自然资公复〔2026〕3号',
  madeOn: plainDate(2026, 3, 20),
  outcome: null,
  refusedPartGrounds: [],
  remedy: null,
  values: {},
  days: { replyDueOn: plainDate(2026, 3, 30), correctionNoticeBy: plainDate(2026, 3, 11) },
  attachments: [],
};

/** Of a reply: the decision stands open to both ways. */
export const sampleReply: LetterFacts = { ...sampleFacts, remedy };
