'use client';

import { setNonce } from 'get-nonce';

/**
 * Hands the page's nonce to the one library that writes a style element: what keeps the page behind a dialog
 * from scrolling.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  setNonce(nonce);
  return null;
}
