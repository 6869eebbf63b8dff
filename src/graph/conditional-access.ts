import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphConditionalAccessPolicy } from './graph.js';
import { orNull } from './odata.js';

const names = orNull(z.array(z.string())).transform(list => list ?? []);
/** Only whether it is set matters: these are rules of another language, or lists of their own. */
const isSet = z.unknown().transform(value => value !== null && value !== undefined);
const isFilled = names.transform(list => list.length > 0);

/** https://learn.microsoft.com/graph/api/resources/conditionalaccessconditionset */
const conditions = z.object({
  applications: orNull(
    z.object({
      includeApplications: names,
      excludeApplications: names,
      applicationFilter: orNull(z.object({ mode: z.string() })),
    }),
  ),
  users: orNull(
    z.object({
      includeUsers: names,
      includeGroups: names,
      includeRoles: names,
    }),
  ),
  platforms: orNull(z.object({ includePlatforms: names, excludePlatforms: names })),
  locations: orNull(z.object({ includeLocations: names, excludeLocations: names })),
  clientAppTypes: names,
  devices: orNull(z.object({ deviceFilter: isSet })),
  signInRiskLevels: isFilled,
  userRiskLevels: isFilled,
  insiderRiskLevels: isSet,
  authenticationFlows: isSet,
});

/** https://learn.microsoft.com/graph/api/resources/conditionalaccessgrantcontrols */
const grantControls = z.object({
  operator: orNull(z.string()),
  builtInControls: names,
  customAuthenticationFactors: isFilled,
  termsOfUse: isFilled,
  authenticationStrength: isSet,
});

const policy: z.ZodType<GraphConditionalAccessPolicy> = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  state: z.string(),
  conditions,
  grantControls: orNull(grantControls),
});

export const conditionalAccess =
  (client: GraphClient): Graph['conditionalAccess'] =>
  () =>
    client.list(
      {
        doing: 'reading the Conditional Access policies',
        needs: 'read conditional access',
        path: '/identity/conditionalAccess/policies',
        select: ['id', 'displayName', 'state', 'conditions', 'grantControls'],
      },
      policy,
    );
