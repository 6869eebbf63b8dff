import type { FormError } from '../../../cards/connect-form/data.js';
import { landingUrl } from '../../changes/kinds/connect-cloud-connector/wish.js';
import type { Alias } from '../../ids.js';
import { clouds, type Json, landingPages } from '../../kinds.js';
import type { Settings } from '../../settings.js';
import type { AskedInput } from '../asking/input.js';
import { namedInstance } from '../named-instance.js';

/** Everything that a request for this kind of change needs. */
export type Asked = {
  readonly instance: Alias;
  readonly wish: { readonly [name: string]: Json };
  readonly reason: string;
  readonly ticket?: string;
};

export type Completed =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** What was given as a request, or what is still missing or wrong, as the form says it. */
export function completed(input: AskedInput, settings: Pick<Settings, 'instances'>): Completed {
  const named = input.instance === null ? undefined : namedInstance(input.instance, settings);
  const cloud = clouds.find(one => one === input.cloud);
  const landingPage = landingPages.find(one => one === input.landingPage);
  const errors: FormError[] = [];
  if (!named) errors.push('instance-missing');
  if (named && !named.ok) errors.push('instance-unknown');
  if (!cloud) errors.push('cloud-unknown');
  if (!landingPage) errors.push('landing-page-unknown');
  errors.push(...customUrlErrors(input));
  const length = input.reason?.length ?? 0;
  if (length < 10 || length > 500) errors.push('reason-length');
  if ((input.ticket?.length ?? 0) > 100) errors.push('ticket-length');
  if (errors.length > 0 || !named?.ok || !cloud || !landingPage || !input.reason) return { ok: false, errors };
  const wish = { cloud, landingPage, customUrl: landingPage === 'custom' ? input.customUrl : null };
  const { reason, ticket } = input;
  return { ok: true, asked: { instance: named.instance.alias, wish, reason, ticket: ticket ?? undefined } };
}

function customUrlErrors({ landingPage, customUrl }: AskedInput): readonly FormError[] {
  if (landingPage !== 'custom') return customUrl ? ['custom-url-not-used'] : [];
  if (!customUrl) return ['custom-url-missing'];
  return landingUrl.safeParse(customUrl).success ? [] : ['custom-url-wrong'];
}
