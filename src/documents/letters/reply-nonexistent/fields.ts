import { longTextField } from '../letter-template.ts';

export const replyNonexistentFields = [
  longTextField('searchScope', '检索范围', '写明检索了哪些部门、系统、档案室，用什么关键词，检索哪些年份。'),
  longTextField('searchResult', '检索结果', '写明检索到了什么、没有检索到什么。'),
];
