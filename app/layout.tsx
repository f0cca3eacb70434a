import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { StyleNonce } from '@/components/shell/style-nonce';
import { parseTheme, themeCookie } from '@/components/shell/theme';
import { Announcer } from '@/components/ui/announcer';
import { SkipLink } from '@/components/ui/skip-link';
import { Toaster } from '@/components/ui/toaster';
import { requestNonce } from '@/server/http/request-nonce';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Lockstep', template: '%s · Lockstep' },
  description: 'Project management in which a team sees the same state at the same moment.',
  appleWebApp: { title: 'Lockstep', statusBarStyle: 'default' },
};

/** The token surface-0 in each theme, as the browser's own frame needs it. */
const pageColour = { light: '#fbfaf8', dark: '#0e0f12' };

export async function generateViewport(): Promise<Viewport> {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return {
    viewportFit: 'cover',
    interactiveWidget: 'resizes-content',
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: pageColour.light },
            { media: '(prefers-color-scheme: dark)', color: pageColour.dark },
          ]
        : pageColour[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Otherwise the browser learns of the font only from the stylesheet, one round trip later.
  preload(interLatin, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex flex-col">
        <SkipLink />
        {children}
        <Announcer />
        <Toaster />
        <StyleNonce nonce={await requestNonce()} />
      </body>
    </html>
  );
}
