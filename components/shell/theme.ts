export type Theme = 'light' | 'dark' | 'system';

/** A cookie, so that the server's first HTML already wears the chosen theme. */
export const themeCookie = 'lockstep-theme';

/** Anything but a chosen theme means the system's. */
export function parseTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
