import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphMobileApp } from './graph.js';
import { orNull } from './odata.js';

const bundles = z
  .array(z.object({ bundleId: orNull(z.string()) }))
  .nullish()
  .transform(parts => (parts ?? []).flatMap(part => part.bundleId ?? []));

/** Where each type of app keeps its bundle ids: https://learn.microsoft.com/graph/api/resources/intune-apps-macoslobapp */
const mobileApp: z.ZodType<GraphMobileApp> = z
  .object({
    id: z.string().min(1),
    displayName: orNull(z.string()),
    bundleId: orNull(z.string()),
    primaryBundleId: orNull(z.string()),
    childApps: bundles,
    includedApps: bundles,
  })
  .transform(({ id, displayName, bundleId, primaryBundleId, childApps, includedApps }) => ({
    id,
    displayName: displayName ?? '',
    bundleIds: [bundleId ?? [], primaryBundleId ?? [], childApps, includedApps].flat(),
  }));

/** Properties of one type of app cannot be selected in the list of all types: each app comes whole. */
export const mobileApps =
  (client: GraphClient): Graph['mobileApps'] =>
  () =>
    client.list(
      { doing: 'reading the apps in Intune', needs: 'read apps', path: '/deviceAppManagement/mobileApps', top: 100 },
      mobileApp,
    );
