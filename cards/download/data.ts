/** A link for one person, to a file or to a page that makes a secret; or what became of the link. */
export type DownloadData = {
  readonly state:
    | 'ready'
    /** The file was fetched, or the secret was made: the link is used up. */
    | 'used'
    /** It went to the person's own chat with the bot. */
    | 'sent'
    /** The person's own chat with the bot cannot be reached. */
    | 'no-chat'
    /** Teams did not take it, for reasons that may pass. */
    | 'not-sent'
    /** The bot has no public address that a browser could open. */
    | 'no-address';
  readonly kind: 'support-bundle' | 'devices-csv' | 'answer-proposal' | 'client-secret';
  /** What the file is about: an instance; empty for all. */
  readonly instance: string;
  /** The change whose secret it is, or the question that an answer is proposed for; 0 of other files. */
  readonly number: number;
  /** One was made before in this change: the one that is made now takes its place. */
  readonly another: boolean;
  /** The link; empty unless ready. It is for this reader alone. */
  readonly url: string;
  /** Until when the link works; empty unless ready. */
  readonly expiresAt: string;
};

const sample: DownloadData = {
  state: 'ready',
  kind: 'support-bundle',
  instance: 'acme',
  number: 0,
  another: false,
  url: 'https://bot.contoso.example/download/example',
  expiresAt: '2026-03-01T09:15:00Z',
};
const without = { ...sample, url: '', expiresAt: '' } as const;

export const samples: { readonly [name: string]: DownloadData } = {
  ready: sample,
  'about all': { ...sample, instance: '' },
  sent: { ...without, state: 'sent' },
  'no chat': { ...without, state: 'no-chat' },
  'not sent': { ...without, state: 'not-sent' },
  'no address': { ...without, state: 'no-address' },
  used: { ...without, state: 'used' },
  'affected Macs': { ...sample, kind: 'devices-csv' },
  proposal: { ...sample, kind: 'answer-proposal', instance: '', number: 3 },
  secret: { ...sample, kind: 'client-secret', number: 12 },
  'another secret': { ...sample, kind: 'client-secret', number: 12, another: true },
  'secret made': { ...without, kind: 'client-secret', number: 12, state: 'used' },
  'secret sent': { ...without, kind: 'client-secret', number: 12, state: 'sent' },
  'secret, no chat': { ...without, kind: 'client-secret', number: 12, state: 'no-chat' },
  'secret, no address': { ...without, kind: 'client-secret', number: 12, state: 'no-address' },
  hostile: { ...sample, instance: 'Hi **Eve** <at>all</at> [x](https://evil.example) ${text.title}' },
};
