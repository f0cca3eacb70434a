type EmojiChoice = readonly [emoji: string, name: string];

/** What most answers are. */
export const firstEmoji: readonly EmojiChoice[] = [
  ['👍', 'thumbs up'],
  ['❤️', 'heart'],
  ['😂', 'laughing'],
  ['🎉', 'party'],
  ['👀', 'looking'],
  ['✅', 'done'],
];

export const moreEmoji: readonly EmojiChoice[] = [
  ['👎', 'thumbs down'],
  ['🙏', 'thank you'],
  ['👏', 'applause'],
  ['🙌', 'hooray'],
  ['🤝', 'agreed'],
  ['💪', 'strong'],
  ['🙂', 'smile'],
  ['😄', 'grin'],
  ['😅', 'phew'],
  ['🤔', 'thinking'],
  ['😮', 'surprised'],
  ['😢', 'sad'],
  ['😬', 'grimace'],
  ['😴', 'sleepy'],
  ['🤯', 'mind blown'],
  ['🫡', 'salute'],
  ['🔥', 'fire'],
  ['🚀', 'rocket'],
  ['⭐', 'star'],
  ['💡', 'idea'],
  ['💯', 'hundred'],
  ['⚡', 'fast'],
  ['🐛', 'bug'],
  ['🧪', 'experiment'],
  ['⏳', 'waiting'],
  ['❓', 'question'],
  ['❗', 'important'],
  ['❌', 'no'],
  ['☕', 'coffee'],
  ['🍰', 'cake'],
];
