/** The symbol that stands beside a word for a state; never instead of it. */
export const symbols = {
  done: '✅',
  open: '⬜',
  now: '▶️',
  waiting: '⏳',
  warning: '⚠️',
  wrong: '❌',
  unknown: '❔',
  stopped: '⛔',
  info: 'ℹ️',
  person: '👤',
  bot: '🤖',
  lock: '🔒',
  plan: '📋',
  watch: '🔍',
} as const;
