/** Why a service failed. */
export const serviceFailures = [
  { id: 'returnedMail', label: '邮件被退回' },
  { id: 'refused', label: '受送达人拒收' },
  { id: 'unreachable', label: '按所留地址、电话联系不上' },
  { id: 'undeliverable', label: '电子邮件或者传真未能发出、被退回' },
] as const;

export type ServiceFailure = (typeof serviceFailures)[number]['id'];

/** Why a service failed, in words. */
export function serviceFailureLabel(failure: ServiceFailure): string {
  return serviceFailures.find(({ id }) => id === failure)?.label ?? failure;
}
