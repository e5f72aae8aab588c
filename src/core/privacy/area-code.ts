/** First two digits of GB/T 2260 codes, with the region they stand for. */
const regions: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
};

/** Name of the province, region or city under the State Council that a code begins with; undefined if there is none. */
export function regionOf(areaCode: string): string | undefined {
  return regions[areaCode.slice(0, 2)];
}

/**
 * Whether a text has the form of an area code or of one of its prefixes: 2, 4 or 6 digits (GB/T 2260), 9 (GB/T 10114) or
 * 12 (statistical codes), beginning with a region that exists. Whether the county exists is not known here: codes change.
 */
export function isAreaCode(text: string): boolean {
  return /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(text) && regionOf(text) !== undefined;
}
