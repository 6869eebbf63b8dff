import type { Cloud, LandingPage } from '../../src/kinds.js';

export const formErrors = [
  'instance-missing',
  'instance-unknown',
  'cloud-unknown',
  'landing-page-unknown',
  'custom-url-missing',
  'custom-url-wrong',
  'custom-url-not-used',
  'reason-length',
  'ticket-missing',
  'ticket-length',
] as const;
export type FormError = (typeof formErrors)[number];

export type ConnectFormData = {
  /** In a dialog the form is sent with Action.Submit, in a message with Action.Execute. */
  readonly place: 'dialog' | 'message';
  readonly instances: readonly { readonly alias: string; readonly host: string }[];
  readonly instance: string;
  readonly cloud: Cloud;
  readonly landingPage: LandingPage;
  readonly customUrl: string;
  readonly reason: string;
  readonly ticket: string;
  readonly ticketRequired: boolean;
  /** The stuck change in whose place this one comes; empty for none. */
  readonly takesOver: string;
  readonly errors: readonly FormError[];
};

const base: ConnectFormData = {
  place: 'dialog',
  instances: [
    { alias: 'acme', host: 'acme.jamfcloud.com' },
    { alias: 'lab', host: 'jamf.lab.contoso.example' },
  ],
  instance: 'acme',
  cloud: 'global',
  landingPage: 'default',
  customUrl: '',
  reason: '',
  ticket: '',
  ticketRequired: false,
  takesOver: '',
  errors: [],
};

export const samples: { readonly [name: string]: ConnectFormData } = {
  dialog: base,
  message: { ...base, place: 'message', ticketRequired: true },
  errors: {
    ...base,
    landingPage: 'custom',
    customUrl: 'http://example.com',
    reason: 'because',
    errors: ['custom-url-wrong', 'reason-length'],
  },
  'all errors': { ...base, place: 'message', errors: formErrors },
  hostile: {
    ...base,
    customUrl: '${data.instance}',
    reason: '{{DATE(2020-01-01T00:00:00Z)}} **<at>x</at>**',
    ticket: '[a](https://evil.example)',
  },
};
