/** What the server itself says about a form that was sent. */
export const formText = {
  crossSite:
    '这次提交不是从本站的页面发出的，没有执行。请从本站首页重新进入；用浏览器的“后退”可以回到原来的页面，填写的内容还在。',
  noToken:
    '没有认出您的浏览器，这次提交没有执行。请允许本站使用 Cookie（只用来保存您填写的内容），用浏览器的“后退”回到原来的页面，刷新后再提交；也可以当面、邮寄提交，或者打电话办理。',
  fileTooLarge: (name: string, bytes: number) =>
    `文件“${name}”超过${Math.floor(bytes / 1024 / 1024)}MB，没有收下。请压缩或拆分后再选。`,
  tooManyFiles: (count: number) => `一次最多选${count}个文件，多出的没有收下。请分开提交。`,
} as const;
