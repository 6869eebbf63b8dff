export const shelves = [
  'about',
  'requirements',
  'network',
  'connect',
  'remove',
  'manual',
  'permissions',
  'devices',
  'data',
  'support',
] as const;
export type Shelf = (typeof shelves)[number];

/** What there are answers to: all shelves, or the topics of one. */
export type AnswersData = {
  /** The shelf that is open; empty for all of them. */
  readonly group: Shelf | '';
  readonly shelves: readonly { readonly group: Shelf; readonly count: number }[];
  /** The topics of this page, titles in the reader's language. */
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** How many topics there are: on the shelf, or on all. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

const topics = Array.from({ length: 10 }, (_, index) => ({
  id: `topic-of-some-length-${index}`,
  title: `What the ${index + 1}th question on this shelf is about`,
}));

export const samples: { readonly [name: string]: AnswersData } = {
  shelves: {
    group: '',
    shelves: shelves.map((group, index) => ({ group, count: index + 1 })),
    topics: [],
    count: 72,
    page: 1,
    pages: 1,
  },
  shelf: { group: 'network', shelves: [], topics: topics.slice(0, 7), count: 7, page: 1, pages: 1 },
  paged: { group: 'connect', shelves: [], topics, count: 24, page: 2, pages: 3 },
};
