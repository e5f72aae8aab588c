import type { WordChoice } from './word-list.ts';

const newsAgency = '新华社《新闻信息报道中的禁用词和慎用词》（2016年7月修订）';
const variants = '《第一批异形词整理表》（GF 1001—2001）';
const dictionary = '《现代汉语词典》（第7版）';
const numerals = '《出版物上数字用法》（GB/T 15835—2011）';
const civilCode = '《中华人民共和国民法典》';
const disabilityLaw = '《中华人民共和国残疾人保障法》';

/**
 * Words that are looked for unless an agency decides otherwise. Each names the rule it follows; none is added because it
 * might be unwelcome. Names of offices, places and peoples come from the news agency's list, spellings from dictionaries.
 */
export const defaultWords: readonly WordChoice[] = [
  ...ofPeople('维族', '维吾尔族'),
  ...ofPeople('哈族', '哈萨克族'),
  ...ofPeople('蒙族', '蒙古族'),
  ...ofPeople('柯族', '柯尔克孜族'),
  ...ofPeople('鲜族', '朝鲜族', ['朝鲜族']),
  ...ofPeople('回回', '回族'),
  ...ofPeople('蛮子', ''),
  sensitive('台湾政府', '台湾当局', newsAgency),
  sensitive('台湾总统', '台湾地区领导人', newsAgency),
  sensitive('中港两地', '内地与香港', newsAgency),
  sensitive('香港政府', '香港特别行政区政府', newsAgency),
  sensitive('澳门政府', '澳门特别行政区政府', newsAgency),
  sensitive('港澳台游客来华', '港澳台游客来大陆（内地）', newsAgency),
  sensitive('北朝鲜', '朝鲜', newsAgency),
  sensitive('大陆同胞与港澳', '内地同胞与港澳', newsAgency),
  sensitive('残废人', '残疾人', disabilityLaw),
  ...['残废者', '瘸子', '聋哑人士', '弱智', '傻子'].map((word) => sensitive(word, '残疾人', newsAgency)),
  sensitive('瞎子', '盲人', newsAgency, ['瞎子阿炳']),
  sensitive('聋子', '聋人', newsAgency),
  sensitive('人大副委员长', '全国人大常委会副委员长', newsAgency, ['人大常委会副委员长']),
  sensitive('新疆自治区', '新疆维吾尔自治区', newsAgency),
  sensitive('广西自治区', '广西壮族自治区', newsAgency),
  sensitive('宁夏自治区', '宁夏回族自治区', newsAgency),
  wrong('村长', '村民委员会主任', newsAgency, ['乡村长效', '农村长', '村长效', '村长期', '村长远']),
  wrong('法人代表', '法定代表人', civilCode, ['非法人代表']),
  wrong('截止目前', '截至目前', dictionary),
  wrong('截止到目前', '截至目前', dictionary),
  wrong('帐户', '账户', variants),
  wrong('帐号', '账号', variants),
  wrong('帐目', '账目', variants),
  wrong('转帐', '转账', variants),
  wrong('身分证', '身份证', variants),
  wrong('布署', '部署', dictionary),
  wrong('贯切', '贯彻', dictionary, ['一贯切实', '贯切实', '横贯切']),
  wrong('通迅', '通讯', dictionary),
  wrong('幅射', '辐射', dictionary),
  wrong('松驰', '松弛', dictionary),
  wrong('渡假', '度假', dictionary),
  wrong('座落', '坐落', variants),
  wrong('报消', '报销', dictionary),
  wrong('防碍', '妨碍', dictionary),
  wrong('寒喧', '寒暄', dictionary),
  wrong('脉博', '脉搏', dictionary),
  wrong('精萃', '精粹', dictionary),
  wrong('重迭', '重叠', dictionary),
  wrong('针贬', '针砭', dictionary),
  wrong('发韧', '发轫', dictionary),
  wrong('粗旷', '粗犷', dictionary),
  wrong('震憾', '震撼', dictionary),
  wrong('凑和', '凑合', dictionary),
  wrong('编篡', '编纂', dictionary),
  wrong('奠祭', '祭奠', dictionary),
  wrong('再接再励', '再接再厉', dictionary),
  wrong('一如继往', '一如既往', dictionary),
  wrong('迫不急待', '迫不及待', dictionary),
  wrong('按步就班', '按部就班', dictionary),
  wrong('默守成规', '墨守成规', dictionary),
  wrong('鼎立相助', '鼎力相助', dictionary),
  wrong('穿流不息', '川流不息', dictionary),
  wrong('不径而走', '不胫而走', dictionary),
  wrong('声名雀起', '声名鹊起', dictionary),
  wrong('山青水秀', '山清水秀', dictionary),
  wrong('甘败下风', '甘拜下风', dictionary),
  wrong('悬梁刺骨', '悬梁刺股', dictionary),
  wrong('黄梁美梦', '黄粱美梦', dictionary),
  wrong('出奇不意', '出其不意', dictionary),
  wrong('世外桃园', '世外桃源', dictionary),
  wrong('走头无路', '走投无路', dictionary),
  wrong('谈笑风声', '谈笑风生', dictionary),
  wrong('明辩是非', '明辨是非', dictionary),
  wrong('义不容词', '义不容辞', dictionary),
  wrong('言简意骇', '言简意赅', dictionary),
  wrong('变本加利', '变本加厉', dictionary),
  wrong('人才倍出', '人才辈出', dictionary),
  wrong('令人神往之至', '令人神往', dictionary),
  wrong('公正严名', '公正严明', dictionary),
  wrong('二零二', '二〇二', numerals),
  wrong('二零一', '二〇一', numerals),
  wrong('中华人民共合国', '中华人民共和国', dictionary),
  wrong('中华人名共和国', '中华人民共和国', dictionary),
  wrong('人民政俯', '人民政府', dictionary),
  wrong('为人民服物', '为人民服务', dictionary),
  wrong('实事求事', '实事求是', dictionary),
  wrong('依法制国', '依法治国', dictionary),
  wrong('科学发展官', '科学发展观', dictionary),
  wrong('政府新息公开', '政府信息公开', dictionary),
];

function ofPeople(word: string, replacement: string, exceptions: readonly string[] = []): readonly WordChoice[] {
  return [sensitive(word, replacement, newsAgency, exceptions)];
}

function sensitive(word: string, replacement: string, source: string, exceptions: readonly string[] = []): WordChoice {
  return { word, kind: 'sensitive', severity: 'mustFix', replacement, exceptions, source };
}

function wrong(word: string, replacement: string, source: string, exceptions: readonly string[] = []): WordChoice {
  return { word, kind: 'wrong', severity: 'shouldFix', replacement, exceptions, source };
}
