import { landingUrl } from '../../changes/kinds/connect-cloud-connector/wish.js';
import { isGuid } from '../../ids.js';
import { clouds, type Json, landingPages } from '../../kinds.js';
import type { FieldName } from './input.js';

export const secretMonths = [3, 6, 12, 18, 24] as const;
export const findings = [
  'consent-connector',
  'consent-registration',
  'application-id',
  'enable-app',
  'extra-permission',
] as const;

/** What may be chosen, where it is a choice of ours. */
export const choices = {
  cloud: clouds,
  landingPage: landingPages,
  secretMonths: secretMonths.map(String),
  remaining: ['none', 'others'],
  connectorApps: ['keep', 'remove'],
  old: ['expire', 'remove'],
  finding: findings,
} as const satisfies { readonly [field in FieldName]?: readonly string[] };

/** Of a choice: leave it as it is now. */
export const asIs = 'as-is';
/** Of the apps to delete: there are none left. */
export const gone = 'gone';

const oneOf =
  (values: readonly string[]) =>
  (text: string): Json | undefined =>
    values.find(value => value === text);

const words = (text: string) => text.split(/[\s,;]+/u).filter(word => word !== '');

function guids(text: string): readonly string[] | undefined {
  const all = [...new Set(words(text.toLowerCase()))];
  return all.length > 0 && all.every(isGuid) ? all : undefined;
}

const domain = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu;
const named = (text: string) => (text.length <= 120 ? text : undefined);

/** What was said of a field, as a value of the wish; undefined: that cannot be. */
export const readValue: { readonly [field in FieldName]: (text: string) => Json | undefined } = {
  cloud: oneOf(choices.cloud),
  landingPage: oneOf(choices.landingPage),
  customUrl: text => (landingUrl.safeParse(text).success ? text : undefined),
  appName: named,
  domainName: text => (domain.test(text) ? text.toLowerCase() : undefined),
  secretMonths: text => secretMonths.find(months => String(months) === text),
  includeGroups: guids,
  applicableGroup: named,
  complianceGroup: named,
  userGroups: guids,
  apps: text => (text === gone ? [] : guids(text)),
  remaining: oneOf(choices.remaining),
  connectorApps: oneOf(choices.connectorApps),
  old: oneOf(choices.old),
  finding: oneOf(choices.finding),
  app: text => (isGuid(text) ? text.toLowerCase() : undefined),
};
