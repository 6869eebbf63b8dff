import { z } from 'zod/v4';
import { optional } from '../fields.js';

/** Everything that is asked for some kind of change; which of it a kind wants stands in `needs.ts`. */
export const fieldNames = [
  'cloud',
  'landingPage',
  'customUrl',
  'appName',
  'domainName',
  'secretMonths',
  'includeGroups',
  'applicableGroup',
  'complianceGroup',
  'userGroups',
  'apps',
  'remaining',
  'connectorApps',
  'old',
  'finding',
  'app',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const modes = ['cloud', 'manual', 'device-compliance'] as const;
export type Mode = (typeof modes)[number];

// Values are judged in `judge.ts`, where each has its own clear answer; here they only have to be short texts.
export const askedInput = z.object({
  instance: optional(300),
  mode: z.preprocess(value => (value === '' ? null : value), z.enum(modes).nullish()),
  cloud: optional(40),
  landingPage: optional(40),
  customUrl: optional(2000),
  appName: optional(300),
  domainName: optional(300),
  secretMonths: optional(20),
  includeGroups: optional(4000),
  applicableGroup: optional(300),
  complianceGroup: optional(300),
  userGroups: optional(4000),
  apps: optional(400),
  remaining: optional(40),
  connectorApps: optional(40),
  old: optional(40),
  finding: optional(60),
  app: optional(100),
  reason: optional(2000),
  ticket: optional(300),
  /** A stuck change in whose place this one comes: carried by the form that undoing it opens. */
  takesOver: optional(40),
});
export type AskedInput = z.infer<typeof askedInput>;

/** What a typed line says of each; null: nothing. */
export type Wanted = { [name in Exclude<keyof AskedInput, 'mode'>]: string | null } & { mode: Mode | null };

export const nothingWanted: Wanted = {
  instance: null,
  mode: null,
  cloud: null,
  landingPage: null,
  customUrl: null,
  appName: null,
  domainName: null,
  secretMonths: null,
  includeGroups: null,
  applicableGroup: null,
  complianceGroup: null,
  userGroups: null,
  apps: null,
  remaining: null,
  connectorApps: null,
  old: null,
  finding: null,
  app: null,
  reason: null,
  ticket: null,
  takesOver: null,
};
