/** Words of every form. */
export const formText = {
  required: '必填',
  cancel: '取消',
  showPassword: '显示',
  hidePassword: '隐藏',
  check: '请核对',
  confirm: (action: string) => `确认${action}`,
  backToForm: '返回修改',
  chooseFile: '选择文件',
  dropFile: '或者把文件拖到这里',
  chosenFile: (name: string, size: string) => `已选择：${name}（${size}）`,
  uploading: (percent: number) => `正在上传：${percent}%`,
  readingFile: '已上传，正在读取，请稍候……',
  uploadProgress: '上传进度',
} as const;
