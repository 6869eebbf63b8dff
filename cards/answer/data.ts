import type { CommandName } from '../../src/kinds.js';
import type { HereData } from './here.js';
import { hereSamples } from './here-samples.js';

export type Block = string | { readonly steps: readonly string[] } | { readonly points: readonly string[] };

export type AnswerCommand = {
  /** `none`: there is none, or it is not for this person; `dialog`: it asks for the rest in a dialog. */
  readonly button: 'none' | 'execute' | 'dialog';
  /** As one would type it; empty without a button. */
  readonly label: string;
  readonly verb: CommandName;
  readonly input: { readonly [name: string]: string | number | boolean };
};

/** An answer to a question, already in the reader's language, and what is so in this tenant. */
export type AnswerData = {
  readonly topic: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is no longer so since the article was written. */
  readonly since: readonly Block[];
  readonly here: HereData;
  readonly source: { readonly title: string; readonly url: string; readonly date: string };
  readonly command: AnswerCommand;
  readonly next: readonly { readonly id: string; readonly title: string }[];
};

const sample: AnswerData = {
  topic: 'within-24-hours',
  title: 'The 24 hours between manual and connector',
  blocks: [
    'Set up the cloud connector **within 24 hours** of removing the manual integration.',
    { steps: ['Remove the manual integration.', 'Set up the connector.'] },
    { points: ['**Intune**: 443', '*.manage.microsoft.com'] },
  ],
  since: ['**Conditional Access** in Jamf Pro takes no new configurations any more.'],
  here: hereSamples.none,
  source: {
    title: 'Integrate the Jamf Pro Cloud Connector with Microsoft Intune',
    url: 'https://learn.microsoft.com/mem/intune/protect/conditional-access-jamf-cloud-connector#prerequisites',
    date: '2020-05-29',
  },
  command: { button: 'dialog', label: 'migrate acme', verb: 'migrate', input: { instance: 'acme' } },
  next: [
    { id: 'terminated-status', title: 'Where the connection shows as terminated' },
    { id: 'devices-removed-3-months', title: 'When Macs are removed after disconnecting' },
  ],
};

export const samples: { readonly [name: string]: AnswerData } = {
  plain: sample,
  here: { ...sample, here: hereSamples.all },
  late: {
    ...sample,
    here: hereSamples.late,
    command: { button: 'execute', label: 'status', verb: 'status', input: {} },
  },
  many: { ...sample, here: hereSamples.many, since: [] },
  bare: {
    ...sample,
    since: [],
    next: [],
    command: { button: 'none', label: '', verb: 'help', input: {} },
  },
  hostile: { ...sample, blocks: ['Set it up in time.'], since: [], here: hereSamples.hostile },
};
