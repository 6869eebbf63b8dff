import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { addConsentPages } from './consent.js';
import { addEntraPages } from './entra.js';
import { addIntunePages } from './intune.js';
import { addJamfPages } from './jamf.js';

/**
 * The consoles in which people do what no API offers, to be mounted at `/consoles`. Plain pages and forms; `?as=<key>`
 * or the picker in the bar decides who acts. Ids for those who click:
 *
 *     jamf/<alias>/conditional-access         #edit #resume #connection-status #message
 *     ... ?edit                               #enable-intune #connection-type #sovereign-cloud #landing-page
 *                                             #landing-page-url #domain-name #manual-application-id #client-secret
 *                                             #connect #save
 *     consent/<alias>/connector|registration  #app-name #permissions #accept #cancel
 *     jamf/<alias>/conditional-access/application-id   #application-id (read only) #copy-and-open-intune #confirm
 *     intune/partner-device-management        #partner-status #application-id #save
 *     entra/enterprise-apps                   a table
 *     everywhere                              #as (who is signed in) #message
 */
export function consoleRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  addJamfPages(routes, simulated);
  addConsentPages(routes, simulated);
  addIntunePages(routes, simulated);
  addEntraPages(routes, simulated);
  return routes;
}
