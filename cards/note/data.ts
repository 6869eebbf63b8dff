/** One short line: an answer that needs no more. */
export type NoteData = {
  readonly tone: 'done' | 'info' | 'waiting' | 'refused';
  /** A finished sentence in the reader's language. It is shown as it is: Markdown in it does nothing. */
  readonly line: string;
  /** The change it is about, to go back to; empty when there is none. */
  readonly changeId: string;
};

export const samples: { readonly [name: string]: NoteData } = {
  done: { tone: 'done', line: 'Your approval of CR-12 is counted.', changeId: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11' },
  waiting: { tone: 'waiting', line: 'I am still working on that.', changeId: '' },
  info: { tone: 'info', line: 'CR-12 needs nothing from you now.', changeId: '' },
  hostile: { tone: 'refused', line: 'Hi **Eve** <at>all</at> [x](https://evil.example) ${text.line}', changeId: '' },
};
