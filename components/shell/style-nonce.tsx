'use client';

import { setNonce } from 'get-nonce';
import { useState } from 'react';

/**
 * Hands the page's nonce to the one library that writes a style element: what keeps the page behind a dialog
 * from scrolling.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  // Once: a refresh renders this with the nonce of its own request, the document goes by the first.
  useState(() => setNonce(nonce));
  return null;
}
