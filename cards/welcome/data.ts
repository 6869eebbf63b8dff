export type WelcomeData = {
  /** Channels and group chats deliver only what mentions the bot. */
  readonly scope: 'personal' | 'group' | 'channel';
  readonly demo: boolean;
};

export const samples: { readonly [name: string]: WelcomeData } = {
  personal: { scope: 'personal', demo: false },
  channel: { scope: 'channel', demo: false },
  demo: { scope: 'channel', demo: true },
};
