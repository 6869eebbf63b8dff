/** A vote that counts only after a fresh sign-in on Microsoft's page. */
export type StepUpData = {
  readonly id: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  readonly instance: string;
  readonly decision: 'approve' | 'reject';
  /** The page that leads to Microsoft's. It is for this reader alone. */
  readonly url: string;
  readonly expiresAt: string;
};

const sample: StepUpData = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  number: 12,
  title: 'Disconnect acme',
  instance: 'acme',
  decision: 'approve',
  url: 'https://bot.contoso.example/sign-in/start?n=example',
  expiresAt: '2026-03-01T09:05:00Z',
};

export const samples: { readonly [name: string]: StepUpData } = {
  approve: sample,
  hostile: { ...sample, title: 'Hi **Eve** <at>all</at> [x](https://evil.example) ${text.title}' },
};
