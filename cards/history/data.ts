/** Letters of one entry that are shown. */
export const longestEntry = 240;

export type HistoryData = {
  readonly changeId: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  readonly instance: string;
  /** The newest entries, oldest of them first. */
  readonly entries: readonly {
    readonly at: string;
    /** What happened, as a sentence in the reader's language. */
    readonly what: string;
    readonly tone: 'good' | 'bad' | 'plain';
    readonly sequence: number;
  }[];
  /** How many older entries are not shown. */
  readonly earlier: number;
};

const base = {
  changeId: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  number: 12,
  title: 'Connect Jamf Pro to Intune (cloud connector)',
  instance: 'acme',
  earlier: 0,
};

export const samples: { readonly [name: string]: HistoryData } = {
  story: {
    ...base,
    entries: [
      { at: '2026-11-21T09:00:00.000Z', what: 'Anna de Vries asked for it', tone: 'plain', sequence: 41 },
      { at: '2026-11-21T09:00:08Z', what: 'The plan was made', tone: 'plain', sequence: 42 },
      { at: '2026-11-21T09:03:12Z', what: 'Vote refused: Anna de Vries asked for it', tone: 'bad', sequence: 43 },
      { at: '2026-11-21T09:10:44Z', what: 'Bram Jansen approved', tone: 'good', sequence: 44 },
      { at: '2026-11-21T09:31:02Z', what: 'Verified and done', tone: 'good', sequence: 61 },
    ],
  },
  long: {
    ...base,
    earlier: 17,
    entries: Array.from({ length: 30 }, (_, index) => ({
      at: '2026-11-21T09:00:00Z',
      what: `Step "Consent to the user registration app" was done; I read it back in Microsoft Entra (${index})`,
      tone: 'plain' as const,
      sequence: 100 + index,
    })),
  },
  empty: { ...base, entries: [] },
  hostile: {
    ...base,
    instance: '# x',
    entries: [
      {
        at: '2026-11-21T09:00:00Z',
        what: '**x** <at>y</at> [z](https://evil.example) ${text.title}',
        tone: 'plain',
        sequence: 1,
      },
    ],
  },
};
