import type { CommandName } from '../kinds.js';
import type { Language } from '../language.js';
import type { TopicId } from './topic-ids.js';

/** Shelves to browse by. */
export const topicGroups = [
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
export type TopicGroup = (typeof topicGroups)[number];

/** What is known of this tenant that bears on an answer; `commands/ask` reads it. */
export const wantedFacts = [
  /** How each server is connected, and the state Intune gives the partner. */
  'connection',
  /** Which servers this bot knows, and of which type each connection is. */
  'servers',
  'jamf-version',
  /** Intune and Entra ID P1. */
  'licences',
  /** Days left of the client secret of a manual connection. */
  'client-secret',
  /** Whether the Jamf apps have the permissions they should have. */
  'app-permissions',
  'application-id',
  /** When Intune removes the Macs, or marks them as not compliant. */
  'removal-date',
  /** What is left of the 24 hours of a migration. */
  'migration-clock',
  'compliance-policies',
] as const;
export type WantedFact = (typeof wantedFacts)[number];

/** A paragraph, things to do in order, or things beside each other. Plain words; `**bold**` for what stands on a screen. */
export type Block = string | { readonly steps: readonly string[] } | { readonly points: readonly string[] };

type Told = {
  /** What it is about, in a few words: stands on buttons and in lists. */
  readonly title: string;
  /** How people ask for it, as they type: short, sloppy, with other words for the same. Never copied into an answer. */
  readonly asked: readonly string[];
  /** What the article says, whole: every fact and number of its paragraph, in our own words. */
  readonly answer: readonly Block[];
  /** What is no longer so since the article was written, or has another name now. */
  readonly since?: readonly Block[];
};

export type Topic = {
  readonly id: TopicId;
  readonly group: TopicGroup;
  readonly source: { readonly article: ArticleName; readonly anchor: string };
  /** What of this tenant stands under the answer. */
  readonly facts: readonly WantedFact[];
  /** The command that does, or looks at, what is asked about. */
  readonly command?: CommandName;
  /** What one asks next: two to four. */
  readonly next: readonly TopicId[];
} & { readonly [language in Language]: Told };

/** Microsoft's two articles; the date is that of the edition these answers were written from. */
export const articles = {
  connector: {
    title: {
      en: 'Integrate the Jamf Pro Cloud Connector with Microsoft Intune',
      nl: 'De Jamf Pro-cloudconnector integreren met Microsoft Intune',
    },
    url: 'https://learn.microsoft.com/mem/intune/protect/conditional-access-jamf-cloud-connector',
    date: '2020-05-29',
  },
  manual: {
    title: {
      en: 'Integrate Jamf Pro with Intune for compliance',
      nl: 'Jamf Pro integreren met Intune in verband met nalevingsbeleid',
    },
    url: 'https://learn.microsoft.com/mem/intune/protect/conditional-access-integrate-jamf',
    date: '2019-05-16',
  },
} as const;
export type ArticleName = keyof typeof articles;
