import type { Reading } from '../../http/reading.ts';

/** Where a visitor chooses how pages look. */
export const readingAddress = '/yd';

/** The classes by which the style sheet follows a reading; undefined for the plain one. */
export function readingClasses({ size, spacing, theme, layout }: Reading): string | undefined {
  const classes = [
    ...(size === 'standard' ? [] : [`size-${size}`]),
    ...(spacing === 'standard' ? [] : [`spacing-${spacing}`]),
    ...(theme === 'standard' ? [] : [`theme-${theme}`]),
    ...(layout === 'standard' ? [] : [layout]),
  ];
  return classes.length === 0 ? undefined : classes.join(' ');
}
