import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskBankCard, maskEmail, maskIdNumber, maskName, maskPhone } from './masking.ts';

describe('masking', () => {
  it.each([
    ['张三', '张*'],
    ['李小龙', '李**'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['阿依古丽·买买提', '阿***·***'],
    ['John Smith', 'J*** *****'],
    ['张', '*'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('of the name %s leaves %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['654224200002290121', '65*************121'],
    ['110105491231002', '11**********002'],
    ['E12345678', 'E1****678'],
    ['12345', '*****'],
  ])('of the number %s leaves %s', (number, masked) => {
    expect(maskIdNumber(number)).toBe(masked);
  });

  it.each([
    ['13812341234', '138****1234'],
    ['+86 138 1234 1234', '138****1234'],
    ['0901-3221234', '0901-*****34'],
    ['010-62345678-801', '010-******78-***'],
    ['3221234', '*****34'],
    ['12345', '***45'],
  ])('of the phone %s leaves %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['新疆维吾尔自治区塔城地区托里县多拉特乡喀拉苏村12号', '新疆维吾尔自治区塔城地区托里县多拉特乡****'],
    ['河南省新乡市红旗区东街街道幸福路8号', '河南省新乡市红旗区东街街道****'],
    ['北京市朝阳区建国路88号院3号楼1201室', '北京市朝阳区****'],
    ['北京市阳光小区3号', '北京市****'],
    ['内蒙古自治区锡林郭勒盟东乌珠穆沁旗嘎达布其镇', '内蒙古自治区锡林郭勒盟东乌珠穆沁旗嘎达布其镇****'],
    ['建国路88号', '****'],
    ['', ''],
  ])('of the address %s leaves %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it.each([
    ['zhang.san@example.cn', 'z****@example.cn'],
    ['z@example.cn', '****@example.cn'],
    ['not an address', 'n****'],
  ])('of the e-mail %s leaves %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it('of a bank card leaves four digits', () => {
    expect(maskBankCard('6222 0200 1234 5678 901')).toBe('***************8901');
  });

  it('never leaves more than half of a long number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11,19}$/), (number) => {
        for (const mask of [maskIdNumber, maskBankCard, maskPhone])
          expect((mask(number).match(/\d/g) ?? []).length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
