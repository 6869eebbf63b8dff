import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { addConsentPages } from './consent.js';
import { addEntraPages } from './entra.js';
import { addIntunePages } from './intune.js';
import { addCompliancePartnerPages } from './intune-compliance.js';
import { addJamfPages } from './jamf.js';
import { addJamfCompliancePages } from './jamf-compliance.js';
import { addRegistrationPages } from './registrations.js';

/**
 * The consoles in which people do what no API offers, to be mounted at `/consoles`. Plain pages and forms; `?as=<key>`
 * or the picker in the bar decides who acts. Ids for those who click:
 *
 *     jamf/<alias>/conditional-access         #edit #resume #connection-status #message
 *     ... ?edit                               #enable-intune #connection-type #sovereign-cloud #landing-page
 *                                             #landing-page-url #domain-name #manual-application-id #client-secret
 *                                             #open-consent-url #connect #save
 *     jamf/<alias>/conditional-access/application-id   #application-id (read only) #copy-and-open-intune #confirm
 *     jamf/<alias>/device-compliance          #edit #resume #confirm #connection-status #applicable-group-name
 *                                             #compliance-group-name
 *     ... ?edit                               #enable-macos #applicable-group #compliance-group #save
 *     consent/<alias>/connector|registration|native|dc-connector|dc-registration
 *                                             #app-name #permissions #accept #cancel
 *     intune/partner-device-management        #partner-status #application-id #save #clear #terminate
 *                                             #include-groups #exclude-groups (as text), #groups (to be opened):
 *                                             #include-<group id> #include-all-users #exclude-<group id> #save-groups
 *     intune/partner-compliance-management    #partner-name #partner-status #assigned-groups #remove-partner, or
 *                                             #group-<group id> #group-all-users #add-partner
 *     entra/enterprise-apps                   a table: #app-<app id> #enable-<app id> #disable-<app id>
 *                                             #consent-<app id> #delete-<app id>; #deleted-apps
 *     entra/deleted-apps                      a table: #restore-<app id>
 *     entra/app-registrations                 a table: #open-<app id>; #name #redirect-uri #register
 *     entra/app-registrations/<app id>        #client-id #object-id #redirect-uri #save-redirect-uri #permissions
 *                                             #remove-permission-<permission id> #add-update-device-attributes
 *                                             #grant-admin-consent #secrets #delete-secret-<key id> #description
 *                                             #new-client-secret #secret-value (once, after that button)
 *                                             #delete-registration
 *     everywhere                              #as (who is signed in) #message
 */
export function consoleRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  addJamfPages(routes, simulated);
  addJamfCompliancePages(routes, simulated);
  addConsentPages(routes, simulated);
  addIntunePages(routes, simulated);
  addCompliancePartnerPages(routes, simulated);
  addEntraPages(routes, simulated);
  addRegistrationPages(routes, simulated);
  return routes;
}
