/** What is wrong with a published telephone number, undefined where nothing is; an empty one is none. */
export function phoneFault(phone: string): string | undefined {
  if (phone === '' || /^[\d()（）+\-—转、；; ]+$/.test(phone)) return undefined;
  return '联系电话只能由数字、括号、横线和“转”组成，多个号码用顿号隔开。';
}

/** The same for a mail address. */
export function emailFault(email: string): string | undefined {
  if (email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return undefined;
  return '电子邮箱的格式不正确，例如 gk@example.gov.cn。';
}

/** The same for a postal code. */
export function postalCodeFault(code: string): string | undefined {
  return code === '' || /^\d{6}$/.test(code) ? undefined : '邮政编码为6位数字。';
}

/** The same for the address of a web page. */
export function webAddressFault(address: string): string | undefined {
  if (address === '' || /^https?:\/\/[^\s/?#"<>]+(?:[/?#][^\s"<>]*)?$/.test(address)) return undefined;
  return '网址应以 https:// 开头，例如 https://www.example.gov.cn。';
}
