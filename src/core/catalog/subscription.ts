import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** How often somebody is told of what is new. */
export const subscriptionFrequencies = [
  { id: 'daily', label: '每天（有新内容时）' },
  { id: 'weekly', label: '每周一（有新内容时）' },
] as const;

export type SubscriptionFrequency = (typeof subscriptionFrequencies)[number]['id'];

export type SubscriptionStage = 'pending' | 'confirmed' | 'ended';

const addressPattern = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** Reads a mail address; refuses what cannot be one. */
export function parseMailAddress(text: string): Result<string, Refusal> {
  const address = text.normalize('NFKC').trim();
  if (address === '') return refuse({ reason: 'missing', field: 'email', message: '请填写您的电子邮箱。' });
  if (address.length > 120 || !addressPattern.test(address))
    return refuse({
      reason: 'invalidField',
      field: 'email',
      message: '电子邮箱的写法不对，应当像 name@example.com 这样，请核对。',
    });
  return accept(address);
}
