export type ShortcutGroup =
  | 'Anywhere'
  | 'On a card'
  | 'While a card is lifted'
  | 'On a message'
  | 'In the inbox'
  | 'In the administration'
  | 'In a replay';

type Shortcut = {
  group: ShortcutGroup;
  /** What it does, as the help says it. */
  label: string;
  /** Any of these does it: `C`, `Mod+ArrowUp`; a sequence has a space, `G I`. */
  keys: readonly [string, ...string[]];
};

/** Every key that does something: the help is made from this list, and nothing listens for a key that is not in it. */
export const shortcuts = {
  newTask: { group: 'Anywhere', label: 'New task in the first column', keys: ['C'] },
  filter: { group: 'Anywhere', label: 'Filter the board', keys: ['F'] },
  search: { group: 'Anywhere', label: 'Search tasks and messages', keys: ['/'] },
  foldSidebar: { group: 'Anywhere', label: 'Fold or unfold the sidebar', keys: ['['] },
  foldChat: { group: 'Anywhere', label: 'Fold or unfold the chat', keys: [']'] },
  goToInbox: { group: 'Anywhere', label: 'Go to the inbox', keys: ['G I'] },
  goToAdministration: { group: 'Anywhere', label: 'Go to the administration, as an admin', keys: ['G A'] },
  replay: { group: 'Anywhere', label: 'Replay the board’s changes', keys: ['Shift+R'] },
  inspectSync: { group: 'Anywhere', label: 'Show how this page is connected', keys: ['Shift+S'] },
  help: { group: 'Anywhere', label: 'Show these keys', keys: ['?'] },

  focusAbove: { group: 'On a card', label: 'To the card above', keys: ['ArrowUp', 'K'] },
  focusBelow: { group: 'On a card', label: 'To the card below', keys: ['ArrowDown', 'J'] },
  focusLeft: { group: 'On a card', label: 'To the column on the left', keys: ['ArrowLeft', 'H'] },
  focusRight: { group: 'On a card', label: 'To the column on the right', keys: ['ArrowRight', 'L'] },
  open: { group: 'On a card', label: 'Open', keys: ['Enter'] },
  moveTo: { group: 'On a card', label: 'Move to another place', keys: ['S'] },
  moveLeft: { group: 'On a card', label: 'Move to the column on the left', keys: ['<'] },
  moveRight: { group: 'On a card', label: 'Move to the column on the right', keys: ['>'] },
  moveUp: { group: 'On a card', label: 'Move up', keys: ['Alt+ArrowUp'] },
  moveDown: { group: 'On a card', label: 'Move down', keys: ['Alt+ArrowDown'] },
  moveToTop: { group: 'On a card', label: 'Move to the top', keys: ['Mod+ArrowUp'] },
  moveToBottom: { group: 'On a card', label: 'Move to the bottom', keys: ['Mod+ArrowDown'] },
  moveToFirst: { group: 'On a card', label: 'Move to the first column', keys: ['Mod+ArrowLeft'] },
  moveToLast: { group: 'On a card', label: 'Move to the last column', keys: ['Mod+ArrowRight'] },
  archive: { group: 'On a card', label: 'Archive', keys: ['E'] },
  lift: { group: 'On a card', label: 'Lift, to move it with the arrow keys', keys: ['Space'] },

  drop: { group: 'While a card is lifted', label: 'Drop it here', keys: ['Space', 'Enter'] },
  putBack: { group: 'While a card is lifted', label: 'Put it back', keys: ['Escape'] },

  previousMessage: { group: 'On a message', label: 'To the message above', keys: ['ArrowUp', 'K'] },
  nextMessage: { group: 'On a message', label: 'To the message below', keys: ['ArrowDown', 'J'] },
  replyToMessage: { group: 'On a message', label: 'Reply', keys: ['R'] },
  editMessage: { group: 'On a message', label: 'Edit one’s own', keys: ['E'] },

  previousGroup: { group: 'In the inbox', label: 'To the one above', keys: ['K'] },
  nextGroup: { group: 'In the inbox', label: 'To the one below', keys: ['J'] },
  openGroup: { group: 'In the inbox', label: 'Open', keys: ['Enter'] },
  groupDone: { group: 'In the inbox', label: 'Done', keys: ['E'] },
  groupUndo: { group: 'In the inbox', label: 'Undo what was put away last', keys: ['Shift+E'] },
  groupUnread: { group: 'In the inbox', label: 'Mark as unread', keys: ['Shift+U'] },
  groupSnooze: { group: 'In the inbox', label: 'Snooze', keys: ['H'] },
  groupMute: { group: 'In the inbox', label: 'Mute the task, or hear of it again', keys: ['M', 'Shift+M'] },

  previousPlace: { group: 'In the administration', label: 'To the page before', keys: ['K'] },
  nextPlace: { group: 'In the administration', label: 'To the next page', keys: ['J'] },

  togglePlaying: { group: 'In a replay', label: 'Play or pause', keys: ['Space'] },
  stepBack: { group: 'In a replay', label: 'One step back', keys: ['ArrowLeft'] },
  stepForward: { group: 'In a replay', label: 'One step forward', keys: ['ArrowRight'] },
  toFirstStep: { group: 'In a replay', label: 'To the start', keys: ['Home'] },
  toLastStep: { group: 'In a replay', label: 'To the end', keys: ['End'] },
  faster: { group: 'In a replay', label: 'Faster', keys: ['ArrowUp'] },
  slower: { group: 'In a replay', label: 'Slower', keys: ['ArrowDown'] },
  leaveReplay: { group: 'In a replay', label: 'Back to the board as it is now', keys: ['Escape'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
