import { holds, type Permission } from '../../core/access/permissions.ts';
import { useMe } from './session.ts';

/** Whether the person who is signed in holds a permission; the server judges again. */
export function usePermitted(permission: Permission): boolean {
  return holds(useMe(), permission);
}
