/** Whom to ask for help with the connector, and what to look at before. */
export type SupportData = {
  /** The instance it is about; empty for all. */
  readonly instance: string;
};

export const samples: { readonly [name: string]: SupportData } = {
  all: { instance: '' },
  one: { instance: 'acme' },
  hostile: { instance: 'Hi **Eve** <at>all</at> [x](https://evil.example) ${text.title}' },
};
