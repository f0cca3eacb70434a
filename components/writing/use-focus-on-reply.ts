import { type RefObject, useEffect, useRef } from 'react';

/** "Reply" is chosen elsewhere; writing goes on in this field. */
export function useFocusOnReply(
  field: RefObject<HTMLTextAreaElement | null>,
  replyTo: string | null | undefined,
): void {
  const lastReplyTo = useRef(replyTo);
  useEffect(() => {
    if (replyTo && replyTo !== lastReplyTo.current) field.current?.focus();
    lastReplyTo.current = replyTo;
  }, [field, replyTo]);
}
