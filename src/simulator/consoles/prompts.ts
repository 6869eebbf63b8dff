import { acceptCompliance, type ComplianceApp, cancelCompliance, complianceApps } from '../acts/device-compliance.js';
import type { Doer } from '../acts/directory.js';
import { accept, type ConsentedApp, cancel, type JamfResult } from '../acts/jamf.js';
import { consentNative } from '../acts/jamf-manual.js';
import {
  complianceRequests,
  connectorApp,
  nativeConnectorApp,
  nativeConnectorRequest,
  type Request,
  registrationApp,
  requests,
} from '../apps.js';
import type { JamfServer } from '../jamf/server.js';
import type { World } from '../world.js';
import { next } from './jamf.js';
import { compliancePath, nextOfCompliance } from './jamf-compliance.js';

/** One of Jamf's apps that asks an administrator for consent. */
export type Prompt = {
  readonly name: string;
  readonly asked: Request;
  /** Jamf has sent the person here. */
  isOpen(server: JamfServer): boolean;
  accept(world: World, by: Doer, alias: string): JamfResult;
  cancel(world: World, by: Doer, alias: string): JamfResult;
  /** Where the person goes after Accept, and after Cancel. */
  next(server: JamfServer): string;
  home(alias: string): string;
};

const conditionalAccess = (alias: string): string => `/consoles/jamf/${alias}/conditional-access`;

const ofConnector = (app: ConsentedApp, name: string): Prompt => ({
  name,
  asked: requests[app],
  isOpen: server => server.console.wizard === `consent-${app}`,
  accept: (world, by, alias) => accept(world, by, alias, app),
  cancel,
  next: ({ alias, console }) => (console.wizard ? next(alias, console.wizard) : conditionalAccess(alias)),
  home: conditionalAccess,
});

const ofCompliance = (app: ComplianceApp): Prompt => ({
  name: complianceApps[app].name,
  asked: complianceRequests[app],
  isOpen: server => server.compliance?.wizard === `consent-dc-${app}`,
  accept: (world, by, alias) => acceptCompliance(world, by, alias, app),
  cancel: cancelCompliance,
  next: nextOfCompliance,
  home: compliancePath,
});

export const prompts = {
  connector: ofConnector('connector', connectorApp.name),
  registration: ofConnector('registration', registrationApp.name),
  native: {
    name: nativeConnectorApp.name,
    asked: nativeConnectorRequest,
    isOpen: () => true,
    accept: consentNative,
    cancel: () => ({ ok: true }),
    next: ({ alias }) => `${conditionalAccess(alias)}?edit`,
    home: conditionalAccess,
  },
  'dc-connector': ofCompliance('connector'),
  'dc-registration': ofCompliance('registration'),
} as const satisfies { [app: string]: Prompt };
