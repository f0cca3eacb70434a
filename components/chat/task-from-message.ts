import { quoteText } from '@/components/markdown/quote-text';

type TaskText = { title: string; description: string };

/** The first line of what was said is the title; all of it is the description, unless that says no more. */
export function taskFromMessage(body: string, titleLength: number): TaskText {
  const firstLine = body.split('\n').find((line) => quoteText(line) !== '') ?? '';
  const title = quoteText(firstLine).slice(0, titleLength).trim() || 'From the chat';
  return { title, description: body.trim() === title ? '' : body.trim() };
}
