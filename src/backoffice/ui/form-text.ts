/** Words of every form. */
export const formText = {
  required: '必填',
  cancel: '取消',
  showPassword: '显示',
  hidePassword: '隐藏',
  check: '请核对',
  confirm: (action: string) => `确认${action}`,
  backToForm: '返回修改',
} as const;
