const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A size as people say it: "340 KB", "1.2 MB". */
export function fileSize(bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const amount = bytes / 1024 ** step;
  return `${step > 1 && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}
