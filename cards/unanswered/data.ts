import type { AnswerCommand } from '../answer/data.js';

/** A question that no article answers: who does, and what comes near. */
export type UnansweredData = {
  /** A question that no article answers, something told that asks for nothing, or a request that is not clear. */
  readonly about: 'question' | 'talk' | 'request';
  /** As it was typed; empty where nothing was. */
  readonly question: string;
  /** Titles are in the reader's language. */
  readonly near: readonly { readonly id: string; readonly title: string }[];
  /** What they may have meant instead; nothing of it was run. */
  readonly command: AnswerCommand;
  /** Whether the question was kept for those who make the answers. */
  readonly kept: boolean;
};

const none = { button: 'none', label: '', verb: 'help', input: {} } as const;
const near = [
  { id: 'network-ports', title: 'Ports for the connector' },
  { id: 'port-jamf', title: 'The ports of Jamf' },
];
const hostile = '**<at>everyone</at>** [click](https://evil.example) ${data.secret} {{DATE(2020-01-01T00:00:00Z)}} # x';

export const samples: { readonly [name: string]: UnansweredData } = {
  near: { about: 'question', question: 'Which ports does Jamf Connect use?', near, command: none, kept: true },
  suggested: {
    about: 'request',
    question: 'is acme ok?',
    near: near.slice(0, 1),
    command: { button: 'execute', label: 'status acme', verb: 'status', input: { instance: 'acme' } },
    kept: true,
  },
  dialog: {
    about: 'request',
    question: 'conect jamf',
    near: [],
    command: { button: 'dialog', label: 'connect jamf', verb: 'connect', input: {} },
    kept: false,
  },
  nothing: { about: 'question', question: '', near: [], command: none, kept: false },
  talk: { about: 'talk', question: 'do not disconnect acme', near: [], command: none, kept: false },
  hostile: { about: 'question', question: hostile, near, command: none, kept: true },
};
