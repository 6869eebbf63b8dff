/** What people asked that no answer fits, and what they say of the answers there are. */
export type QuestionsData = {
  readonly questions: readonly {
    readonly number: number;
    readonly question: string;
    readonly language: 'en' | 'nl';
    readonly asked: number;
    readonly lastAt: string;
    readonly isPromoted: boolean;
  }[];
  /** Over all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The answers that helped least; titles in the reader's language. */
  readonly judged: readonly {
    readonly topic: string;
    readonly title: string;
    readonly helpful: number;
    readonly notHelpful: number;
    /** The newest comment; empty without one. */
    readonly comment: string;
  }[];
};

const hostile = 'Hi **Eve** <at>all</at> [x](https://evil.example) ${text.title}';
const lastAt = '2026-03-01T09:00:00Z';
const questions = Array.from({ length: 8 }, (_, index) => ({
  number: 40 - index,
  question: 'Does the connector send the names of installed apps to Intune, and how often?',
  language: 'en' as const,
  asked: index + 1,
  lastAt,
  isPromoted: index === 1,
}));
const judged = [
  {
    topic: 'network-ports',
    title: 'Ports for the connector',
    helpful: 3,
    notHelpful: 7,
    comment: 'Our proxy is missing',
  },
  { topic: 'within-24-hours', title: 'The 24 hours between', helpful: 0, notHelpful: 1, comment: '' },
];

export const samples: { readonly [name: string]: QuestionsData } = {
  some: { questions, count: 21, page: 2, pages: 3, judged },
  none: { questions: [], count: 0, page: 1, pages: 1, judged: [] },
  hostile: {
    questions: questions.map(one => ({ ...one, question: hostile, language: 'nl' })),
    count: 8,
    page: 1,
    pages: 1,
    judged: Array.from({ length: 5 }, () => ({
      topic: 'network-ports',
      title: 'Ports',
      helpful: 0,
      notHelpful: 2,
      comment: hostile,
    })),
  },
};
